package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Bundles;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.fhir.Referral;

/** A sender who has had no answer sends everything again, and gets what is there. */
class SendingAgainIT extends RunningServer {

  private final Referral referral = aReferral();

  @BeforeEach
  void withoutConditions() {
    referral.bundle().path("entry").forEach(SendingAgainIT::withoutCondition);
  }

  @Test
  void aReferralSentAgainIsTheFirstOne() {
    String first = fhir.submit(referral.bundle()).location("ServiceRequest");

    Answer again = fhir.post("ServiceRequest", sent(first));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Location")).startsWith(address("/fhir/" + first));
    assertThat(again.json().path("id").asText()).isEqualTo(first.split("/")[1]);
    assertThat(fhir.get(first + "/_history").resources()).hasSize(1);
  }

  @Test
  void theWholeTransactionSentAgainStoresNothingNew() {
    Answer first = fhir.submit(referral.bundle());

    Answer again = fhir.submit(referral.bundle());

    assertThat(first.entryStatuses()).containsOnly(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.entryStatuses()).containsOnly(200);
    assertThat(again.locations()).isEqualTo(first.locations());
  }

  @Test
  void theTaskOfAReferralSentAgainIsTheFirstOneWhateverItsNumber() {
    Answer first = fhir.submit(referral.bundle());
    referral.with("Task", task -> ((ObjectNode) task.at("/identifier/0")).put("value", "anew"));

    Answer again = fhir.submit(referral.bundle());

    assertThat(again.location("Task")).isEqualTo(first.location("Task"));
  }

  @Test
  void aTaskSentAgainAloneIsTheFirstOneByItsNumber() {
    String first = fhir.submit(referral.bundle()).location("Task");

    Answer again = fhir.post("Task", sent(first));

    assertThat(again.status()).isEqualTo(200);
    assertThat(ReferralCase.address(again.json())).isEqualTo(first);
  }

  @Test
  void anOfferSentAgainIsTheFirstOne() {
    ReferralCase margaret = ReferralCase.of(referral, fhir);
    ObjectNode offer = margaret.example("ServiceRequest-offer-margaret");
    String first = margaret.created("ServiceRequest", offer);

    Answer again = fhir.post("ServiceRequest", offer);

    assertThat(again.status()).isEqualTo(200);
    assertThat(ReferralCase.address(again.json())).isEqualTo(first);
  }

