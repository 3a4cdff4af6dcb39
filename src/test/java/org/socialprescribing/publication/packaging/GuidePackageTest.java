package org.socialprescribing.publication.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's package has the layout that FHIR tools expect, and holds all of the guide. */
class GuidePackageTest {

  private static final Path PROFILES = Path.of("profiles");

  @TempDir private static Path folder;

  private static Path archive;
  private static NpmPackage content;

  @BeforeAll
  static void writeThePackage() throws IOException {
    archive = folder.resolve("deeper/package.tgz");
    GuidePackage.of(PROFILES).write(archive);
    try (InputStream stream = Files.newInputStream(archive)) {
      content = NpmPackage.fromPackage(stream);
    }
  }

  @Test
  void saysWhatItIsAndWhatItBuildsOn() {
    assertThat(content.name()).isEqualTo("england.social-prescribing");
    assertThat(content.fhirVersion()).isEqualTo("4.0.1");
    assertThat(content.canonical()).isEqualTo("https://socialprescribing.example/fhir");
    assertThat(content.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
  }

  @Test
  void holdsEveryArtefactAndEveryExample() throws IOException {
    assertThat(content.list("package"))
        .containsAll(filesIn(PROFILES))
        .contains("ImplementationGuide-england.social-prescribing.json");
    assertThat(content.list("example")).containsAll(filesIn(PROFILES.resolve("examples")));
  }

  @Test
  void listsEveryFileInItsIndex() throws IOException {
    JsonNode index = new ObjectMapper().readTree(content.load("package", ".index.json"));
    var listed = new ArrayList<String>();
    for (JsonNode file : index.path("files")) {
      listed.add(file.path("filename").asText());
      assertThat(file.path("resourceType").asText()).isNotEmpty();
      assertThat(file.path("id").asText()).isNotEmpty();
    }

    assertThat(index.path("index-version").asInt()).isEqualTo(2);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(filesIn(PROFILES));
  }

  @Test
  void isFoundByCanonicalThroughItsIndex() throws IOException {
    assertThat(
            content.loadByCanonical(
                "https://socialprescribing.example/fhir/StructureDefinition/referral-task"))
        .isNotNull();
  }

  @Test
  void isTheSameFileWheneverItIsWritten() throws Exception {
    Path again = folder.resolve("again.tgz");
    Thread.sleep(1_100); // Archives count time in seconds.
    GuidePackage.of(PROFILES).write(again);

    assertThat(again).hasSameBinaryContentAs(archive);
  }

  /** Without the manifest, which is no artefact. */
  private static List<String> filesIn(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.equals("package.json"))
          .toList();
    }
  }
}
