package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the search of the site can find, and where it leads. */
class SearchingTheGuideTest {

  private final JsonNode index =
      new ObjectMapper().readTree(GeneratedSite.DIRECTORY.resolve("assets/search.json").toFile());

  SearchingTheGuideTest() throws IOException {}

  @Test
  void findsEveryPage() {
    assertThat(StreamSupport.stream(index.spliterator(), false).map(entry -> entry.get(2).asText()))
        .containsAll(
            GeneratedSite.pages().keySet().stream()
                .filter(page -> !page.equals("search.html"))
                .toList());
  }

  @Test
  void findsElementsRulesAndCodes() {
    assertThat(StreamSupport.stream(index.spliterator(), false).map(entry -> entry.get(2).asText()))
        .contains(
            "StructureDefinition-referral-request.html#ServiceRequest.requester",
            "CodeSystem-rule.html#nhs-number-check-digit",
            "CodeSystem-need.html#loneliness");
  }

  @Test
  void leadsToPlacesThatExist() {
    assertThat(index)
        .allSatisfy(
            entry -> {
              String[] address = entry.get(2).asText().split("#", 2);
              assertThat(GeneratedSite.pages()).containsKey(address[0]);
              if (address.length == 2) {
                assertThat(GeneratedSite.hasAnchor(address[0], address[1]))
                    .as(entry.toString())
                    .isTrue();
              }
            });
  }

  @Test
  void theListFromAToZNeedsNoScript() {
    assertThat(GeneratedSite.links(GeneratedSite.pages().get("search.html")))
        .containsAll(
            GeneratedSite.pages().keySet().stream()
                .filter(page -> !page.equals("search.html"))
                .toList());
  }
}
