package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** A link worker looks for the right group. */
class FindingServicesIT extends RunningServer {

  private static final Town TOWN = new Town("finding", 30, 7);
  private static final String OURS = "&identifier=" + Town.SYSTEM + "|&organization=";
  private static final String GUIDE = "https://socialprescribing.example/fhir/";

  @BeforeEach
  void storeTheTown() {
    TOWN.storeIn(fhir);
  }

  // F66.
  @ParameterizedTest
  @ValueSource(strings = {"crochet", "Crocheting", "we crochet!", "neighbours crochet", "crotchet"})
  void wordsAreFoundByTheirStemAndDespiteTypingErrors(String text) {
    List<String> crochet =
        TOWN.services.stream()
            .filter(s -> s.hobby().equals("crochet"))
            .map(Town.Service::id)
            .toList();

    assertThat(ids(search("text=" + text))).containsExactlyInAnyOrderElementsOf(crochet);
  }

  @Test
  void whatFitsTheWordsBestComesFirstAndSaysHowWell() {
    String named = store("finding-named", service -> service.put("name", "Kazoo orchestra"));
    String mentions =
        store("finding-mentions", service -> service.put("extraDetails", "Bring a kazoo."));

    Answer answer = search("text=kazoo");

    assertThat(ids(answer)).containsExactly(named, mentions);
    double first = answer.json().at("/entry/0/search/score").asDouble();
    assertThat(first).isGreaterThan(answer.json().at("/entry/1/search/score").asDouble());
    assertThat(first).isBetween(0.0, 1.0);
  }

  @Test
  void aNeedIsFoundByItsName() {
    String service = store("finding-need", each -> each.withArray("extension").add(need("debt")));

    assertThat(ids(search("text=debts&_count=200"))).contains(service);
  }

  @Test
  void wordsThatSayNothingAreRefused() {
    Answer answer = fhir.get("HealthcareService?text=the");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("search-value-invalid");
  }

  // F67.
  @Test
  void theNearestComesFirstAndSaysHowFarItIs() {
    Answer answer = search("near=51.4|0.55|40|km");

    List<Integer> metres =
        answer.json().findValues("valueDistance").stream()
            .map(distance -> distance.path("value").asInt())
            .toList();
    assertThat(metres).hasSizeGreaterThan(5).isSorted();
    assertThat(answer.json().at("/entry/0/search/extension/0/url").asText())
        .isEqualTo("http://hl7.org/fhir/StructureDefinition/location-distance");
  }

  @Test
  void aPostcodeOrItsFirstHalfIsAPlace() {
    List<String> at = ids(search("near=51.35|0.52|20|km"));

    assertThat(ids(search("near=ZZ99 3WZ|20|km"))).isEqualTo(at);
    assertThat(ids(search("near=zz993wz|20|km"))).isEqualTo(at);
    assertThat(search("near=ZZ98|30|km").status()).isEqualTo(200);
  }

  @Test
  void anUnknownPostcodeIsNotAnEmptyAnswer() {
    Answer answer = fhir.get("HealthcareService?near=ZZ1 1ZZ|5|km");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("postcode-unknown");
    assertThat(answer.body()).contains("load-postcodes");
  }

  @Test
  void whatOpensBeforeMidnightIsOpenAfterIt() {
    String bar =
        store(
            "finding-late",
            service ->
                service
                    .withArray("availableTime")
                    .add(
                        json(
                            "{'daysOfWeek':['fri'],'availableStartTime':'22:00:00','availableEndTime':'02:00:00'}")));

    assertThat(ids(search("open-at=2026-12-05T01:30&_id=" + bar))).containsExactly(bar);
    assertThat(ids(search("open-on=sat|01:30&_id=" + bar))).containsExactly(bar);
    assertThat(ids(search("open-at=2026-12-04T01:30&_id=" + bar))).isEmpty();
    assertThat(ids(search("open-at=2026-12-05T02:00&_id=" + bar))).isEmpty();
  }

