package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.directory.Position;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;

/** A website reads the directory in the format of Open Referral UK. */
class ReadingOpenReferralIT extends RunningServer {

  private static final String MINE = "search=zephyrball&";

  @Autowired private Catalogue catalogue;

  @BeforeEach
  void storeTheTown() {
    Town.store(fhir);
  }

  private Answer read(String path) {
    return web("/open-referral-uk" + path);
  }

  private static List<String> names(Answer answer) {
    return StreamSupport.stream(answer.json().path("contents").spliterator(), false)
        .map(item -> item.has("service") ? item.path("service") : item)
        .map(item -> item.path("name").asText().replace("Zephyrball club ", ""))
        .sorted()
        .toList();
  }

  @Test
  void saysWhichVersionItSpeaksAndWhereThatIsDescribed() {
    JsonNode about = read("").json();

    assertThat(about.path("version").asText()).isEqualTo("HSDS-UK-3.0");
    assertThat(about.path("openapi_url").asText())
        .isEqualTo(address("/open-referral-uk/openapi.json"));
    assertThat(read("/openapi.json").json().at("/paths/~1services~1{id}/get/operationId").asText())
        .isEqualTo("getService");
  }

  @Test
  void aServiceComesWholeAndWithoutEmptyFields() {
    Answer answer = read("/services/" + Town.id("service", 3));

    ObjectNode expected = Tidy.whole(Town.service(3));
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(Entries.read(answer.body())).isEqualTo(expected);
    assertThat(answer.body()).doesNotContain("null", "alert");
  }

