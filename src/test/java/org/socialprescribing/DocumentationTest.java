package org.socialprescribing;

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

/** Documents do not point into the void, and stay short where they promise to. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:IT|Test))`");

  static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> bench = Files.walk(Path.of("bench"))) {
      return Stream.of(top, docs, bench)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void linksOnlyToFilesThatExist(Path document) throws IOException {
    var links = LINK.matcher(Files.readString(document)).results().map(link -> link.group(1));

    assertThat(links)
        .allSatisfy(
            link -> assertThat(document.toAbsolutePath().getParent().resolve(link)).exists());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void namesOnlyTestsThatExist(Path document) throws IOException {
    var named = TEST.matcher(Files.readString(document)).results().map(name -> name.group(1));

    try (Stream<Path> tests = Files.walk(Path.of("src", "test", "java"))) {
      assertThat(tests.map(file -> file.getFileName().toString()).toList())
          .containsAll(named.map(name -> name + ".java").toList());
    }
  }

  @Test
  void theReadmeHasAtMost150Lines() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
  }
}
