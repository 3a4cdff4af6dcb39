package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.worklist.LinkWorkerService.to;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.referral.worklist.LinkWorkerService.Referred;

/** Somebody always holds the person, and one question tells who; a caseload tells how many. */
class HoldingThePersonIT extends RunningServer {

  private LinkWorkerService service;
  private String noor;

  @BeforeEach
  void openAService() {
    service = new LinkWorkerService(fhir, clock);
    noor = service.linkWorker("Noor Haddad");
  }

  // F34.
  @Test
  void theReferrerHoldsThePersonUntilTheServiceTakesThemOn() {
    Referred referred = service.referred("routine", Duration.ofDays(2));

    JsonNode answer = holder(referred);

    assertThat(value(answer, "open-referrals").asInt()).isEqualTo(1);
    assertThat(part(answer, "holder").path("reference").asText()).isEqualTo(referred.requester());
    assertThat(part(answer, "holder").path("display").asText()).isEqualTo("Dr Anjali Shah");
    assertThat(part(answer, "referral")).isEqualTo(to(referred.request()));
    assertThat(part(answer, "task")).isEqualTo(to(referred.task()));
    assertThat(part(answer, "status").asText()).isEqualTo("requested");
  }

  // F34, F45.
  @Test
  void thenTheLinkWorkerDoesUntilAnotherOneDoes() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    String accepted = now();
    clock.pass(Duration.ofDays(1));
    service.move(referred, noor, task -> {}, "in-progress");
    assertThat(part(holder(referred), "holder")).isEqualTo(to(noor).put("display", "Noor Haddad"));
    assertThat(since(referred)).isEqualTo(accepted);

    clock.pass(Duration.ofDays(1));
    String sam = service.linkWorker("Sam Osei");
    service.move(referred, noor, task -> task.set("owner", to(sam)), "in-progress");
    String handedOver = now();
    clock.pass(Duration.ofDays(1));
    service.move(
        referred,
        sam,
        task -> task.set("statusReason", json("{'text': 'In hospital.'}")),
        "on-hold");

    assertThat(part(holder(referred), "holder").path("display").asText()).isEqualTo("Sam Osei");
    assertThat(since(referred)).isEqualTo(handedOver);
  }

  // F34.
  @Test
  void whoHasNoOpenReferralIsToldSo() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    service.move(referred, noor, task -> {}, "in-progress");
    service.complete(referred, noor);

    JsonNode answer = holder(referred);

    assertThat(value(answer, "open-referrals").asInt(-1)).isZero();
    assertThat(value(answer, "note").asText()).contains("no open referral");
    assertThat(fhir.get("Patient/nobody/$holder").status()).isEqualTo(404);
  }

  // F43.
  @Test
  void aCaseloadSaysHowFullItIs() {
    Referred first = service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    service.move(first, noor, task -> {}, "in-progress");
    service.complete(first, noor);

    JsonNode capacity = capacity(noor);

    assertThat(fact(capacity, "open").asInt()).isEqualTo(1);
    assertThat(fact(capacity, "people-this-year").asInt()).isEqualTo(2);
    assertThat(fact(capacity, "referrals-this-year").asInt()).isEqualTo(2);
    assertThat(fact(capacity, "full-time-equivalent").asDouble()).isEqualTo(0.8);
    assertThat(fact(capacity, "ceiling-from").asInt()).isEqualTo(160);
    assertThat(fact(capacity, "ceiling-to").asInt()).isEqualTo(200);
  }

  // F42.
  @Test
  void aCaseloadSaysHowManyContactsAreUsual() {
    JsonNode capacity = capacity(noor);

    assertThat(fact(capacity, "usual-contacts-from").asInt()).isEqualTo(6);
    assertThat(fact(capacity, "usual-contacts-to").asInt()).isEqualTo(12);
  }

  // F43.
  @Test
  void aNewYearBeginsInApril() {
    service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    clock.pass(Duration.ofDays(366));

    JsonNode capacity = capacity(noor);

    assertThat(fact(capacity, "open").asInt()).isEqualTo(1);
    assertThat(fact(capacity, "people-this-year").asInt(-1)).isZero();
    assertThat(fact(capacity, "year-begins").asText()).endsWith("-04-01");
  }

  // F43.
  @Test
  void whatAnotherLinkWorkerTookOnBeforeCountsForBoth() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(2)), noor);
    String sam = service.linkWorker("Sam Osei");
    service.move(referred, noor, task -> task.set("owner", to(sam)), "accepted");

    assertThat(fact(capacity(noor), "open").asInt(-1)).isZero();
    assertThat(fact(capacity(noor), "people-this-year").asInt()).isEqualTo(1);
    assertThat(fact(capacity(sam), "people-this-year").asInt()).isEqualTo(1);
  }

  @Test
  void withoutAFullTimeEquivalentThereIsNoCeiling() {
    ObjectNode role = service.role("Iman Ali");
    role.remove("extension");
    String iman =
        "PractitionerRole/" + fhir.post("PractitionerRole", role).json().at("/id").asText();

    assertThat(fact(capacity(iman), "open").asInt(-1)).isZero();
    assertThat(fact(capacity(iman), "ceiling-from").isMissingNode()).isTrue();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private String since(Referred referred) {
    return OffsetDateTime.parse(part(holder(referred), "since").asText())
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toInstant()
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private JsonNode holder(Referred referred) {
    Answer answer = fhir.get(referred.person() + "/$holder");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("parameter");
  }

  private JsonNode capacity(String role) {
    return fhir.get(role + "/$caseload").json().at("/meta/extension/0/extension");
  }

  private static JsonNode part(JsonNode parameters, String name) {
    return value(named(parameters, "name", "holding").path("part"), name);
  }

  private static JsonNode value(JsonNode parameters, String name) {
    return Listed.value(named(parameters, "name", name));
  }

  private static JsonNode fact(JsonNode parts, String name) {
    return Listed.value(named(parts, "url", name));
  }

  private static JsonNode named(JsonNode all, String element, String name) {
    for (JsonNode one : all) {
      if (one.path(element).asText().equals(name)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }
}