  @Test
  void aListIsCompactAndPaged() {
    JsonNode first = read("/services?" + MINE + "per_page=3").json();
    JsonNode last = read("/services?" + MINE + "per_page=3&page=3").json();

    assertThat(first.path("total_items").asInt()).isEqualTo(7);
    assertThat(first.path("total_pages").asInt()).isEqualTo(3);
    assertThat(first.path("first_page").asBoolean()).isTrue();
    assertThat(first.path("last_page").asBoolean()).isFalse();
    assertThat(first.at("/contents/0/organization/name").asText()).isEqualTo("Zephyrballers");
    assertThat(first.at("/contents/0").has("schedules")).isFalse();
    assertThat(last.path("size").asInt()).isEqualTo(1);
    assertThat(last.path("last_page").asBoolean()).isTrue();
    assertThat(read("/services?" + MINE + "page=9").json().path("empty").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minimum_age=50 | 5,6,7
          maximum_age=60 | 1,2
          day=MO | 2,4,6
          day=tuesday&end_time=13:00 | 1,3
          start_time=10:01 |
          day=TU&start_time=10:00&end_time=15:00:00 | 1,3,5
          modified_after=2000-01-01 | 1,2,3,4,5,6,7
          modified_after=2900-01-01T00:00:00Z |
          """)
  void findsWhatIsAskedFor(String parameters, String found) {
    List<String> expected = found == null ? List.of() : List.of(found.split(","));

    assertThat(names(read("/services?" + MINE + parameters))).isEqualTo(expected);
    assertThat(names(read("/service_at_locations?" + MINE + parameters))).isEqualTo(expected);
  }

  @Test
  void findsByTermTaxonomyAndOrganisation() {
    assertThat(names(read("/services?taxonomy_term_id=" + Town.id("term", 0))))
        .containsExactly("2", "4", "6");
    assertThat(names(read("/services?taxonomy_id=" + Town.TAXONOMY))).hasSize(7);
    assertThat(names(read("/services?organization_id=" + Town.ORGANISATION))).hasSize(7);
    assertThat(read("/services?organization_id=x").json().path("empty").asBoolean()).isTrue();
  }

  @Test
  void findsServicesNearAPoint() {
    var wanted =
        new Wanted(
            new Parameters(Map.of("search", new String[] {"zephyrball"}), Wanted.PARAMETERS), true);
    var centre = new Position(51.3, 0.5);
    ServicesAtPlaces.near(centre, 12_000, wanted);

    Listed near = catalogue.servicesAtPlaces().list(wanted, new Paging(1, 10), false);

    assertThat(near.contents())
        .extracting(item -> Entries.read(item).at("/location/name").asText())
        .startsWith("Field 3")
        .containsExactlyInAnyOrder("Field 2", "Field 3", "Field 4");
    assertThat(near.total()).isEqualTo(3);
  }

  /** Of the demo's postcodes: 51.35 north, 0.52 east. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postcode=ZZ99%203WZ&proximity=6000        | 4,3
          postcode=zz993wz&proximity=17000&day=TU   | 3,5
          postcode=ZZ99%203WZ&proximity=17000       | 4,3,5,2
          postcode=ZZ99%203WZ&proximity=500000      | 4,3,5,2,6,1,7
          postcode=ZZ99%203WZ                       | 4,3,5,2,6,1,7
          postcode=ZZ99%203WZ&proximity=5000        |
          """)
  void findsTheNearestToAPostcodeFirst(String parameters, String found) {
    JsonNode answer = read("/service_at_locations?" + MINE + parameters).json();

    List<String> fields =
        answer.path("contents").findValues("location").stream()
            .map(place -> place.path("name").asText().replace("Field ", ""))
            .toList();
    assertThat(fields).isEqualTo(found == null ? List.of() : List.of(found.split(",")));
    assertThat(answer.path("total_items").asInt()).isEqualTo(fields.size());
  }

  @Test
  void givesShortWholeAndEndlessLists() {
    JsonNode minimal = read("/services?minimal=true&" + MINE + "per_page=5000").json();
    JsonNode full = read("/services?full=true&" + MINE).json();
    Answer lines = read("/services?format=ndjson&" + MINE);

    assertThat(minimal.at("/contents/0")).hasSize(2);
    assertThat(minimal.at("/contents/0").has("modified_date")).isTrue();
    assertThat(full.at("/contents/0/service_at_locations/0/location/addresses")).hasSize(1);
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(7).allMatch(line -> Entries.read(line).has("id"));
  }

  @Test
  void givesAPlaceWithItsServiceAndAnOrganisationWithAllOfThem() {
    JsonNode link = read("/service_at_locations/" + Town.id("link", 2)).json();
    JsonNode organisation = read("/organizations/" + Town.ORGANISATION).json();

    assertThat(link.at("/location/addresses/0/city").asText()).isEqualTo("Harbourton");
    assertThat(link.at("/service/name").asText()).isEqualTo("Zephyrball club 2");
    assertThat(link.path("status").asText()).isEqualTo("active");
    assertThat(organisation.path("services")).hasSize(7);
    assertThat(read("/organizations?per_page=1000").body()).contains(Town.ORGANISATION);
  }

  @Test
  void givesOurTaxonomiesAndThoseOfFeeds() {
    JsonNode all = read("/taxonomies").json().path("contents");
    JsonNode games = read("/taxonomies/" + Town.TAXONOMY).json();
    String classes = Vocabulary.taxonomyId(Vocabulary.CLASSES);

    assertThat(all.findValuesAsText("name")).contains("Destination class", "Need", "Games");
    assertThat(games.path("taxonomy_terms")).hasSize(2);
    assertThat(
            read("/taxonomy_terms?top_only=true&taxonomy_id=" + classes)
                .json()
                .findValuesAsText("code"))
        .containsExactly("statutory", "community", "other");
    assertThat(
            read("/taxonomy_terms/" + Vocabulary.termId(Vocabulary.CLASSES, "nature"))
                .json()
                .path("name")
                .asText())
        .isEqualTo("Nature");
  }

  @Test
  void doesNotSendAgainWhatTheReaderHas() {
    String path = "/open-referral-uk/services/" + Town.id("service", 1);
    Answer first = web(path);

    assertThat(first.header("Last-Modified")).endsWith("GMT");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache, public");
    assertThat(web(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    assertThat(web(path, "If-Modified-Since", first.header("Last-Modified")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "page=x, page",
    "per_page=1001, per_page",
    "colour=red, colour",
    "day=someday, day",
    "start_time=9, start_time",
    "minimum_age=-1, minimum_age",
    "modified_after=yesterday, modified_after",
    "full=yes, full",
    "format=xml, format",
    "search=a&search=b, search",
    "proximity=5, proximity",
    "proximity=500001&postcode=ZZ99, proximity",
    "proximity=-1&postcode=ZZ99, proximity",
    "proximity=near&postcode=ZZ99, proximity",
    "postcode=QQ99, postcode"
  })
  void refusesWhatItCannotAnswerAndSaysWhy(String query, String parameter) {
    Answer answer = read("/service_at_locations?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("parameter").asText()).isEqualTo(parameter);
    assertThat(answer.json().path("message").asText()).isNotBlank();
  }

  @Test
  void saysWhatIsNotThereAndThatItIsForReading() {
    assertThat(read("/services/" + Ids.derived("nobody")).status()).isEqualTo(404);
    assertThat(read("/services/none").json().path("error").asText()).isEqualTo("not-found");
    assertThat(read("/people").status()).isEqualTo(404);
    Answer sent = new FhirClient(address("")).send("POST", "open-referral-uk/services", "{}");
    assertThat(sent.status()).isEqualTo(405);
    assertThat(sent.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void everyPageOfEverySiteMayRead() {
    Answer answer = web("/open-referral-uk/services?per_page=1", "Origin", "https://any.example");

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void theCommandsOfTheGuideWork() throws IOException {
    List<String> addresses =
        Files.readString(Path.of("ig", "input", "pagecontent", "open-referral-uk.md"))
            .lines()
            .filter(line -> line.startsWith("curl "))
            .map(line -> line.replaceAll("curl |\"", "").replace("http://127.0.0.1:8080", ""))
            .toList();

    assertThat(addresses)
        .hasSizeGreaterThan(5)
        .allSatisfy(address -> assertThat(web(address).status()).isEqualTo(200));
  }
}
