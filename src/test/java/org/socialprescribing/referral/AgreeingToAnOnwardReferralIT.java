package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.assertMade;
import static org.socialprescribing.referral.ReferralCase.identifyAnew;
import static org.socialprescribing.referral.ReferralCase.own;
import static org.socialprescribing.referral.ReferralCase.setExtension;
import static org.socialprescribing.referral.ReferralCase.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** Nothing goes to a community service without the person's agreement. F16, F17, F28. */
class AgreeingToAnOnwardReferralIT extends RunningServer {

  private ReferralCase margaret;
  private String club;

  @BeforeEach
  void refer() {
    margaret = ReferralCase.submitted(fhir);
    club = margaret.organisation("Chapel Lunch Club");
  }

  /** Each sends a referral that is new to the server. */
  private enum WayToSend {
    CREATE {
      @Override
      Answer send(FhirClient fhir, ObjectNode referral) {
        return fhir.post("ServiceRequest", referral);
      }
    },
    CONDITIONAL_CREATE {
      @Override
      Answer send(FhirClient fhir, ObjectNode referral) {
        return fhir.post("ServiceRequest", referral, "If-None-Exist", search(referral));
      }
    },
    UPDATE_OF_A_NEW_ID {
      @Override
      Answer send(FhirClient fhir, ObjectNode referral) {
        String id = "ow-" + referral.at("/identifier/0/value").asText();
        return fhir.put("ServiceRequest/" + id, referral.put("id", id));
      }
    },
    CONDITIONAL_UPDATE {
      @Override
      Answer send(FhirClient fhir, ObjectNode referral) {
        return fhir.put("ServiceRequest?" + search(referral), referral);
      }
    },
    TRANSACTION {
      @Override
      Answer send(FhirClient fhir, ObjectNode referral) {
        return fhir.submit(transaction(entry("POST", "ServiceRequest", referral)));
      }
    };

    abstract Answer send(FhirClient fhir, ObjectNode referral);

    private static String search(ObjectNode referral) {
      return "identifier=%s|%s"
          .formatted(
              referral.at("/identifier/0/system").asText(),
              referral.at("/identifier/0/value").asText());
    }
  }

  @ParameterizedTest
  @EnumSource(WayToSend.class)
  void withoutAConsentForTheReceiverNothingIsStoredWhateverWayItComes(WayToSend way) {
    ObjectNode onward = toTheClubUnasked();

    Answer refused = way.send(fhir, onward);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.rules()).containsExactly("consent-missing");
    assertThat(refused.body()).contains(club, margaret.person, "direct-care-referral");
    assertThat(margaret.found("ServiceRequest?intent=order")).containsExactly(margaret.request);

