package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Json;

/** F70. An operator asks for an import, follows it, and reads what could not be imported. */
class AskingForAnImportIT extends RunningServer {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void theAnswerSaysWhereTheProgressIsAndTheReportIsComplete() throws InterruptedException {
    try (FakeFeed feed = FakeFeed.at(URI.create(TOWNS_FEED).getPort(), 5)) {
      feed.services.get(2).remove("organization");
      feed.services.get(3).remove("name");

      Answer accepted = importOf("url", TOWNS_FEED);

      assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
      String progress = value(accepted.json(), "progress").asText();
      assertThat(progress).endsWith("/fhir/$import-progress?feed=town");
      JsonNode report = finished();
      assertThat(value(report, "state").asText()).isEqualTo("completed");
      assertThat(report.toString())
          .contains("\"valueString\":\"created\"},{\"name\":\"entries\",\"valueInteger\":3}")
          .contains("\"valueString\":\"quarantined\"},{\"name\":\"entries\",\"valueInteger\":2}")
          .contains("OperationOutcome");
      Answer first = fhir.get("$import-quarantine?feed=town&_count=1");
      String next = value(first.json(), "next").asText().replaceAll(".*/fhir/", "");
      Answer second = fhir.get(next);
      assertThat(first.body() + second.body())
          .contains(feed.id(2), feed.id(3), "\"unreadable\"", "/organization", "/name");
      assertThat(value(second.json(), "next").isMissingNode()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://127.0.0.1:1/",
        "another-town",
        ""
      })
  void noOtherAddressIsAskedThanThoseOfTheSettings(String address) {
    Answer refused = importOf("url", address);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("town");
  }

  @Test
  void anImportIsNotAskedForByGet() {
    assertThat(fhir.get("$import-open-referral?feed=town").status()).isEqualTo(405);
  }

  private Answer importOf(String name, String value) {
    return fhir.post(
        "$import-open-referral",
        Json.json(
            """
            {'resourceType': 'Parameters', 'parameter': [{'name': '%s', '%s': '%s'}]}
            """
                .formatted(name, name.equals("url") ? "valueUri" : "valueString", value)));
  }

  private JsonNode finished() throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      JsonNode report = fhir.get("$import-progress?feed=town").json();
      if (!value(report, "finished").isMissingNode()) {
        return report;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The import does not end");
  }

  private static JsonNode value(JsonNode parameters, String name) {
    for (JsonNode parameter : parameters.path("parameter")) {
      if (parameter.path("name").asText().equals(name)) {
        for (String type : new String[] {"valueString", "valueUri", "valueCode", "valueInstant"}) {
          if (parameter.has(type)) {
            return parameter.path(type);
          }
        }
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
