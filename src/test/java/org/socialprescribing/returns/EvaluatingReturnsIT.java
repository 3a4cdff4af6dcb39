package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;

/** Who sees which figures of a return, and in which form. */
@TestInstance(Lifecycle.PER_CLASS)
class EvaluatingReturnsIT extends SecuredServer {

  private static final String ALWAYS = "periodStart=2026-10-01&periodEnd=2027-09-30";
  private static final String PUBLISHED = "periodStart=2020-04-01&periodEnd=2021-03-31";
  private static final int PEOPLE = 12;

  private String practice;
  private String host;
  private String network;

  @BeforeAll
  void refer() {
    Referral first = aReferral();
    for (int i = 0; i < PEOPLE; i++) {
      Referral referral = i == 0 ? first : aReferral();
      for (int entry : new int[] {0, 1, 3}) {
        copy(first, referral, entry);
      }
      // Two are women, the others men.
      referral.with("Patient", person -> person.put("gender", "male"));
      if (i < 2) {
        referral.with("Patient", person -> person.put("gender", "female"));
      }
      Answer stored = operator().submit(referral.bundle());
      assertThat(stored.status()).as(stored.body()).isEqualTo(200);
      practice = stored.locations().get(0);
      host = stored.locations().get(1);
    }
    network =
        "Organization/"
            + operator()
                .post(
                    "Organization",
                    json(
                        """
                        {'resourceType': 'Organization', 'active': true, 'name': 'North PCN',
                         'type': [{'coding': [{'code': 'pcn', 'system':
                           'https://socialprescribing.example/fhir/CodeSystem/organisation-type'}]}]}
                        """))
                .json()
                .path("id")
                .asText();
    var surgery = (ObjectNode) operator().get(practice).json();
    surgery.set("partOf", json("{'reference': '%s'}", network));
    assertThat(operator().change(surgery).status()).isEqualTo(200);
  }

  private static void copy(Referral from, Referral to, int entry) {
    for (String part : List.of("/resource", "/request")) {
      String property = part.equals("/resource") ? "identifier" : "ifNoneExist";
      String path = "/entry/%d%s".formatted(entry, part);
      ((ObjectNode) to.bundle().at(path)).set(property, from.bundle().at(path).get(property));
    }
  }

  private JsonNode figures(FhirClient who, String measure, String more) {
    Answer answer = ask(who, measure, ALWAYS + "&host=" + host + more);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Answer ask(FhirClient who, String measure, String parameters) {
    return who.get("Measure/" + measure + "/$evaluate-measure?" + parameters);
  }

  private static List<String> rows(JsonNode stratifier) {
    return Recount.list(stratifier.path("stratum")).stream()
        .map(
            stratum ->
                stratum.at("/value/text").asText()
                    + " "
                    + stratum.at("/population/0/count").asText("masked"))
        .toList();
  }

  @Test
  void theOperatorSeesTrueFiguresAndTheEventsBehindThem() {
    JsonNode report =
        figures(operator(), "referrals", "&stratifier=gender&reportType=subject-list");

    assertThat(report.path("type").asText()).isEqualTo("subject-list");
    assertThat(report.at("/group/0/population/0/count").asInt()).isEqualTo(PEOPLE);
    assertThat(report.at("/contained/0/entry").size()).isEqualTo(PEOPLE);
    assertThat(report.at("/contained/0/entry/0/item/display").asText())
        .matches("ServiceRequest/.+/_history/1");
    assertThat(rows(report.at("/group/0/stratifier/0"))).containsExactly("female 2", "male 10");
  }

  @Test
  void theHostSeesItsOwnFiguresTrulyAndNobodyElseByThatWay() {
    FhirClient own = as("link-worker-service", host);
    FhirClient another = as("link-worker-service", practice);

    assertThat(figures(own, "referrals", "").at("/group/0/measureScore/value").asInt())
        .isEqualTo(PEOPLE);
    Answer refused = ask(another, "referrals", PUBLISHED + "&host=" + host);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("stratifier=host");
  }

  @Test
  void theEventsBehindFiguresAreNotForAnAnalyst() {
    Answer answer = ask(as("analyst", practice), "referrals", ALWAYS + "&reportType=subject-list");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rules()).contains("events-behind-figures");
  }

