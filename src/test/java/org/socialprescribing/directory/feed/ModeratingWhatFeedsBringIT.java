package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Json;
import org.springframework.beans.factory.annotation.Autowired;

/** F70. Services of two feeds that may be one are shown to a person, whose decision stays. */
class ModeratingWhatFeedsBringIT extends RunningServer {

  @Autowired private Importing importing;

  @Test
  void twoFeedsWithTheSameServiceAreFlaggedAndNothingIsMerged() {
    String name = "Knit & Natter " + UUID.randomUUID();
    try (FakeFeed one = FakeFeed.of(1);
        FakeFeed other = FakeFeed.of(1)) {
      one.services.add(FakeFeed.service(name));
      other.services.add(FakeFeed.service(name.toUpperCase().replace("&", "and")));
      new Importer(importing, one, 5).run();
      var second = new Importer(importing, other, 5);
      second.run();

      JsonNode pair = pairWith(one.id(1), false);
      assertThat(pair.toString()).contains(other.id(1), "\"valueCode\":\"postcode\"");
      assertThat(pair.toString()).doesNotContain("\"valueCode\":\"page\"");

      assertThat(decide(one.id(1), other.id(1), "different").status()).isEqualTo(200);
      assertThat(pairWith(one.id(1), false)).isNull();
      other.services.get(1).put("description", "Changed.");
      second.run();

      assertThat(pairWith(one.id(1), false)).isNull();
      assertThat(pairWith(one.id(1), true).toString())
          .contains("\"valueCode\":\"different\"", "Seen both");
      assertThat(fhir.get("HealthcareService/" + one.id(1)).json().path("active").asBoolean())
          .isTrue();
      assertThat(fhir.get("HealthcareService/" + other.id(1)).json().path("active").asBoolean())
          .isTrue();
    }
  }

  @Test
  void aPairOfWhichOneHasVanishedIsNotShown() {
    String name = "Choir " + UUID.randomUUID();
    try (FakeFeed one = FakeFeed.of(1);
        FakeFeed other = FakeFeed.of(1)) {
      one.services.add(FakeFeed.service(name));
      other.services.add(FakeFeed.service(name));
      new Importer(importing, one, 5).run();
      var second = new Importer(importing, other, 5);
      second.run();
      assertThat(pairWith(one.id(1), false)).isNotNull();

      other.services.remove(1);
      second.run();

      assertThat(pairWith(one.id(1), false)).isNull();
    }
  }

  @Test
  void aServiceOfOneFeedAloneHasNoPair() {
    String name = "Bell ringers " + UUID.randomUUID();
    try (FakeFeed one = FakeFeed.of(1);
        FakeFeed other = FakeFeed.of(1)) {
      one.services.add(FakeFeed.service(name));
      new Importer(importing, one, 5).run();
      var second = new Importer(importing, other, 5);
      second.run();
      assertThat(pairWith(one.id(1), false)).isNull();
      assertThat(pairWith(one.id(1), true)).isNull();

      // Only what the other feed now brings makes the pair, so its absence above was not chance.
      other.services.add(FakeFeed.service(name));
      second.run();

      assertThat(pairWith(one.id(1), false)).isNotNull();
    }
  }

  @Test
  void whatIsNoPairAndNoDecisionIsRefused() {
    assertThat(decide("a", "b", "different").status()).isEqualTo(404);
    assertThat(decide("a", "b", "perhaps").status()).isEqualTo(400);
    assertThat(decide("a b", "c", "same").status()).isEqualTo(400);
    assertThat(fhir.get("$possible-duplicates?page=*").status()).isEqualTo(400);
    assertThat(fhir.get("$possible-duplicates?other=1").status()).isEqualTo(400);
  }

  private Answer decide(String one, String other, String decision) {
    return fhir.post(
        "$decide-duplicate",
        Json.json(
            """
            {'resourceType': 'Parameters', 'parameter': [
              {'name': 'first', 'valueString': 'HealthcareService/%s'},
              {'name': 'second', 'valueString': 'HealthcareService/%s'},
              {'name': 'decision', 'valueCode': '%s'},
              {'name': 'note', 'valueString': 'Seen both'}]}
            """
                .formatted(one, other, decision)));
  }

  /** Looked for on all pages, with the least on each. */
  private JsonNode pairWith(String service, boolean decided) {
    List<ObjectNode> found = new ArrayList<>();
    String next = "$possible-duplicates?_count=1&decided=" + decided;
    while (next != null) {
      Answer page = fhir.get(next);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      next = null;
      for (JsonNode parameter : page.json().path("parameter")) {
        if (parameter.path("name").asText().equals("pair")
            && parameter.toString().contains(service)) {
          found.add((ObjectNode) parameter);
        } else if (parameter.path("name").asText().equals("next")) {
          next = parameter.path("valueUri").asText().replaceAll(".*/fhir/", "");
        }
      }
    }
    assertThat(found).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.get(0);
  }
}