  @Test
  void placesAndOrganisationsComeAlongOnce() {
    Answer answer =
        search(
            "near=51.4|0.55|40|km&_include=HealthcareService:location"
                + "&_include=HealthcareService:organization");

    assertThat(answer.resources("Organization")).hasSize(1);
    List<String> places =
        answer.resources("Location").stream().map(place -> place.path("id").asText()).toList();
    assertThat(places).isNotEmpty().doesNotHaveDuplicates();
    assertThat(places)
        .containsExactlyInAnyOrderElementsOf(
            answer.resources("HealthcareService").stream()
                .flatMap(service -> Stream.of(service.path("location")))
                .flatMap(locations -> locations.findValuesAsText("reference").stream())
                .map(reference -> reference.replace("Location/", ""))
                .distinct()
                .toList());
  }

  @Test
  void aChangeIsFoundAtOnceAndARefusedOneIsNot() {
    String service = store("finding-change", each -> each.put("name", "Quoitfield"));
    ObjectNode record = (ObjectNode) fhir.get("HealthcareService/" + service).json();

    record.put("name", "Plumbworth");
    assertThat(fhir.change(record).status()).isEqualTo(200);
    assertThat(ids(search("name=plumbworth"))).containsExactly(service);
    assertThat(ids(search("name=quoitfield&_id=" + service))).isEmpty();

    record = (ObjectNode) fhir.get("HealthcareService/" + service).json();
    record.put("name", "Wexlumby").remove("category");
    assertThat(fhir.change(record).status()).isEqualTo(422);
    assertThat(ids(search("name=wexlumby"))).isEmpty();
  }

  @Test
  void aPlaceThatMovesTakesItsServicesAlong() {
    put(
        "Location",
        json(
            "{'resourceType':'Location','id':'finding-moving','status':'active','name':'Tent','position':{'latitude':55.0,'longitude':-1.6}}"));
    String service =
        store(
            "finding-moves",
            each ->
                each.withArray("location").add(json("{'reference':'Location/finding-moving'}")));
    assertThat(ids(search("near=55|-1.6|1|km"))).containsExactly(service);

    put(
        "Location",
        json(
            "{'resourceType':'Location','id':'finding-moving','status':'active','name':'Yurt','position':{'latitude':54.0,'longitude':-1.6}}"));

    assertThat(ids(search("near=55|-1.6|1|km"))).isEmpty();
    assertThat(ids(search("near=54|-1.6|1|km&text=yurt"))).containsExactly(service);
  }

