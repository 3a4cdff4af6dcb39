package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.ledger.FundedClub;
import org.socialprescribing.referral.ReferralCase;
import org.socialprescribing.returns.fact.Names;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payments, gaps, posts, new activities and practice lists, counted from what is stored of them.
 */
class CountingWhatIsAboutNobodyIT extends RunningServer {

  private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

  @Autowired private JdbcClient database;

  private JsonNode groups(String measure, String more) {
    String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s%s"
                .formatted(measure, today, today, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static BigDecimal number(JsonNode group) {
    return new BigDecimal(group.at("/measureScore/value").asText());
  }

  private static List<String> strata(JsonNode group) {
    return StreamSupport.stream(group.at("/stratifier/0/stratum").spliterator(), false)
        .map(row -> row.at("/value/text").asText() + " " + row.at("/population/0/count").asText())
        .toList();
  }

  // F110, F111.
  @Test
  void aPaymentIsALineThatNothingTookBackAndLeadsToItsTask() {
    var club = new FundedClub(fhir);
    club.paidForEach();
    List<String> tasks = List.of(club.accepted(), club.accepted(), club.accepted());
    assertThat(club.giveBack(tasks.get(1)).status()).isEqualTo(200);

    JsonNode report =
        groups(
            "payments", "&stratifier=provider&reportType=subject-list&host=" + club.first.service);

    assertThat(report.at("/group/0/population/0/count").asInt()).isEqualTo(2);
    assertThat(number(report.at("/group/1"))).isEqualByComparingTo("25.00");
    assertThat(strata(report.at("/group/0"))).containsExactly("Lunch club 2");
    assertThat(report.at("/contained/0/entry").findValuesAsText("display"))
        .containsExactlyInAnyOrder(tasks.get(0) + "/_history/2", tasks.get(2) + "/_history/2");
  }

  // F79.
  @Test
  void gapsAreCountedByAreaAndNeedAndNotWhenEnteredInError() {
    ReferralCase at = ReferralCase.submitted(fhir);
    String first = gap(at, "G-1");
    gap(at, "G-2");
    assertThat(
            groups("gaps-in-provision", "&host=" + at.service)
                .at("/group/0/population/0/count")
                .asInt())
        .isEqualTo(2);
    var wrong = at.stored(first);
    wrong.put("status", "entered-in-error");
    assertThat(fhir.change(wrong).status()).isEqualTo(200);

    JsonNode report =
        groups(
            "gaps-in-provision",
            "&stratifier=area,need,outcome&reportType=subject-list&host=" + at.service);

    assertThat(report.at("/group/0/population/0/count").asInt()).isEqualTo(1);
    assertThat(report.at("/group/0/stratifier")).hasSize(3);
    assertThat(report.at("/contained/0/entry")).hasSize(1);
    assertThat(strata(report.at("/group/0")))
        .hasSize(1)
        .first()
        .asString()
        .doesNotContain("not known");
  }

  private String gap(ReferralCase at, String number) {
    var gap = at.example("DetectedIssue-gap-no-evening-group");
    ((ObjectNode) gap.at("/identifier/0")).put("value", number);
    gap.put("identifiedDateTime", clock.instant().toString());
    return at.created("DetectedIssue", gap);
  }

  // F43, trap 8.
  @Test
  void referralsTakenOnAreDividedByFullTimeEquivalentsBesideTheCeiling() {
    ReferralCase taken = ReferralCase.submitted(fhir);
    taken.created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'extension': [{'url': '%1$s/StructureDefinition/full-time-equivalent',
               'valueDecimal': 0.8}],
             'practitioner': {'display': 'A link worker'}, 'organization': {'reference': '%2$s'},
             'code': [{'coding': [{'system': '%1$s/CodeSystem/link-worker-role',
               'code': 'link-worker'}]}]}
            """,
            "https://socialprescribing.example/fhir", taken.service));
    assertThat(taken.move("accepted", taken.linkWorker).status()).isEqualTo(200);

    JsonNode report = groups("referrals-per-link-worker", "&stratifier=host&host=" + taken.service);

    assertThat(number(report.at("/group/2"))).isEqualByComparingTo("0.8");
    assertThat(report.at("/group/1/population/0/count").asInt()).isEqualTo(1);
    assertThat(number(report.at("/group/0"))).isEqualByComparingTo("1.25");
    assertThat(report.at("/group/0/extension/0/valueDecimal").asInt()).isEqualTo(250);
  }

  // F102.
  @Test
  void aNewServiceIsANewActivityBesideItsTarget() {
    ReferralCase at = ReferralCase.submitted(fhir);
    int before = groups("five-year-targets", "").at("/group/3/population/0/count").asInt();
    ObjectNode lunch = at.exampleAlone("HealthcareService-service-tuesday-lunch");
    lunch.set("providedBy", json("{'reference': '%s'}", at.organisation("Lunch club")));
    String service = at.created("HealthcareService", lunch);
    var changed = at.stored(service);
    changed.put("comment", "Every Tuesday.");
    assertThat(fhir.change(changed).status()).isEqualTo(200);

    JsonNode report = groups("five-year-targets", "&reportType=subject-list");

    assertThat(report.at("/group/3/population/0/count").asInt()).isEqualTo(before + 1);
    assertThat(report.at("/group/3/extension/0/valueDecimal").asInt()).isEqualTo(1000);
    assertThat(report.toString()).contains(service + "/_history/1");
  }

  @Test
  void patientsOfAPracticeAreThoseOfTheSitesTable() {
    ReferralCase at = ReferralCase.submitted(fhir);
    String code =
        StreamSupport.stream(at.stored(at.practice).path("identifier").spliterator(), false)
            .filter(identifier -> identifier.path("system").asText().equals(ODS))
            .map(identifier -> identifier.path("value").asText())
            .findFirst()
            .orElseThrow();
    var registered = new RegisteredPatients(database, day -> Map.of(code, 8_000L, "Y99999", 100L));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    var question = new Question(today, today, Optional.empty(), List.of(), Optional.empty(), false);

    Map<String, Tally> whole = registered.tally(null, question, null);
    Map<String, Tally> practices = registered.tally(null, question, Stratifier.PRACTICE);

    assertThat(whole.get(null).n()).isEqualTo(8_100);
    assertThat(whole.get(null).sum()).isEqualByComparingTo("81");
    assertThat(practices.get(String.valueOf(Names.key(at.practice))).n()).isEqualTo(8_000);
    assertThat(practices.get(null).n()).isEqualTo(100);
  }
}