    margaret.agreesToShareWith(club);
    assertThat(way.send(fhir, onward).status()).isIn(200, 201);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theConsentMayComeInTheSameTransactionBeforeOrAfter(boolean before) {
    ObjectNode consent = consent("permit", club);
    ObjectNode onward = toTheClubUnasked();
    pointTo(onward, "urn:uuid:00000000-0000-4000-8000-000000000001");
    ObjectNode first = entry("POST", "Consent", consent);
    first.put("fullUrl", "urn:uuid:00000000-0000-4000-8000-000000000001");
    ObjectNode second = entry("POST", "ServiceRequest", onward);

    Answer answer = fhir.submit(before ? transaction(first, second) : transaction(second, first));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aConsentMayNameARoleOfTheReceiver() {
    margaret.agreesToShareWith(margaret.linkWorkerOf(club));

    assertThat(fhir.post("ServiceRequest", toTheClubUnasked()).status()).isEqualTo(201);
  }

  @Test
  void aServiceIsCoveredByTheConsentForTheOrganisationThatProvidesIt() {
    ObjectNode lunch = margaret.example("HealthcareService-service-tuesday-lunch");
    lunch.remove(List.of("location", "extension"));
    lunch.set("providedBy", json("{'reference': '%s'}", club));
    ObjectNode onward = onwardTo(margaret.created("HealthcareService", lunch));
    assertThat(fhir.post("ServiceRequest", onward).rules()).containsExactly("consent-missing");

    margaret.agreesToShareWith(club);

    assertThat(fhir.post("ServiceRequest", onward).status()).isEqualTo(201);
  }

  @Test
  void whoIsKnownByNameAloneIsCoveredByThatNameOrByTheClass() {
    ObjectNode chess = toTheClubUnasked();
    chess.set("performer", json("{'of': [{'display': 'Chess Club'}]}").get("of"));
    ObjectNode walking = toTheClubUnasked();
    walking.set("performer", json("{'of': [{'display': 'Walking Group'}]}").get("of"));
    ObjectNode named = consent("permit", club);
    ((ObjectNode) named.at("/provision/actor/0"))
        .set("reference", json("{'display': 'Chess Club'}"));
    margaret.created("Consent", named);

    assertThat(fhir.post("ServiceRequest", chess).status()).isEqualTo(201);
    assertThat(fhir.post("ServiceRequest", walking).rules()).containsExactly("consent-missing");

    margaret.created("Consent", margaret.example("Consent-consent-margaret-community"));

    assertThat(fhir.post("ServiceRequest", walking).status()).isEqualTo(201);
  }

  @Test
  void aRefusalIsToldWithTheConsentThatDecided() {
    margaret.created("Consent", margaret.example("Consent-consent-margaret-community"));
    String refusal = margaret.created("Consent", consent("deny", club));

    Answer answer = fhir.post("ServiceRequest", toTheClubUnasked());

    assertThat(answer.rules()).containsExactly("consent-refused");
    assertThat(answer.json().at("/issue/0/extension").findValuesAsText("reference"))
        .containsExactly(refusal);
  }

  @Test
  void aReasonIsNotEnoughWhereTheSiteHasAllowedNone() {
    ObjectNode onward = toTheClubUnasked();
    onward.set("extension", json("{'of': []}").get("of").deepCopy());
    onward.withArray("extension").add(toTheClubUnasked().at("/extension/0"));
    setExtension(
        onward,
        json(
            """
            {'url': '%ssharing-not-recorded-reason', 'valueCodeableConcept':
              {'coding': [{'system': '%ssharing-not-recorded-reason', 'code': 'safeguarding'}]}}
            """,
            EXTENSION, LOCAL));

    assertThat(fhir.post("ServiceRequest", onward).rules())
        .containsExactly("consent-reason-not-allowed");
  }

  @Test
  void anotherPersonsConsentIsNone() {
    ReferralCase tom = ReferralCase.submitted(fhir);
    margaret.agreesToShareWith(club);
    ObjectNode onward = toTheClubUnasked();
    pointTo(onward, tom.agreesToShareWith(club));

    Answer answer = fhir.post("ServiceRequest", onward);

    assertThat(answer.rules()).containsExactly("consent-of-another");
    assertThat(answer.body()).doesNotContain(tom.person);
  }

  @Test
  void withdrawingCountsForTheNextWriteAndDeletesNothing() {
    ObjectNode onward = margaret.onwardTo(club);
    String sent = margaret.created("ServiceRequest", onward);
    ObjectNode again = onward.deepCopy();
    identifyAnew(again);
    setExtension(
        again,
        json(
            """
            {'url': '%snew-episode', 'valueCodeableConcept':
              {'coding': [{'system': '%snew-episode-reason', 'code': 'other-activity'}]}}
            """,
            EXTENSION, LOCAL));
    String consent = pointedTo(onward);

    withdraw(consent);

    Answer refused = fhir.post("ServiceRequest", again);
    assertThat(refused.rules()).containsExactly("consent-not-in-force");
    assertThat(refused.json().at("/issue/0/extension").findValuesAsText("reference"))
        .containsExactly(consent);
    assertThat(margaret.stored(sent).path("status").asText()).isEqualTo("active");
    assertThat(fhir.get(consent + "/_history").resources()).hasSize(2);
  }

  @Test
  void aNewerRefusalCountsForTheNextWrite() {
    ObjectNode onward = margaret.onwardTo(club);
    ObjectNode refusal = consent("deny", club);
    ((ObjectNode) refusal.path("provision")).remove("actor");
    margaret.created("Consent", refusal);

    assertThat(fhir.post("ServiceRequest", onward).rules()).containsExactly("consent-refused");
  }

  @Test
  void aConsentThatHasEndedIsNotInForce() {
    ObjectNode consent = consent("permit", club);
    ((ObjectNode) consent.path("provision")).set("period", json("{'end': '2031-05'}"));
    ObjectNode onward = toTheClubUnasked();
    pointTo(onward, margaret.created("Consent", consent));
    clock.pass(Duration.ofDays(365 * 6));

    assertThat(fhir.post("ServiceRequest", onward).rules()).containsExactly("consent-not-in-force");
  }

  @Test
  void whatWasSentGoesItsWayAfterAWithdrawalButToNobodyElse() {
    ObjectNode onward = margaret.onwardTo(club);
    String sent = margaret.created("ServiceRequest", onward);
    String task = margaret.created("Task", margaret.taskFor(sent, club, margaret.linkWorker));
    withdraw(pointedTo(onward));
    String chess = margaret.organisation("Chess Club");

    assertMade(margaret.move(task, "accepted", club, accepted -> own(accepted, club)));
    ObjectNode stored = margaret.stored(sent);
    ObjectNode elsewhere = stored.deepCopy();
    ((ObjectNode) elsewhere.at("/performer/0")).put("reference", chess);
    String patch =
        "[{\"op\": \"replace\", \"path\": \"/performer/0/reference\", \"value\": \"%s\"}]"
            .formatted(chess);

    assertThat(fhir.put(sent, elsewhere, "If-Match", version(stored)).rules())
        .containsExactly("consent-not-in-force");
    assertThat(fhir.patch(sent, FhirClient.JSON_PATCH, patch).rules())
        .containsExactly("consent-not-in-force");
    assertThat(fhir.submit(transaction(entry("PUT", sent, elsewhere, version(stored)))).rules())
        .containsExactly("consent-not-in-force");
    assertThat(margaret.stored(sent).at("/performer/0/reference").asText()).isEqualTo(club);

    String agreed = margaret.agreesToShareWith(chess);
    pointTo(elsewhere, agreed);
    assertMade(fhir.put(sent, elsewhere, "If-Match", version(margaret.stored(sent))));
  }

  @Test
  void aDraftIsJudgedWhenItIsSent() {
    ObjectNode draft = toTheClubUnasked().put("status", "draft");
    String stored = margaret.created("ServiceRequest", draft);

    Answer sent =
        fhir.patch(
            stored,
            FhirClient.JSON_PATCH,
            "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"active\"}]");

    assertThat(sent.rules()).containsExactly("consent-missing");
  }

  @Test
  void aReferralToALinkWorkerStillMaySayWhyNoConsentIsRecorded() {
    ObjectNode tom = margaret.another(next -> {});
    tom.set("performer", json("{'of': [{'reference': '%s'}]}", club).get("of"));
    withdraw(pointedTo(tom));

    assertThat(fhir.post("ServiceRequest", tom).status()).isEqualTo(201);
  }

  /** Margaret has agreed to her referral to the link worker service, and to nothing else. */
  private ObjectNode toTheClubUnasked() {
    return onwardTo(club);
  }

  private ObjectNode onwardTo(String receiver) {
    ObjectNode onward = margaret.example("ServiceRequest-onward-margaret-lunch-club");
    onward.set("performer", json("{'of': [{'reference': '%s'}]}", receiver).get("of"));
    return onward;
  }

  private ObjectNode consent(String type, String organisation) {
    ObjectNode consent = margaret.stored(margaret.agreesToShareWith(margaret.practice)).deepCopy();
    consent.remove(List.of("id", "meta"));
    identifyAnew(consent);
    ((ObjectNode) consent.path("provision")).put("type", type);
    ((ObjectNode) consent.at("/provision/actor/0"))
        .set("reference", json("{'reference': '%s'}", organisation));
    return consent;
  }

  private void withdraw(String consent) {
    ObjectNode record = margaret.stored(consent).put("status", "inactive");
    assertMade(fhir.put(consent, record, "If-Match", version(record)));
  }

  private static void pointTo(ObjectNode referral, String consent) {
    setExtension(
        referral,
        json(
            "{'url': '%ssharing-agreed', 'valueReference': {'reference': '%s'}}",
            EXTENSION, consent));
  }

  private static String pointedTo(ObjectNode referral) {
    for (var extension : referral.path("extension")) {
      if (extension.path("url").asText().endsWith("/sharing-agreed")) {
        return extension.at("/valueReference/reference").asText();
      }
    }
    throw new IllegalArgumentException("It points to no consent");
  }
}