  @Test
  void theAnswerHasTheFormOfAnySearch() {
    Answer ours = search("active=true&_count=2");
    Answer storage = search("active=true&_count=2&_offset=0");

    assertThat(ours.header("Content-Type")).isEqualTo(storage.header("Content-Type"));
    for (String each : List.of("/resourceType", "/type")) {
      assertThat(ours.json().at(each)).isEqualTo(storage.json().at(each));
    }
    JsonNode service = ours.json().at("/entry/0/resource");
    assertThat(service)
        .isEqualTo(fhir.get("HealthcareService/" + service.path("id").asText()).json());
    assertThat(search("active=true&_format=xml").body()).startsWith("<Bundle");
    assertThat(search("active=true&_summary=count").json().path("entry")).isEmpty();
    assertThat(search("active=true&_summary=count").json().path("total").asInt()).isPositive();
    assertThat(search("active=true&_total=none").json().has("total")).isFalse();
    assertThat(
            search("active=true&_elements=name&_count=1")
                .json()
                .at("/entry/0/resource/category")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void aSearchMayBeSentAsAForm() {
    Answer answer =
        fhir.send(
            "POST",
            "HealthcareService/_search",
            "near=ZZ99+3WZ%7C20%7Ckm&active=true",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().findValues("valueDistance")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          near=;                                search-value-invalid
          near=51.4;                            search-value-invalid
          near=51.4|0.5|5|parsec;               search-value-invalid
          near=51.4|0.5|99999|km;               search-value-invalid
          near=0.5|51.4|5|km&near=51|0|1|km;    search-value-invalid
          near=' or '1'='1|5|km;                search-value-invalid
          near:missing=true;                    search-modifier-unknown
          text=%20;                             search-value-invalid
          text=%3B%27--;                        search-value-invalid
          text:exact=chess&text=;               search-value-invalid
          open-at=friday;                       search-value-invalid
          open-at=2026-02-30;                   search-value-invalid
          open-on=someday;                      search-value-invalid
          open-on=fri|noon;                     search-value-invalid
          age=old;                              search-value-invalid
          age=-1;                               search-value-invalid
          age=999;                              search-value-invalid
          age=ge60;                             search-value-invalid
          _sort=near;                           search-value-invalid
          _sort=_score;                         search-value-invalid
          page=nonsense;                        page-unknown
          age=70&location.name=Hall;            search-not-combined
          age=70&_offset=20;                    search-not-combined
          age=70&_sort=-name;                   search-not-combined
          postcode=ZZ99;                        search-parameter-unknown
          """)
  void badInputIsRefusedAndExplained(String query, String rule) {
    Answer answer = fhir.get("HealthcareService?" + query.replace("'", "%27"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly(rule);
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).hasSizeGreaterThan(25);
  }

  @Test
  void veryLongTextIsRefused() {
    Answer answer = fhir.get("HealthcareService?text=" + "a".repeat(10_000));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("search-value-invalid");
    assertThat(answer.body()).hasSizeLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text=%27);drop table directory.service;--",
        "text=a:*%26!b|(c)",
        "name=%25_%5C",
        "text=Robert\u0301 x"
      })
  void whatLooksLikeSqlIsJustText(String query) {
    assertThat(fhir.get("HealthcareService?" + query).status()).isEqualTo(200);
    assertThat(ids(search("active=true"))).isNotEmpty();
  }

  @Test
  void ownParametersAreRefusedAsEntriesOfABatchAndTheOthersAnswered() {
    Answer refused = fhir.submit(batch(entry("GET", "HealthcareService?age=70")));
    Answer answered = fhir.submit(batch(entry("GET", "HealthcareService?cost=free")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.rules()).containsExactly("search-not-combined");
    assertThat(answered.entryStatuses()).containsExactly(200);
  }

  private interface Change {
    void make(ObjectNode service);
  }

  private String store(String id, Change change) {
    ObjectNode service =
        json(
            "{'resourceType':'HealthcareService','id':'%s','identifier':[{'system':'%s','value':'%s'}],'active':true,"
                + "'providedBy':{'reference':'Organization/%s'},'name':'One','telecom':[{'system':'phone','value':'01632 960155'}],"
                + "'category':[{'coding':[{'system':'%sCodeSystem/destination-class','code':'arts'}]}]}",
            id, Town.SYSTEM, id, TOWN.organisation, GUIDE);
    change.make(service);
    put("HealthcareService", service);
    return id;
  }

  private void put(String type, ObjectNode record) {
    String path = type + "/" + record.path("id").asText();
    Answer current = fhir.get(path);
    Answer answer =
        current.status() == 200
            ? fhir.put(path, record, "If-Match", FhirClient.ifMatch(current.json()))
            : fhir.put(path, record);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
  }

  private static ObjectNode need(String code) {
    return json(
        "{'url':'%sStructureDefinition/need-served','valueCodeableConcept':{'coding':[{'system':'%sCodeSystem/need','code':'%s'}]}}",
        GUIDE, GUIDE, code);
  }

  private Answer search(String query) {
    Answer answer = fhir.get("HealthcareService?" + query + OURS + TOWN.organisation);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static List<String> ids(Answer answer) {
    return answer.resources("HealthcareService").stream()
        .map(service -> service.path("id").asText())
        .toList();
  }
}
