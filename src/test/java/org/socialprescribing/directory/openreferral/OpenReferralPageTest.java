package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;

/** The table of the page says of each field of a service where it goes. */
class OpenReferralPageTest {

  private static final Path PAGE = Path.of("ig", "input", "pagecontent", "open-referral-uk.md");

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesEveryFieldOfAService() {
    List<String> fields = new ArrayList<>();
    new RandomEntries(1, 1)
        .service()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.startsWith("x_")) {
                fields.add("`" + name + "`");
              }
            });

    assertThat(fields).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(page).contains(name));
  }

  @Test
  void namesEveryExtensionThatTheMappingUses() {
    var used = new TreeSet<String>();
    var there = new ToFhir(GuideFixture.GUIDE);
    for (int seed = 0; seed < 200; seed++) {
      there.toFhir(new RandomEntries(seed, 1).service()).service().getExtension().stream()
          .map(extension -> extension.getUrl().replaceFirst(".*/", ""))
          .forEach(used::add);
    }

    assertThat(used)
        .hasSizeGreaterThan(8)
        .allSatisfy(id -> assertThat(page).contains("(StructureDefinition-" + id + ".html)"));
  }

  @Test
  void theDescriptionOfTheInterfaceKnowsEveryParameterOfTheCode() throws IOException {
    JsonNode description =
        Entries.read(
            Files.readString(Path.of("src", "main", "resources", "openreferral", "openapi.json")));
    var described = new TreeSet<String>();
    description
        .at("/paths/~1services/get/parameters")
        .forEach(
            parameter -> described.add(parameter.path("$ref").asText().replaceFirst(".*/", "")));

    assertThat(described).isEqualTo(new TreeSet<>(Wanted.PARAMETERS));
    ObjectNode parameters = (ObjectNode) description.at("/components/parameters");
    assertThat(described).allSatisfy(name -> assertThat(parameters.has(name)).isTrue());
    assertThat(page).contains(described.stream().map(name -> "`" + name + "`").toList());
  }
}
