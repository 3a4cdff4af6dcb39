package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.publication.GeneratedSite;

/** Whoever follows the link of an explained error finds the rule or the element explained. */
class ExplainedErrorsLeadIntoTheGuideTest {

  private static final Path CODE = Path.of("src/main/java/org/socialprescribing");
  private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern REFUSAL = Pattern.compile("Issue\\s*\\.error\\(\\s*\"([a-z-]+)\"");

  static List<Path> brokenPayloads() {
    return GuideFixture.invalid();
  }

  /** In these files, every name with a dash is that of a rule, or of an artefact. */
  static Stream<Path> explainingFiles() throws IOException {
    return Stream.of("conformance", "conformance/explain", "security")
        .flatMap(directory -> javaFiles(CODE.resolve(directory), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenPayloads")
  void toAPageAndAPlaceThatExist(Path payload) {
    assertThat(GuideFixture.refusalsOf(payload))
        .isNotEmpty()
        .allSatisfy(
            issue ->
                assertThat(GeneratedSite.leadsSomewhere(issue.guidePage()))
                    .as(issue.guidePage())
                    .isTrue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("explainingFiles")
  void toTheRuleWhicheverTheProgramNames(Path file) {
    assertThat(names(NAME, file))
        .allMatch(
            name ->
                GeneratedSite.leadsSomewhere("/ig/CodeSystem-rule.html#" + name)
                    || GeneratedSite.leadsSomewhere("/ig/StructureDefinition-" + name + ".html"));
  }

  @Test
  void toTheRuleOfEveryRefusalElsewhereInTheProgram() {
    assertThat(javaFiles(CODE, Integer.MAX_VALUE).flatMap(file -> names(REFUSAL, file).stream()))
        .hasSizeGreaterThan(5)
        .allMatch(name -> GeneratedSite.leadsSomewhere("/ig/CodeSystem-rule.html#" + name));
  }

  @Test
  void nowhereWhenThePageOrTheRuleDoesNotExist() {
    assertThat(GeneratedSite.leadsSomewhere("/ig/CodeSystem-rule.html#no-such-rule")).isFalse();
    assertThat(GeneratedSite.leadsSomewhere("/ig/StructureDefinition-none.html")).isFalse();
  }

  private static List<String> names(Pattern pattern, Path file) {
    try {
      return pattern.matcher(Files.readString(file)).results().map(m -> m.group(1)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path directory, int depth) {
    try (var files = Files.walk(directory, depth)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
