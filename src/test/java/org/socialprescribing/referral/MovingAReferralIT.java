package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/** Whoever writes a task, and however: the referral goes only where the lifecycle leads. */
class MovingAReferralIT extends RunningServer {

  private static final String FIRST = "W/\"1\"";
  private static final String[] IF_FIRST = {"If-Match", FIRST};

  private final Referral referral = aReferral();

  // F23, F36.
  @Test
  void goesTheWholeWayAndBackOnceMore() {
    String task = submitted();

    for (String status :
        new String[] {"received", "accepted", "in-progress", "on-hold", "in-progress"}) {
      assertThat(fhir.change(in(status, task)).status()).as(status).isEqualTo(200);
    }
    assertThat(fhir.change(in("completed", task)).status()).isEqualTo(200);
    assertThat(fhir.change(in("in-progress", task)).status()).isEqualTo(200);
  }

  @Test
  void aPutThatSkipsAheadIsRefusedWithTheMovesThatArePossible() {
    String task = submitted();

    Answer answer = fhir.change(in("completed", task));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("move-not-allowed");
    JsonNode issue = answer.json().at("/issue/0");
    assertThat(issue.at("/expression/0").asText()).isEqualTo("Task.status");
    assertThat(issue.at("/details/text").asText())
        .isEqualTo("A referral that is requested cannot become completed.");
    assertThat(issue.path("diagnostics").asText()).contains("receive (status received)", "cancel");
    assertThat(issue.path("extension").findValuesAsText("valueUrl"))
        .singleElement()
        .asString()
        .endsWith("/ig/lifecycle.html");
    assertIsUntouched(task);
  }

  @Test
  void aPatchThatSkipsAheadIsRefused() {
    String task = submitted();

    Answer answer = fhir.patch(task, FhirClient.JSON_PATCH, patch(task, "in-progress"), IF_FIRST);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("move-not-allowed");
    assertIsUntouched(task);
  }

  @Test
  void aPatchAlongAMoveIsMade() {
    String task = submitted();

    Answer answer = fhir.patch(task, FhirClient.JSON_PATCH, patch(task, "received"), IF_FIRST);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(fhir.get(task).json().path("status").asText()).isEqualTo("received");
  }

  @Test
  void aTransactionWithAForbiddenMoveStoresNothing() {
    String task = submitted();
    Referral another = aReferral();
    ObjectNode bundle = another.bundle();
    bundle.withArray("entry").add(entry("PUT", task, in("completed", task), FIRST));

    Answer answer = fhir.submit(bundle);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("move-not-allowed");
    assertIsUntouched(task);
    assertThat(fhir.get("Patient?identifier=" + another.person()).resources()).isEmpty();
  }

  @Test
  void aTransactionAlongAMoveIsMade() {
    String task = submitted();

    Answer answer = fhir.submit(transaction(entry("PUT", task, in("received", task), FIRST)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(fhir.get(task).json().path("status").asText()).isEqualTo("received");
  }

  @Test
  void aForbiddenMoveInABatchIsRefusedAlone() {
    String task = submitted();
    String another = fhir.submit(aReferral().bundle()).location("Task");

    Answer answer =
        fhir.submit(
            batch(
                entry("PUT", task, in("completed", task), FIRST),
                entry("PUT", another, in("received", another), FIRST)));

    assertThat(answer.entryStatuses()).containsExactly(422, 200);
    assertThat(answer.rules()).contains("move-not-allowed");
    assertIsUntouched(task);
  }

  @Test
  void aConditionalUpdateIsHeldToTheLifecycleToo() {
    String task = submitted();

    Answer answer =
        fhir.put("Task?identifier=" + referral.identifier("Task"), in("completed", task), IF_FIRST);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("move-not-allowed");
    assertIsUntouched(task);
  }

  // F26.
  @ParameterizedTest
  @CsvSource({
    "requested, active",
    "received, active",
    "accepted, active",
    "rejected, revoked",
    "in-progress, active",
    "on-hold, on-hold",
    "completed, completed",
    "cancelled, revoked",
    "failed, revoked"
  })
  void aReferralFromPaperOrAnotherSystemIsStoredInTheStateThatItHasReached(
      String status, String requestStatus) {
    complete(referral.resource("Task")).put("status", status);
    referral.resource("ServiceRequest").put("status", requestStatus);

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(200);
    JsonNode stored = fhir.get(answer.location("Task")).json();
    assertThat(stored.path("status").asText()).isEqualTo(status);
    assertThat(stored.at("/owner/reference").asText()).isEqualTo(answer.locations().get(1));
  }

  @Test
  void noReferralBeginsAsAMistake() {
    referral.resource("Task").put("status", "entered-in-error");

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("move-not-allowed");
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).isEmpty();
  }

  // F34.
  @Test
  void aClosedReferralKeepsItsOwner() {
    complete(referral.resource("Task")).put("status", "completed");
    referral.resource("ServiceRequest").put("status", "completed");
    Answer stored = fhir.submit(referral.bundle());
    String task = stored.location("Task");
    ObjectNode handedOver = (ObjectNode) fhir.get(task).json();
    handedOver.set("owner", json("{'reference': '%s'}", stored.locations().get(0)));

    Answer answer = fhir.change(handedOver);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/issue/0/expression/0").asText()).isEqualTo("Task.owner");
    assertIsUntouched(task);
  }

  // F34, F45.
  @Test
  void anOpenReferralIsHandedToAnotherOwner() {
    Answer stored = fhir.submit(referral.bundle());
    String task = stored.location("Task");
    ObjectNode handedOver = (ObjectNode) fhir.get(task).json();
    handedOver.set("owner", json("{'reference': '%s'}", stored.locations().get(0)));
    Moves.said(handedOver, stored.locations().get(1), Instant.now().toString());

    assertThat(fhir.change(handedOver).status()).isEqualTo(200);
  }

  @Test
  void aMistakeStaysAMistake() {
    String task = submitted();
    fhir.change(in("entered-in-error", task));

    Answer answer = fhir.change(in("received", task));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).contains("stays so for ever");
  }

  private String submitted() {
    return fhir.submit(referral.bundle()).location("Task");
  }

  private ObjectNode in(String status, String task) {
    return complete(Moves.moved((ObjectNode) fhir.get(task).json(), status));
  }

  private String patch(String task, String status) {
    return Moves.jsonPatch((ObjectNode) fhir.get(task).json(), status);
  }

  /** With everything that any state needs. */
  private static ObjectNode complete(ObjectNode task) {
    task.set("statusReason", json("{'text': 'As agreed with her.'}"));
    task.set(
        "output",
        json("{'of': [{'type': {'text': 'Summary'}, 'valueString': 'Has time for herself.'}]}")
            .get("of"));
    return task;
  }

  private void assertIsUntouched(String task) {
    assertThat(fhir.get(task + "/_history").resources()).hasSize(1);
  }
}
