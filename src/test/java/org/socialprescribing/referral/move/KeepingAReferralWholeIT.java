package org.socialprescribing.referral.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/** A referral, its task and who acts on it are one thing, whatever a client writes. F34. */
class KeepingAReferralWholeIT extends RunningServer {

  private final Referral referral = aReferral();
  private String task;
  private String request;

  @BeforeEach
  void refer() {
    Answer stored = fhir.submit(referral.bundle());
    task = stored.location("Task");
    request = stored.location("ServiceRequest");
  }

  @Test
  void theStatusOfTheReferralFollowsItsTask() {
    fhir.change(moved("received"));
    assertThat(requestStatus()).isEqualTo("active");
    assertThat(fhir.get(request + "/_history").resources()).hasSize(1);

    fhir.change(moved("on-hold"));
    assertThat(requestStatus()).isEqualTo("on-hold");
    fhir.change(moved("accepted"));
    assertThat(requestStatus()).isEqualTo("active");
    fhir.change(moved("failed"));
    assertThat(requestStatus()).isEqualTo("revoked");
    assertThat(fhir.get(request + "/_history").resources()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothMayBeSentTogetherWhenTheyAgree(boolean taskFirst) {
    ObjectNode cancelled = moved("cancelled");
    ObjectNode revoked = read(request).put("status", "revoked");
    var ofTask = entry("PUT", task, cancelled, ifMatch(cancelled));
    var ofRequest = entry("PUT", request, revoked);

    Answer answer =
        fhir.submit(taskFirst ? transaction(ofTask, ofRequest) : transaction(ofRequest, ofTask));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(requestStatus()).isEqualTo("revoked");
    assertThat(fhir.get(request + "/_history").resources()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothAreRefusedTogetherWhenTheyDisagree(boolean taskFirst) {
    ObjectNode cancelled = moved("cancelled");
    ObjectNode completed = read(request).put("status", "completed");
    var ofTask = entry("PUT", task, cancelled, ifMatch(cancelled));
    var ofRequest = entry("PUT", request, completed);

    Answer answer =
        fhir.submit(taskFirst ? transaction(ofTask, ofRequest) : transaction(ofRequest, ofTask));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).contains("status-follows-task");
    assertThat(requestStatus()).isEqualTo("active");
    assertThat(read(task).path("status").asText()).isEqualTo("requested");
  }

  @Test
  void theReferralIsNotClosedBehindTheBackOfItsTask() {
    Answer answer = fhir.change(read(request).put("status", "completed"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("status-follows-task");
    assertThat(answer.json().at("/issue/0/details/text").asText())
        .isEqualTo(
            "ServiceRequest.status is completed, while the task that follows it is requested.");
    assertThat(fhir.get(request + "/_history").resources()).hasSize(1);
  }

  @Test
  void aReferralHasNoSecondTask() {
    ObjectNode second = read(task);
    second.remove(List.of("id", "identifier"));

    Answer answer = fhir.post("Task", second);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.rules()).containsExactly("referral-already-followed");
    assertThat(answer.json().at("/issue/0/details/text").asText()).startsWith(task);
  }

  @Test
  void aTaskThatBeginsInAnotherStateThanItsReferralIsRefused() {
    Referral another = aReferral();
    another.resource("Task").put("status", "rejected");
    another.resource("Task").set("statusReason", json("{'text': 'Lives elsewhere.'}"));

    Answer answer = fhir.submit(another.bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("status-follows-task");
    assertThat(fhir.get("Patient?identifier=" + another.person()).resources()).isEmpty();
  }

  @Test
  void aReferralThatNobodyWouldSeeIsRefused() {
    Referral another = aReferral();
    another.resource("Task").set("owner", json("{'display': 'Somebody at the harbour'}"));
    another
        .resource("ServiceRequest")
        .set("performer", json("{'of': [{'display': 'Somebody at the harbour'}]}").get("of"));
    String self = another.entry("Patient").path("fullUrl").asText();
    another.resource("ServiceRequest").set("requester", json("{'reference': '%s'}", self));
    another.resource("Task").set("requester", json("{'reference': '%s'}", self));

    Answer answer = fhir.submit(another.bundle());

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("nobody-to-act");
    assertThat(fhir.get("Patient?identifier=" + another.person()).resources()).isEmpty();
  }

  @Test
  void aServiceMayBeNamedInWordsWhereSomebodyOwnsTheTask() {
    Referral another = aReferral();
    another
        .resource("ServiceRequest")
        .set("performer", json("{'of': [{'display': 'Somebody at the harbour'}]}").get("of"));

    Answer answer = fhir.submit(another.bundle());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String owner = read(answer.location("Task")).at("/owner/reference").asText();
    assertThat(fhir.get(owner + "/$worklist").resources("Task")).hasSize(1);
  }

  @Test
  void aTaskChangesOnlyFromAVersionThatItsSenderNames() {
    ObjectNode received = moved("received");

    Answer none = fhir.put(task, received);
    Answer inBundle = fhir.submit(transaction(entry("PUT", task, received)));
    Answer patch = fhir.patch(task, FhirClient.JSON_PATCH, Moves.jsonPatch(read(task), "received"));

    assertThat(List.of(none, inBundle, patch))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.body()).isEqualTo(428);
              assertThat(answer.rules()).containsExactly("version-required");
              assertThat(answer.body()).contains("W/\\\"1\\\"");
            });
    assertThat(fhir.get(task + "/_history").resources()).hasSize(1);
    assertThat(fhir.put(task, received, "If-Match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void theServerSaysWhenATaskChangedLast() {
    ObjectNode backdated = moved("received").put("lastModified", "2026-11-03T00:00:00Z");

    Answer answer = fhir.change(backdated);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Instant.parse(answer.json().path("lastModified").asText()))
        .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
  }

  private ObjectNode moved(String status) {
    ObjectNode moved = Moves.moved(read(task), status);
    moved.set("statusReason", json("{'text': 'As agreed with her.'}"));
    return moved;
  }

  private ObjectNode read(String record) {
    return (ObjectNode) fhir.get(record).json();
  }

  private String requestStatus() {
    return read(request).path("status").asText();
  }
}