  @Test
  void whatIsPaidIsNotPublished() {
    Answer answer = ask(as("analyst", practice), "payments", PUBLISHED);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rules()).contains("payments-are-not-published");
    assertThat(ask(as("link-worker-service", host), "payments", ALWAYS + "&host=" + host).status())
        .isEqualTo(200);
  }

  // Decision 0087: what differs by a day, or was known on another, tells what happened between.
  @ParameterizedTest
  @CsvSource({
    "referrals, periodStart=2020-04-01&periodEnd=2021-03-30, months",
    "referrals, periodStart=2020-04-02&periodEnd=2021-03-31, months",
    "referrals, periodStart=2020-04-01&periodEnd=2021-03-31&asKnownOn=2021-05-31, 2021-04-30",
    "referrals, periodStart=2026-04-01&periodEnd=2099-03-31, 2099-04-30",
    "referrals, periodStart=2020-04-01&periodEnd=2021-03-31&stratifier=month, Months",
    "referrals, periodStart=2020-10-01&periodEnd=2021-09-30&stratifier=pcn, April",
    "people-referred, periodStart=2020-05-01&periodEnd=2020-07-31, quarters",
    "people-referred-since-april-2019, periodStart=2020-04-01&periodEnd=2021-03-31&stratifier=pcn, cumulative"
  })
  void whatIsPublishedOnceIsNotAskedInAnotherWay(String measure, String parameters, String why) {
    Answer published = ask(as("analyst", practice), measure, parameters);
    Answer own = ask(as("link-worker-service", host), measure, parameters + "&host=" + host);

    assertThat(published.status()).isEqualTo(400);
    assertThat(published.rules()).contains("operation-value-invalid");
    assertThat(published.body()).contains(why);
    assertThat(own.status()).as(own.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"community-provider", "directory-app"})
  void othersGetNoFigures(String actor) {
    assertThat(ask(as(actor, practice), "referrals", ALWAYS).status()).isEqualTo(403);
  }

  // D4, F101.
  @Test
  void whatWasNotKnownYetIsNotCounted() {
    String yesterday = LocalDate.now().minusDays(1).toString();

    JsonNode then = figures(operator(), "referrals", "&asKnownOn=" + yesterday);

    assertThat(then.at("/group/0/population/0/count").asInt()).isZero();
    assertThat(
            figures(operator(), "referrals", "&asKnownOn=" + LocalDate.now())
                .at("/group/0/population/0/count")
                .asInt())
        .isEqualTo(PEOPLE);
  }

  @Test
  void groupsOfOrganisationsAreFoundThroughWhereThePracticeBelongs() {
    JsonNode report =
        figures(
            operator(), "people-referred", "&stratifier=pcn,practice,host,integrated-care-board");

    JsonNode stratifiers = report.at("/group/0/stratifier");
    assertThat(stratifiers.at("/0/stratum/0/value/coding/0/code").asText()).isEqualTo(network);
    assertThat(rows(stratifiers.get(0))).containsExactly("North PCN " + PEOPLE);
    assertThat(stratifiers.at("/1/stratum/0/value/coding/0/code").asText()).isEqualTo(practice);
    assertThat(stratifiers.at("/2/stratum/0/value/coding/0/code").asText()).isEqualTo(host);
    assertThat(rows(stratifiers.get(3))).containsExactly("not known " + PEOPLE);
  }

  // F97, F104.
  @Test
  void postsAreAddedUpByTheirEmployer() {
    for (String fte : List.of("0.6", "1.0")) {
      Answer stored =
          operator()
              .post(
                  "PractitionerRole",
                  json(
                      """
                      {'resourceType': 'PractitionerRole', 'active': true,
                       'period': {'start': '2025-04-01'},
                       'extension': [{'valueDecimal': %s, 'url':
                         'https://socialprescribing.example/fhir/StructureDefinition/full-time-equivalent'}],
                       'practitioner': {'display': 'A link worker'},
                       'organization': {'reference': '%s'},
                       'code': [{'coding': [{'code': 'link-worker', 'system':
                         'https://socialprescribing.example/fhir/CodeSystem/link-worker-role'}]}]}
                      """,
                      fte, host));
      assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    }

    JsonNode report = figures(as("analyst", practice), "link-worker-posts", "&stratifier=host");

    assertThat(report.at("/group/0/stratifier/0/stratum/0/measureScore/value").asText())
        .isEqualTo("1.6");
    assertThat(report.at("/group/1/measureScore/value").asInt()).isEqualTo(2);
  }

  @Test
  void theSameIsATableForSpreadsheets() {
    Answer answer =
        ask(
            as("link-worker-service", host),
            "referrals",
            ALWAYS + "&host=" + host + "&stratifier=gender&_format=text/csv");

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "measure,figure,description,period_start,period_end,as_known_on,stratifier,group,"
                + "group_name,ods_code,numerator,denominator,value,suppressed");
    assertThat(lines.get(1))
        .isEqualTo("referrals,count,Referrals.,2026-10-01,2027-09-30,,,,,,12,,12,false");
    assertThat(lines.get(2))
        .isEqualTo("referrals,count,Referrals.,2026-10-01,2027-09-30,,gender,female,,,2,,2,false");
  }

  @Test
  void theAddressOfATableLeadsToIt() {
    FhirClient site =
        new FhirClient(address(""))
            .bearing(
                ISSUER.token(
                    claims ->
                        claims
                            .claim("actor", "analyst")
                            .claim("organisation", practice)
                            .claim("scope", "system/*.rs")));

    Answer answer = site.get("returns/referrals.csv?" + PUBLISHED);

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("Location"))
        .isEqualTo("/fhir/Measure/referrals/$evaluate-measure?_format=text/csv&" + PUBLISHED);
    assertThat(site.get(answer.header("Location").substring(1)).header("Content-Type"))
        .startsWith("text/csv");
  }

  @ParameterizedTest
  @CsvSource({
    "periodStart=2026-10-01, 400",
    "periodStart=2026-10-01&periodEnd=2026-09-30, 400",
    "periodStart=2026-10-01&periodEnd=tomorrow, 400",
    "periodStart=2026-10-01&periodEnd=2027-09-30&stratifier=colour, 400",
    "periodStart=2026-10-01&periodEnd=2027-09-30&host=Patient/1, 400"
  })
  void whatCannotBeAskedIsExplained(String parameters, int status) {
    Answer answer = ask(operator(), "referrals", parameters);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.rules()).contains("operation-value-invalid");
  }

  @Test
  void aMeasureThatTheGuideDoesNotHaveIsNotFound() {
    assertThat(ask(operator(), "happiness", ALWAYS).status()).isEqualTo(404);
  }

  @Test
  void everyMeasureOfTheGuideIsEvaluated() {
    List<String> measures =
        operator().get("Measure?_count=100").resources("Measure").stream()
            .map(measure -> measure.path("id").asText())
            .toList();

    assertThat(measures).hasSizeGreaterThan(12);
    for (String measure : measures) {
      JsonNode report = figures(operator(), measure, "");
      assertThat(report.path("resourceType").asText()).as(measure).isEqualTo("MeasureReport");
    }
  }
}
