package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.Guide;

/** Each place in the table is an element that the profile named beside it has. */
class StandardElementsTest {

  private static final Guide GUIDE = Guide.load(ExampleRecords.FHIR);
  private static final HapiWorkerContext DEFINITIONS =
      new HapiWorkerContext(ExampleRecords.FHIR, ExampleRecords.FHIR.getValidationSupport());
  private static final FHIRPathEngine ENGINE = new FHIRPathEngine(DEFINITIONS);

  private static final Path UK_CORE =
      Path.of("..", "shared", "fhir-packages", "fhir.r4.ukcore.snapshot-2025.6.20.tgz");
  private static final Pattern EXTENSION = Pattern.compile("extension\\('(https?:[^']+)'\\)");

  static List<StandardRow> mapped() {
    return Reports.STANDARD.rows().stream().filter(row -> row.scope() == Scope.MAPPED).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mapped")
  void eachPathIsOneOfItsType(StandardRow row) throws Exception {
    for (Branch branch : row.branches()) {
      // The engine throws for a name that the type does not have.
      ENGINE.check(
          null, branch.type(), branch.type(), branch.type(), ENGINE.parse(branch.expression()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mapped")
  void eachPathIsInAProfileThatTheRowNames(StandardRow row) {
    List<StructureDefinition> profiles = row.profiles().stream().map(this::profile).toList();

    assertThat(row.branches())
        .allSatisfy(
            branch ->
                assertThat(profiles)
                    .filteredOn(profile -> profile.getType().equals(branch.type()))
                    .isNotEmpty()
                    .anyMatch(profile -> hasElement(profile, branch)));
    assertThat(profiles)
        .extracting(StructureDefinition::getType)
        .isSubsetOf(row.branches().stream().map(Branch::type).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mapped")
  void eachExtensionOfTheGuideIsDefinedForItsElement(StandardRow row) {
    for (Branch branch : row.branches()) {
      extensions(branch)
          .filter(url -> url.startsWith("https://socialprescribing.example/"))
          .forEach(
              url ->
                  assertThat(GUIDE.structureDefinition(url))
                      .as(url)
                      .hasValueSatisfying(
                          definition ->
                              assertThat(definition.getContext())
                                  .anyMatch(
                                      context ->
                                          context.getExpression().equals(before(branch, url)))));
    }
  }

  @Test
  void everyOtherExtensionIsOneOfFhirOrOfUkCore() throws IOException {
    assumeTrue(Files.exists(UK_CORE), "Skipped: the UK Core package is not at " + UK_CORE);
    Set<String> ukCore = ukCore();

    assertThat(mapped().stream().flatMap(row -> row.branches().stream()))
        .flatExtracting(branch -> extensions(branch).toList())
        .filteredOn(url -> !url.startsWith("https://socialprescribing.example/"))
        .isNotEmpty()
        .allMatch(
            url ->
                ukCore.contains(url)
                    || DEFINITIONS.fetchResource(StructureDefinition.class, url) != null);
  }

  private StructureDefinition profile(String id) {
    return GUIDE
        .structureDefinition("https://socialprescribing.example/fhir/StructureDefinition/" + id)
        .orElseThrow(() -> new AssertionError("The guide has no profile " + id));
  }

  /** By the names that come first, as far as the profile's snapshot goes into data types. */
  private static boolean hasElement(StructureDefinition profile, Branch branch) {
    var path = new StringBuilder(branch.type());
    for (String name : names(branch)) {
      String next = path + "." + name;
      List<ElementDefinition> found =
          profile.getSnapshot().getElement().stream()
              .filter(element -> element.getPath().replace("[x]", "").equals(next))
              .toList();
      if (found.isEmpty()) {
        boolean withinAType =
            profile.getSnapshot().getElement().stream()
                .noneMatch(element -> element.getPath().startsWith(path + "."));
        return withinAType && !path.toString().equals(branch.type());
      }
      if (found.get(0).getMax().equals("0")) {
        return false;
      }
      path.append('.').append(name);
    }
    return true;
  }

  /** The names of elements up to the first function that is not a choice among repetitions. */
  private static List<String> names(Branch branch) {
    String plain =
        branch
            .expression()
            .replaceAll("\\.(where|extension|ofType)\\(.*", "")
            .replaceAll("\\[\\d+]", "")
            .replaceFirst("^" + branch.type() + "\\.?", "");
    return plain.isEmpty() ? List.of() : List.of(plain.split("\\."));
  }

  private static Stream<String> extensions(Branch branch) {
    return EXTENSION.matcher(branch.expression()).results().map(found -> found.group(1));
  }

  private static String before(Branch branch, String url) {
    return branch.expression().substring(0, branch.expression().indexOf(".extension('" + url));
  }

  private static Set<String> ukCore() throws IOException {
    var urls = new HashSet<String>();
    try (var archive = new FileInputStream(UK_CORE.toFile())) {
      var content = NpmPackage.fromPackage(archive);
      for (String name : content.listResources("StructureDefinition")) {
        var definition =
            (StructureDefinition)
                ExampleRecords.FHIR.newJsonParser().parseResource(content.load("package", name));
        urls.add(definition.getUrl());
      }
    }
    return urls;
  }
}
