package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.ReferralCase.EXTENSION;
import static org.socialprescribing.referral.ReferralCase.LOCAL;
import static org.socialprescribing.referral.ReferralCase.assertMade;
import static org.socialprescribing.referral.ReferralCase.identifyAnew;
import static org.socialprescribing.referral.ReferralCase.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/** A person can ask what they have agreed to share, and what has already gone to whom. F28, F29. */
class WhatIsSharedIT extends RunningServer {

  private ReferralCase margaret;
  private String club;
  private String firstConsent;

  @BeforeEach
  void refer() {
    margaret = ReferralCase.submitted(fhir);
    club = margaret.organisation("Chapel Lunch Club");
    firstConsent = margaret.found("Consent?status=active").get(0);
  }

  @Test
  void aWithdrawnConsentSaysWhatHasGoneUnderItToWhomAndWhereItIs() {
    String consent = margaret.agreesToShareWith(club);
    String lunch = margaret.created("ServiceRequest", onward(club, consent));
    margaret.created("Task", margaret.taskFor(lunch, club, margaret.linkWorker));
    withdraw(consent);

    JsonNode answer = asked(consent + "/$shared-with");

    assertThat(value(answer, "in-force").asBoolean()).isFalse();
    assertThat(value(answer, "person").path("reference").asText()).isEqualTo(margaret.person);
    List<JsonNode> sent = groups(answer, "sent");
    assertThat(sent).hasSize(1);
    assertThat(part(sent.get(0), "referral").path("reference").asText()).isEqualTo(lunch);
    assertThat(part(sent.get(0), "recipient").path("reference").asText()).isEqualTo(club);
    assertThat(part(sent.get(0), "recipient").path("display").asText())
        .isEqualTo("Chapel Lunch Club");
    assertThat(part(sent.get(0), "date").asText()).startsWith("2026-10-16T14:00:00");
    assertThat(part(sent.get(0), "status").asText()).isEqualTo("active");
    assertThat(part(sent.get(0), "state").asText()).isEqualTo("requested");
    assertThat(part(sent.get(0), "under-this-consent").asBoolean()).isTrue();
  }

  @Test
  void whatWentToARecipientOfTheConsentUnderAnotherOneIsListedToo() {
    String consent = margaret.agreesToShareWith(club);
    String chess = margaret.organisation("Chess Club");
    margaret.created("ServiceRequest", onward(club, consent));
    margaret.created("ServiceRequest", onward(chess, margaret.agreesToShareWith(chess)));
    String again = margaret.agreesToShareWith(club);

    List<JsonNode> sent = groups(asked(again + "/$shared-with"), "sent");

    assertThat(sent).hasSize(1);
    assertThat(part(sent.get(0), "recipient").path("reference").asText()).isEqualTo(club);
    assertThat(part(sent.get(0), "under-this-consent").asBoolean()).isFalse();
    assertThat(groups(asked(firstConsent + "/$shared-with"), "sent")).isEmpty();
  }

  @Test
  void whatIsAgreedIsToldForEachPurposeWithTheConsentThatDecides() {
    String community =
        margaret.created("Consent", margaret.example("Consent-consent-margaret-community"));
    String refusal = margaret.created("Consent", refusalOf(club));
    String story =
        margaret.created("Consent", margaret.example("Consent-consent-margaret-story-refused"));

    JsonNode answer = asked(margaret.person + "/$sharing");

    assertThat(groups(answer, "sharing").stream().map(WhatIsSharedIT::inShort))
        .containsExactlyInAnyOrder(
            "direct-care-referral %s permitted since 2026-11-02 by %s"
                .formatted(margaret.service, firstConsent),
            "direct-care-referral %s refused since 2026-11-20 by %s".formatted(club, refusal),
            "direct-care-referral community-provider permitted since 2026-11-09 by " + community,
            "story  refused since 2026-10-14 by " + story,
            "survey  not-recorded since  by ",
            "evaluation  not-recorded since  by ",
            "secondary-use  not-recorded since  by ");
  }

  @Test
  void whatIsAgreedFollowsAWithdrawalAtOnce() {
    withdraw(firstConsent);

    assertThat(groups(asked(margaret.person + "/$sharing"), "sharing"))
        .hasSize(5)
        .allSatisfy(
            sharing -> assertThat(part(sharing, "decision").asText()).isEqualTo("not-recorded"));
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/nobody-at-all/$sharing, 404, not-found",
    "Consent/nobody-at-all/$shared-with, 404, not-found",
    "Patient/$sharing, 405, interaction-not-supported",
    "Consent/$shared-with, 405, interaction-not-supported"
  })
  void whatIsNotThereIsRefused(String address, int status, String rule) {
    Answer answer = fhir.get(address);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.rules()).containsExactly(rule);
  }

  @Test
  void aParameterThatTheOperationsDoNotHaveIsRefused() {
    assertThat(fhir.get(margaret.person + "/$sharing?on=2026-01-01").status()).isEqualTo(400);
    assertThat(fhir.get(firstConsent + "/$shared-with?_count=1").status()).isEqualTo(400);
  }

  private ObjectNode onward(String receiver, String consent) {
    ObjectNode onward = margaret.example("ServiceRequest-onward-margaret-lunch-club");
    onward.set("performer", json("{'of': [{'reference': '%s'}]}", receiver).get("of"));
    ReferralCase.setExtension(
        onward,
        json(
            "{'url': '%ssharing-agreed', 'valueReference': {'reference': '%s'}}",
            EXTENSION, consent));
    return onward;
  }

  private ObjectNode refusalOf(String organisation) {
    ObjectNode refusal = margaret.stored(firstConsent).deepCopy();
    refusal.remove(List.of("id", "meta"));
    identifyAnew(refusal);
    refusal.put("dateTime", "2026-11-20");
    ((ObjectNode) refusal.path("provision")).put("type", "deny");
    ((ObjectNode) refusal.at("/provision/actor/0"))
        .set("reference", json("{'reference': '%s'}", organisation));
    assertThat(refusal.at("/provision/purpose/0/system").asText()).isEqualTo(LOCAL + "permission");
    return refusal;
  }

  private void withdraw(String consent) {
    ObjectNode record = margaret.stored(consent).put("status", "inactive");
    assertMade(fhir.put(consent, record, "If-Match", version(record)));
  }

  private JsonNode asked(String operation) {
    Answer answer = fhir.get(operation);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String inShort(JsonNode sharing) {
    JsonNode recipient = part(sharing, "recipient").path("reference");
    String to =
        recipient.isMissingNode() ? part(sharing, "recipient-class").asText() : recipient.asText();
    return "%s %s %s since %s by %s"
        .formatted(
            part(sharing, "purpose").asText(),
            to,
            part(sharing, "decision").asText(),
            part(sharing, "since").asText(),
            part(sharing, "consent").path("reference").asText());
  }

  private static JsonNode value(JsonNode parameters, String name) {
    return valueOf(groups(parameters, name).get(0));
  }

  private static JsonNode part(JsonNode group, String name) {
    for (JsonNode part : group.path("part")) {
      if (part.path("name").asText().equals(name)) {
        return valueOf(part);
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode valueOf(JsonNode parameter) {
    var names = parameter.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (name.startsWith("value")) {
        return parameter.path(name);
      }
    }
    throw new IllegalArgumentException("It has no value: " + parameter);
  }

  private static List<JsonNode> groups(JsonNode parameters, String name) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode parameter : parameters.path("parameter")) {
      if (parameter.path("name").asText().equals(name)) {
        found.add(parameter);
      }
    }
    return found;
  }
}
