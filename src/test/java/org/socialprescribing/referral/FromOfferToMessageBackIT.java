package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.Referral;

/** What belongs to a referral, from the offer before it to the message after it, is found again. */
class FromOfferToMessageBackIT extends RunningServer {

  private static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";

  private final Referral referral = aReferral();

  private String person;
  private String request;
  private Map<String, String> records;

  @BeforeEach
  void refer() {
    Answer stored = fhir.submit(referral.bundle());
    person = stored.location("Patient");
    request = stored.location("ServiceRequest");
    String service = stored.locations().get(1);
    String linkWorker = created("PractitionerRole", linkWorkerOf(service));
    records =
        Map.of(
            "Patient/person-margaret",
            person,
            "ServiceRequest/referral-margaret",
            request,
            "Organization/link-worker-service-harbour",
            service,
            "Organization/community-group-lunch-club",
            service,
            "Organization/gp-practice-riverside",
            stored.locations().get(0),
            "PractitionerRole/link-worker-ellie",
            linkWorker,
            "PractitionerRole/referrer-dr-shah",
            stored.location("PractitionerRole"),
            "Condition/need-loneliness",
            stored.location("Condition"),
            "Consent/consent-margaret",
            stored.location("Consent"),
            "Flag/requirement-large-print",
            stored.locations().get(6));
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
    Answer answer = fhir.post(type, resource);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }

  /** What this search finds about this person. */
  private List<String> found(String search) {
    Answer answer = fhir.get(search + "&patient=" + person);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.resources().stream()
        .map(found -> found.path("resourceType").asText() + "/" + found.path("id").asText())
        .toList();
  }

  /** An example of the guide, about this person. */
  private ObjectNode example(String name) {
    try {
      String text = Files.readString(Path.of("profiles", "examples", name + ".json"));
      for (var known : records.entrySet()) {
        text = text.replace("\"" + known.getKey() + "\"", "\"" + known.getValue() + "\"");
      }
      return ((ObjectNode) Json.parse(text)).without(List.of("id", "meta"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode linkWorkerOf(String service) {
    return json(
        """
        {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
         'practitioner': {'display': 'Ellie Marsh'}, 'organization': {'reference': '%s'},
         'code': [{'coding': [{'system': '%slink-worker-role', 'code': 'village-agent'}]}]}
        """,
        service, LOCAL);
  }

  private static String idOf(String typeAndId) {
    return typeAndId.substring(typeAndId.indexOf('/') + 1);
  }
}
