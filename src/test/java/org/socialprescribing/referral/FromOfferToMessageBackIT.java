package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;

/** What belongs to a referral, from the offer before it to the message after it, is found again. */
class FromOfferToMessageBackIT extends RunningServer {

  private static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";

  private ReferralCase margaret;
  private String request;

  @BeforeEach
  void refer() {
    margaret = ReferralCase.submitted(fhir);
    request = margaret.request;
  }

  @Test
  void anOfferThatWasDeclinedIsFoundByItsAnswer() {
    String offer = created("ServiceRequest", example("ServiceRequest-offer-margaret-declined"));

    assertThat(found("ServiceRequest?answer=http://snomed.info/sct|871711000000103"))
        .containsExactly(offer);
    assertThat(found("ServiceRequest?intent=proposal")).containsExactly(offer);
    assertThat(found("ServiceRequest?source=" + LOCAL + "referral-source|proactive-offer"))
        .containsExactly(offer);
  }

  @Test
  void anOfferIsAnsweredInTheSameRecord() {
    ObjectNode open = example("ServiceRequest-offer-margaret").put("status", "active");
    open.remove("extension");
    String offer = created("ServiceRequest", open);

    ObjectNode accepted = example("ServiceRequest-offer-margaret").put("id", idOf(offer));

    assertThat(fhir.put(offer, accepted).status()).isEqualTo(200);
    assertThat(found("ServiceRequest?answer=" + LOCAL + "offer-answer|accepted"))
        .containsExactly(offer);
  }

  @Test
  void anOnwardReferralIsFoundFromTheReferralThatItFollowsAndCountedApart() {
    String onward = created("ServiceRequest", example("ServiceRequest-onward-margaret-lunch-club"));

    assertThat(found("ServiceRequest?based-on=" + request)).containsExactly(onward);
    assertThat(found("ServiceRequest?category=" + LOCAL + "referral-kind|onward-referral"))
        .containsExactly(onward);
    assertThat(found("ServiceRequest?code=http://snomed.info/sct|871731000000106"))
        .containsExactly(request);
  }

  @Test
  void aTaskFollowsAnOnwardReferral() {
    String onward = created("ServiceRequest", example("ServiceRequest-onward-margaret-lunch-club"));
    ObjectNode task = example("Task-task-onward-lunch-club");
    task.set("focus", json("{'reference': '%s'}", onward));

    String stored = created("Task", task);

    assertThat(found("Task?focus=" + onward)).containsExactly(stored);
  }

  @Test
  void aMissedContactIsFoundByItsOutcomeAndOneThatTookPlaceByItsMode() {
    String missed = created("Encounter", example("Encounter-contact-margaret-missed"));
    String visit = created("Encounter", example("Encounter-contact-margaret-first"));

    assertThat(found("Encounter?outcome=did-not-attend")).containsExactly(missed);
    assertThat(found("Encounter?mode=" + LOCAL + "contact-mode|home-visit")).containsExactly(visit);
    assertThat(found("Encounter?based-on=" + request)).containsExactlyInAnyOrder(missed, visit);
  }

  @Test
  void aSignpostIsNoReferral() {
    String signpost =
        created("Communication", example("Communication-signpost-margaret-to-harbour"));

    assertThat(found("Communication?category=" + LOCAL + "communication-kind|signpost"))
        .containsExactly(signpost);
    assertThat(found("ServiceRequest?intent=order,proposal")).containsExactly(request);
  }

  @Test
  void aMessageBackIsFoundByItsReferral() {
    ObjectNode message = example("Composition-message-back-margaret");
    for (JsonNode section : message.path("section")) {
      ((ObjectNode) section).remove("entry");
      ((ObjectNode) section).set("text", message.at("/section/0/text"));
    }

    String stored = created("Composition", message);

    assertThat(found("Composition?referral=" + request)).containsExactly(stored);
    assertThat(
            fhir.get("ServiceRequest?_id=" + idOf(request) + "&_revinclude=Composition:referral")
                .resources("Composition"))
        .hasSize(1);
  }

  private String created(String type, ObjectNode resource) {
    return margaret.created(type, resource);
  }

  private List<String> found(String search) {
    return margaret.found(search);
  }

  private ObjectNode example(String name) {
    return margaret.example(name);
  }

  private static String idOf(String typeAndId) {
    return typeAndId.substring(typeAndId.indexOf('/') + 1);
  }
}
