package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.GuideFixture;

/** What comes in from a feed goes out to a feed as it was, through records written as text. */
class RoundTripTest {

  private static final int SERVICES = 10_000;
  private static final Path EXAMPLES =
      Path.of("..", "shared", "open-referral-uk", "examples").toAbsolutePath().normalize();

  private final ToFhir there = new ToFhir(GuideFixture.GUIDE);
  private final FromFhir back = new FromFhir(GuideFixture.GUIDE);
  private final IParser json = FhirContext.forR4Cached().newJsonParser();

  @Test
  void losesNothingOfAnyService() {
    for (int seed = 0; seed < SERVICES; seed++) {
      // Every second one has all that an entry can have.
      ObjectNode given = new RandomEntries(seed, seed % 2 == 0 ? 1 : 0.6).service();

      Mapped mapped = there.toFhir(given);

      assertThat(mapped.notKept()).as("seed %d", seed).isEmpty();
      assertThat(backAsText(mapped)).as("seed %d", seed).isEqualTo(given);
    }
  }

  static boolean hasExamples() {
    return Files.isDirectory(EXAMPLES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"service_full.json", "service_list.json", "organization_full.json"})
  @EnabledIf("hasExamples")
  void losesNothingOfThePublishedExamples(String file) throws IOException {
    ObjectNode given = service((ObjectNode) Entries.read(Files.readString(EXAMPLES.resolve(file))));

    assertThat(backAsText(there.toFhir(given))).isEqualTo(given);
  }

  /** The first service in it; in an organisation, together with that. */
  private static ObjectNode service(ObjectNode example) {
    if (example.has("services")) {
      ObjectNode service = (ObjectNode) example.remove("services").get(0);
      service.set("organization", example);
      return service;
    }
    return example.has("contents") ? (ObjectNode) example.get("contents").get(0) : example;
  }

  private ObjectNode backAsText(Mapped mapped) {
    return back.fromFhir(
        again(mapped.service()),
        mapped.organisation() == null ? null : again(mapped.organisation()),
        mapped.places().stream().map(this::again).toList(),
        mapped.areas().stream().map(this::again).toList());
  }

  @SuppressWarnings("unchecked")
  private <T extends Resource> T again(T record) {
    return (T) json.parseResource(json.encodeResourceToString(record));
  }
}
