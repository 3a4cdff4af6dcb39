package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each ViewDefinition can be downloaded from the page that explains it, and is one. */
class PublishingViewsTest {

  private static final Path VIEWS = GeneratedSite.DIRECTORY.resolve("views");

  static Stream<String> views() throws IOException {
    try (var files = Files.list(Path.of("ig/input/views"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void isOnThePageOfAnalysis(String file) {
    assertThat(GeneratedSite.links(GeneratedSite.pages().get("analysis.html")))
        .contains("views/" + file);
    assertThat(VIEWS.resolve(file)).exists();
  }

  // SQL on FHIR 2.0, ViewDefinition: invariants sql-name and what a shareable view has to say.
  @ParameterizedTest
  @MethodSource("views")
  void saysWhatTheStandardAsksFor(String file) throws IOException {
    JsonNode view = new ObjectMapper().readTree(VIEWS.resolve(file).toFile());

    assertThat(view.path("resourceType").asText())
        .isEqualTo("https://sql-on-fhir.org/ig/StructureDefinition/ViewDefinition");
    assertThat(view.path("name").asText().replace('_', '-') + ".json").isEqualTo(file);
    assertThat(view.path("url").asText()).endsWith("/ViewDefinition/" + file.replace(".json", ""));
    assertThat(view.path("fhirVersion").path(0).asText()).isEqualTo("4.0.1");
    assertThat(view.path("status").asText()).isEqualTo("draft");
    assertThat(view.findValues("column"))
        .isNotEmpty()
        .allSatisfy(
            columns ->
                assertThat(columns)
                    .allSatisfy(
                        column -> {
                          assertThat(column.path("name").asText()).matches("[A-Za-z][A-Za-z0-9_]*");
                          assertThat(column.path("path").asText()).isNotEmpty();
                          assertThat(column.path("type").asText()).isNotEmpty();
                        }));
  }
}
