package org.socialprescribing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that somebody wrote for analysts is left out of the jar. */
class BundledTest {

  @Test
  void everyViewOfTheGuideIsTabulated() throws IOException {
    assertThat(Bundled.views()).hasSameSizeAs(files("../ig/input/views", ".json"));
    assertThat(Bundled.views().map(ViewDefinition::parse))
        .extracting(view -> view.name().replace('_', '-') + ".json")
        .containsExactlyInAnyOrderElementsOf(files("../ig/input/views", ".json"));
  }

  @Test
  void everyMeasureHasItsQueries() throws IOException {
    assertThat(Bundled.MEASURES.stream().map(measure -> measure + ".sql"))
        .containsExactlyInAnyOrderElementsOf(files("sql", ".sql"));
    assertThat(Bundled.MEASURES)
        .allSatisfy(each -> assertThat(Bundled.statements(each)).isNotEmpty());
  }

  private static List<String> files(String folder, String ending) throws IOException {
    try (var files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .toList();
    }
  }
}
