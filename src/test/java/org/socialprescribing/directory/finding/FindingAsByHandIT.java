package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/**
 * What is found, and in which order, is what one finds by looking at each service in turn; and what
 * FHIR's own parameters find is what HAPI's storage finds by them.
 */
class FindingAsByHandIT extends RunningServer {

  private static final Town TOWN = new Town("byhand", 360, 20261127);
  private static final String OURS = "&identifier=" + Town.SYSTEM + "|&organization=";

  @BeforeEach
  void storeTheTown() {
    TOWN.storeIn(fhir);
  }

  // F66 to F70.
  @Test
  void aThousandSearchesFindTheSameInTheSameOrder() {
    var random = new Random(1);
    int found = 0;
    int empty = 0;
    for (int i = 0; i < 1000; i++) {
      var search = new RandomSearch(random, false);
      List<String> expected = search.in(TOWN);

      Answer answer = search(search.query());

      assertThat(ids(answer))
          .as(search.query())
          .isEqualTo(expected.subList(0, Math.min(200, expected.size())));
      assertThat(answer.json().path("total").asInt()).as(search.query()).isEqualTo(expected.size());
      found += expected.size();
      empty += expected.isEmpty() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(5000);
    assertThat(empty).isLessThan(600);
  }

  @Test
  void theStorageFindsTheSameByTheParametersThatItKnows() {
    var random = new Random(2);
    int compared = 0;
    for (int i = 0; i < 150; i++) {
      String query = new RandomSearch(random, true).query();

      List<String> ours = allPages(query + OURS + TOWN.organisation + "&_count=200");
      // Only the storage knows an offset; without an order its pages overlap.
      List<String> storage = new ArrayList<>(ids(search(query + "&_sort=_id&_offset=0")));
      storage.addAll(ids(search(query + "&_sort=_id&_offset=200")));

      assertThat(ours).as(query).containsExactlyInAnyOrderElementsOf(storage);
      compared += storage.size();
    }
    assertThat(compared).isGreaterThan(2000);
  }

  @Test
  void pagesTogetherAreTheWhole() {
    var random = new Random(3);
    for (int i = 0; i < 40; i++) {
      var search = new RandomSearch(random, false);

      assertThat(allPages(search.query() + OURS + TOWN.organisation + "&_count=17"))
          .as(search.query())
          .isEqualTo(search.in(TOWN));
    }
  }

  private List<String> allPages(String query) {
    List<String> found = new ArrayList<>();
    String next = query;
    while (next != null) {
      Answer page = fhir.get("HealthcareService?" + next);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      found.addAll(ids(page));
      next = next(page);
    }
    return found;
  }

  private Answer search(String query) {
    Answer answer =
        fhir.get("HealthcareService?" + query + OURS + TOWN.organisation + "&_count=200");
    assertThat(answer.status()).as(query + ": " + answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Answer answer) {
    return answer.resources("HealthcareService").stream()
        .map(service -> service.path("id").asText())
        .toList();
  }

  private static String next(Answer page) {
    for (JsonNode link : page.json().path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText().split("\\?", 2)[1];
      }
    }
    return null;
  }
}
