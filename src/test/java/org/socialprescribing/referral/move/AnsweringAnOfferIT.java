package org.socialprescribing.referral.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Referral;

/** An offer is answered once, and a referral that follows it is its answer. F23, F93. */
class AnsweringAnOfferIT extends RunningServer {

  private static final String ACCEPTED =
      "'system': 'https://socialprescribing.example/fhir/CodeSystem/offer-answer', 'code': 'accepted'";
  private static final String DECLINED =
      "'system': 'http://snomed.info/sct', 'code': '871711000000103'";

  private final Referral referral = aReferral();
  private String offer;

  @BeforeEach
  void offer() {
    ObjectNode bundle = referral.bundle();
    Answer people =
        fhir.submit(
            transaction(bundle.at("/entry/0"), bundle.at("/entry/1"), referral.entry("Patient")));
    assertThat(people.status()).as(people.body()).isEqualTo(200);
    offer =
        "ServiceRequest/"
            + fhir.post(
                    "ServiceRequest",
                    json(
                        """
                        {'resourceType': 'ServiceRequest', 'status': 'active', 'intent': 'proposal',
                         'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '871691000000100'}]},
                         'subject': {'reference': '%s'}, 'authoredOn': '2026-10-01',
                         'requester': {'reference': '%s'}}
                        """,
                        people.location("Patient"), people.locations().get(0)))
                .json()
                .path("id")
                .asText();
  }

  @Test
  void aReferralThatIsBasedOnAnOfferClosesItAsAccepted() {
    Answer referred = fhir.submit(basedOnTheOffer());

    assertThat(referred.status()).as(referred.body()).isEqualTo(200);
    ObjectNode closed = read();
    assertThat(closed.path("status").asText()).isEqualTo("completed");
    assertThat(closed.at("/extension/0/extension/0/valueCodeableConcept/coding/0/code").asText())
        .isEqualTo("accepted");
    assertThat(closed.at("/extension/0/extension/1/valueDateTime").asText())
        .isEqualTo(referral.resource("ServiceRequest").path("authoredOn").asText());
  }

  @Test
  void theReferrerMayCloseTheOfferInTheSameTransaction() {
    ObjectNode bundle = basedOnTheOffer();
    bundle.withArray("entry").add(entry("PUT", offer, answered("completed", ACCEPTED)));

    Answer referred = fhir.submit(bundle);

    assertThat(referred.status()).as(referred.body()).isEqualTo(200);
    assertThat(read().path("status").asText()).isEqualTo("completed");
    assertThat(fhir.get(offer + "/_history").resources()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"declined", "withdrawn", "entered in error"})
  void aClosedOfferIsNotTheBasisOfAReferral(String state) {
    close(state);

    Answer referred = fhir.submit(basedOnTheOffer());

    assertThat(referred.status()).isEqualTo(422);
    assertThat(referred.rules()).containsExactly("offer-not-open");
    assertThat(referred.body()).contains("is %s.".formatted(state));
    assertThat(fhir.get("Task?identifier=" + referral.identifier("Task")).resources()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"declined", "withdrawn", "entered in error"})
  void aClosedOfferStaysClosed(String state) {
    close(state);
    ObjectNode open = read().put("status", "active");
    open.remove("extension");

    Answer again = fhir.change(open);
    Answer accepted = fhir.change(answered("completed", ACCEPTED));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.rules()).containsExactly("move-not-allowed");
    assertThat(accepted.rules()).containsExactly("move-not-allowed");
    assertThat(fhir.get(offer + "/_history").resources()).hasSize(2);
  }

  @Test
  void anOfferDoesNotTurnIntoAReferral() {
    fhir.submit(referral.bundle());
    ObjectNode turned =
        (ObjectNode)
            fhir.get("ServiceRequest?identifier=" + referral.identifier("ServiceRequest"))
                .resources()
                .get(0);
    turned.put("id", offer.substring(offer.indexOf('/') + 1));
    ((ObjectNode) turned.at("/identifier/0")).put("value", "of the offer");

    Answer answer = fhir.put(offer, turned);

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("intent-is-kept");
  }

  private void close(String state) {
    ObjectNode closed =
        switch (state) {
          case "declined" -> answered("revoked", DECLINED);
          case "withdrawn" -> read().put("status", "revoked");
          default -> read().put("status", "entered-in-error");
        };
    Answer answer = fhir.change(closed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private ObjectNode basedOnTheOffer() {
    referral
        .resource("ServiceRequest")
        .set("basedOn", json("{'of': [{'reference': '%s'}]}", offer).get("of"));
    return referral.bundle();
  }

  private ObjectNode answered(String status, String answer) {
    ObjectNode answered = read().put("status", status);
    answered.set(
        "extension",
        json(
                """
                {'of': [{'url': 'https://socialprescribing.example/fhir/StructureDefinition/offer-answer',
                  'extension': [{'url': 'answer', 'valueCodeableConcept': {'coding': [{%s}]}},
                                {'url': 'on', 'valueDateTime': '2026-10-03'}]}]}
                """,
                answer)
            .get("of"));
    return answered;
  }

  private ObjectNode read() {
    return (ObjectNode) fhir.get(offer).json();
  }
}
