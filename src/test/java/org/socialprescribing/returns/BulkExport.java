package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * All current records of a server as NDJSON, a file for each type, as a bulk export would give
 * them: by searches, page after page.
 */
final class BulkExport {

  private static final List<String> TYPES =
      List.of(
          "Condition",
          "Encounter",
          "HealthcareService",
          "Observation",
          "Organization",
          "Patient",
          "PractitionerRole",
          "ServiceRequest",
          "Task");

  private final FhirClient fhir;

  BulkExport(FhirClient fhir) {
    this.fhir = fhir;
  }

  void into(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String type : TYPES) {
      try (var file = Files.newBufferedWriter(folder.resolve(type + ".ndjson"))) {
        write(type, file);
      }
    }
  }

  private void write(String type, BufferedWriter file) throws IOException {
    String next = type + "?_count=50";
    while (next != null) {
      Answer page = fhir.get(next);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      for (JsonNode resource : page.resources(type)) {
        file.write(resource.toString());
        file.newLine();
      }
      next = next(page);
    }
  }

  private static String next(Answer page) {
    for (JsonNode link : page.json().path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText().replaceFirst("^.*/fhir/?", "");
      }
    }
    return null;
  }
}