  @Test
  void thePersonWithAnNhsNumberThatIsKnownIsTheOneWhoIsThere() {
    String first = fhir.submit(referral.bundle()).location("Patient");
    ObjectNode person = sent(first).put("gender", "unknown");

    Answer again = fhir.post("Patient", person);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("gender").asText()).isEqualTo("female");
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).hasSize(1);
  }

  @Test
  void twoReferralsOfOnePersonMeetInOneRecordWithoutAnyCondition() {
    Referral another = aReferral();
    another.resource("Patient").set("identifier", referral.resource("Patient").get("identifier"));
    withoutCondition(another.entry("Patient"));

    Answer first = fhir.submit(referral.bundle());
    Answer second = fhir.submit(another.bundle());

    assertThat(second.location("Patient")).isEqualTo(first.location("Patient"));
    assertThat(second.location("Task")).isNotEqualTo(first.location("Task"));
  }

  @Test
  void anotherTaskOfTheSameReferralIsNotTakenForTheFirst() {
    ReferralCase margaret = ReferralCase.of(referral, fhir);

    Answer answer =
        fhir.post("Task", margaret.taskFor(margaret.request, margaret.service, margaret.referrer));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("referral-already-followed");
  }

  @Test
  void aTaskCannotHaveTheNumberOfAnotherReferralsTask() {
    ReferralCase margaret = ReferralCase.of(referral, fhir);
    ObjectNode onward = margaret.example("ServiceRequest-onward-margaret-lunch-club");
    String other = margaret.created("ServiceRequest", onward);
    ObjectNode task = margaret.taskFor(other, margaret.service, margaret.linkWorker);
    task.set("identifier", margaret.stored(margaret.task).get("identifier"));

    Answer answer = fhir.post("Task", task);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("number-already-used");
  }

  @Test
  void anotherPersonsReferralCannotHaveTheSameNumber() {
    Answer stored = fhir.submit(referral.bundle());
    ((ObjectNode) referral.resource("Patient").at("/identifier/0"))
        .put("value", NhsNumbers.fresh().value());

    Answer transaction = fhir.submit(referral.bundle());
    ObjectNode alone = sent(stored.location("ServiceRequest"));
    alone.set(
        "subject",
        json("{'reference': '%s'}", fhir.submit(aReferral().bundle()).location("Patient")));
    Answer single = fhir.post("ServiceRequest", alone);
    Answer conditional =
        fhir.post(
            "ServiceRequest",
            alone,
            "If-None-Exist",
            "identifier=" + referral.identifier("ServiceRequest"));

    assertThat(List.of(transaction, single, conditional))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.rules()).containsExactly("number-already-used");
              assertThat(answer.body()).doesNotContain(stored.location("ServiceRequest"));
            });
  }

  @Test
  void inABatchOnlyTheReferralWithAnotherPersonsNumberIsRefused() {
    String first = fhir.submit(referral.bundle()).location("ServiceRequest");
    ReferralCase other = ReferralCase.submitted(fhir);
    ObjectNode taken = sent(first);
    taken.set("subject", json("{'reference': '%s'}", other.person));
    ObjectNode entry = entry("POST", "ServiceRequest", taken);
    ((ObjectNode) entry.get("request"))
        .put("ifNoneExist", "identifier=" + referral.identifier("ServiceRequest"));

    Answer answer = fhir.submit(batch(entry, entry("POST", "ServiceRequest", sent(first))));

    assertThat(answer.entryStatuses()).containsExactly(409, 200);
    assertThat(answer.rules()).contains("number-already-used");
  }

  @Test
  void noUpdateGivesASecondPersonTheSameNhsNumber() {
    String first = fhir.submit(referral.bundle()).location("Patient");
    String second = fhir.submit(aReferral().bundle()).location("Patient");
    ObjectNode same = sent(second);
    same.put("id", second.split("/")[1]).set("identifier", sent(first).get("identifier"));

    Answer put = fhir.put(second, same);
    Answer patch =
        fhir.patch(
            second,
            FhirClient.JSON_PATCH,
            Bundles.jsonReplace(
                "/identifier/0/value", sent(first).at("/identifier/0/value").asText()));

    assertThat(List.of(put, patch))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.rules()).containsExactly("number-already-used");
            });
  }

  @Test
  void sentByManyAtOnceItIsStoredOnceAndEveryAnswerSaysWhatToDo() {
    var senders = Executors.newFixedThreadPool(8);
    try {
      var answers =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(() -> fhir.submit(referral.bundle()), senders))
              .limit(8)
              .toList();

      assertThat(answers)
          .map(CompletableFuture::join)
          .allSatisfy(
              answer ->
                  assertThat(answer.status() == 200 || isToBeSentAgain(answer))
                      .as(answer.body())
                      .isTrue());
      assertThat(answers).extracting(answer -> answer.join().status()).contains(200);
    } finally {
      senders.shutdown();
    }
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).hasSize(1);
    assertThat(fhir.get("Task?patient.identifier=" + referral.person()).resources()).hasSize(1);
    assertThat(fhir.submit(referral.bundle()).entryStatuses()).containsOnly(200);
  }

  private static boolean isToBeSentAgain(Answer answer) {
    return answer.status() == 409
        && answer.rules().equals(List.of("number-already-used"))
        && answer.json().at("/issue/0/diagnostics").asText().contains("send the request again");
  }

  /** What was sent when this record came into being. */
  private ObjectNode sent(String address) {
    ObjectNode record = (ObjectNode) fhir.get(address).json();
    return record.without(List.of("id", "meta"));
  }

  private static void withoutCondition(JsonNode entry) {
    ((ObjectNode) entry.path("request")).remove("ifNoneExist");
  }
}
