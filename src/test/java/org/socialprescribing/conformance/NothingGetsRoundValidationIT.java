package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Moves.moved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.NhsNumbers;

/** What the guide refuses is refused whatever way it comes, and leaves no trace. */
class NothingGetsRoundValidationIT extends StoredReferral {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aChangeWithinTheRulesIsStored(WayToChange way) {
    ObjectNode task = storedTask();

    Answer answer = way.setStatus(fhir, task, "received");

    assertThat(outcome(answer)).isEqualTo(200);
    assertThat(current(task).path("status").asText()).isEqualTo("received");
    assertThat(versions(task)).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aChangeThatBreaksARuleIsRefusedAndLeavesNoTrace(WayToChange way) {
    ObjectNode task = storedTask();

    Answer answer = way.setStatus(fhir, task, "rejected");

    assertThat(outcome(answer)).isEqualTo(422);
    assertThat(answer.rules()).contains("task-says-why");
    assertThat(current(task)).isEqualTo(task);
    assertThat(versions(task)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aPersonWithinTheRulesIsStored(WayToCreate way) {
    ObjectNode patient = patient();

    Answer answer = way.store(fhir, patient);

    assertThat(outcome(answer)).isEqualTo(201);
    assertThat(found(patient)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aPersonWhoseNhsNumberIsWrongIsRefusedAndLeavesNoTrace(WayToCreate way) {
    ObjectNode patient = patient(NhsNumbers.wrong());

    Answer answer = way.store(fhir, patient);

    assertThat(outcome(answer)).isEqualTo(422);
    assertThat(answer.rules()).contains("nhs-number-check-digit");
    assertThat(found(patient)).isZero();
  }

  @Test
  void aTransactionWithOneBadEntryStoresNoneOfTheOthers() {
    referral.with("Task", task -> task.put("status", "rejected"));

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).isEmpty();
    assertThat(find("Organization")).isZero();
    assertThat(find("ServiceRequest")).isZero();
    assertThat(find("Task")).isZero();
  }

  @Test
  void aTransactionWhoseLastPatchBreaksARuleStoresNoneOfTheOthers() {
    ObjectNode task = storedTask();
    ObjectNode patient = patient();

    Answer answer =
        fhir.submit(
            transaction(
                entry("POST", "Patient", patient),
                entry("PATCH", address(task), rejected(), ifMatch(task))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(found(patient)).isZero();
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aGoodUpdateDoesNotCoverABadPatchOfTheSameTaskInOneTransaction() {
    ObjectNode task = storedTask();
    ObjectNode received = moved(task, "received");

    Answer answer =
        fhir.submit(
            transaction(
                entry("PUT", address(task), received, ifMatch(task)),
                entry("PATCH", address(task), rejected(), ifMatch(task))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(current(task)).isEqualTo(task);
  }

  @Test
  void aBatchStoresTheGoodEntriesAndAnswersTheBadOneWithItsOwnRefusal() {
    ObjectNode good = patient();
    ObjectNode bad = patient(NhsNumbers.wrong());
    ObjectNode alsoGood = patient();

    Answer answer =
        fhir.submit(
            batch(
                entry("POST", "Patient", good),
                entry("POST", "Patient", bad),
                entry("POST", "Patient", alsoGood)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.entryStatuses()).containsExactly(201, 422, 201);
    assertThat(answer.rules()).contains("nhs-number-check-digit");
    assertThat(found(good)).isEqualTo(1);
    assertThat(found(bad)).isZero();
    assertThat(found(alsoGood)).isEqualTo(1);
  }

  @Test
  void aBatchStoresTheGoodEntriesBesideAPatchThatBreaksARule() {
    ObjectNode task = storedTask();
    ObjectNode patient = patient();

    Answer answer =
        fhir.submit(
            batch(
                entry("PATCH", address(task), rejected(), ifMatch(task)),
                entry("POST", "Patient", patient)));

    assertThat(answer.entryStatuses()).containsExactly(422, 201);
    assertThat(answer.rules()).contains("task-says-why");
    assertThat(versions(task)).isEqualTo(1);
    assertThat(found(patient)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hl7.org/fhir/StructureDefinition/Patient",
        "https://elsewhere.example/StructureDefinition/anything-goes",
        PROFILES + "referred-person|0.0.1"
      })
  void namingAnotherProfileDoesNotHelp(String claimed) {
    ObjectNode patient = patient(NhsNumbers.wrong());
    patient.set("meta", json("{'profile': ['%s']}", claimed));

    Answer answer = fhir.post("Patient", patient);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).contains("nhs-number-check-digit");
    assertThat(found(patient)).isZero();
  }

  @Test
  void namingAProfileForAnotherTypeIsRefused() {
    ObjectNode patient = patient();
    patient.set("meta", json("{'profile': ['%s']}", PROFILES + "care-organisation"));

    Answer answer = fhir.post("Patient", patient);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).contains("profile-mismatch");
    assertThat(found(patient)).isZero();
  }

  @Test
  void theProfileThatTheServerAppliedIsNamedBesideTheOneThatTheSenderNamed() {
    String claimed = "https://elsewhere.example/StructureDefinition/ours";
    ObjectNode patient = patient();
    patient.set("meta", json("{'profile': ['%s']}", claimed));

    Answer answer = fhir.post("Patient", patient);

    assertThat(answer.json().at("/meta/profile"))
        .extracting(profile -> profile.asText())
        .containsExactlyInAnyOrder(claimed, PROFILES + "referred-person");
  }

  @Test
  void aPatchCannotRemoveTheProfile() {
    ObjectNode task = storedTask();

    fhir.patch(
        address(task),
        FhirClient.JSON_PATCH,
        """
        [{"op": "remove", "path": "/meta/profile"},
         {"op": "add", "path": "/description", "value": "Please ring her daughter first."}]
        """,
        "If-Match",
        ifMatch(task));

    assertThat(current(task).at("/meta/profile/0").asText()).isEqualTo(PROFILES + "referral-task");
    assertThat(versions(task)).isEqualTo(2);
  }

  @Test
  void anElementThatFhirDoesNotKnowIsRefused() {
    ObjectNode patient = patient().put("favouriteColour", "green");

    Answer answer = fhir.post("Patient", patient);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(found(patient)).isZero();
  }

  @Test
  void aPatchThatAddsAnElementThatFhirDoesNotKnowIsRefused() {
    ObjectNode task = storedTask();

    Answer answer =
        fhir.patch(
            address(task),
            FhirClient.JSON_PATCH,
            "[{\"op\": \"add\", \"path\": \"/favouriteColour\", \"value\": \"green\"}]");

    assertThat(answer.status()).isIn(400, 422);
    assertThat(versions(task)).isEqualTo(1);
  }

  @ParameterizedTest(name = "Content-Type: {0}")
  @ValueSource(
      strings = {
        "text/plain",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "application/json-patch+json",
        "application/fhir+ndjson"
      })
  void textOfAKindThatIsNotReadIsRefused(String contentType) {
    ObjectNode patient = patient();

    Answer answer = fhir.send("POST", "Patient", patient.toString(), "Content-Type", contentType);

    assertThat(answer.status()).isIn(400, 415);
    assertThat(found(patient)).isZero();
  }

  @Test
  void turtleIsRefusedAsAKindOfTextThatIsNotRead() {
    Answer answer = fhir.send("POST", "Patient", "[] .", "Content-Type", "application/fhir+turtle");

    assertThat(answer.status()).isIn(400, 415);
  }

  @Test
  void xmlPatchIsRefusedBecauseTheCapabilityStatementDoesNotNameIt() {
    ObjectNode task = storedTask();
    String patch =
        """
        <diff xmlns:f="http://hl7.org/fhir">
          <replace sel="f:Task/f:status/@value">received</replace>
        </diff>
        """;

    Answer answer = fhir.patch(address(task), "application/xml-patch+xml", patch);

    assertThat(answer.status()).isIn(400, 415);
    assertThat(versions(task)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/does-not-exist", "Patient/999999999"})
  void aReferenceToNothingIsRefused(String nothing) {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("requester", json("{'reference': '%s'}", nothing));

    Answer answer = fhir.change(changed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("reference-not-found");
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToNothingInATransactionStoresNoneOfIt() {
    referral.with("Task", task -> task.set("for", json("{'reference': 'Patient/nobody'}")));

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("reference-not-found");
    assertThat(find("ServiceRequest")).isZero();
    assertThat(find("Patient")).isZero();
  }

  @Test
  void aReferenceToNothingInABatchIsRefusedForThatEntryAlone() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("requester", json("{'reference': 'Patient/nobody'}"));
    ObjectNode patient = patient();

    Answer answer =
        fhir.submit(
            batch(
                entry("PUT", address(task), changed, ifMatch(task)),
                entry("POST", "Patient", patient)));

    assertThat(answer.entryStatuses()).containsExactly(422, 201);
    assertThat(answer.rules()).contains("reference-not-found");
    assertThat(versions(task)).isEqualTo(1);
    assertThat(found(patient)).isEqualTo(1);
  }

  @Test
  void aPatchToAReferenceToNothingIsRefused() {
    ObjectNode task = storedTask();

    Answer answer =
        fhir.patch(
            address(task),
            FhirClient.JSON_PATCH,
            "[{\"op\": \"replace\", \"path\": \"/requester/reference\", \"value\": \"Patient/nobody\"}]",
            "If-Match",
            ifMatch(task));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("reference-not-found");
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToAVersionThatNeverWasIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    String person = task.at("/requester/reference").asText();
    changed.set("requester", json("{'reference': '%s/_history/9'}", person));

    Answer answer = fhir.change(changed);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToARecordOfTheWrongTypeIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("requester", changed.path("focus"));

    Answer answer = fhir.change(changed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToAnotherServerIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("requester", json("{'reference': 'https://elsewhere.example/fhir/Patient/1'}"));

    Answer answer = fhir.change(changed);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToAnEntryThatIsNotInTheTransactionIsRefused() {
    referral.with(
        "Task",
        task ->
            task.set(
                "for", json("{'reference': 'urn:uuid:00000000-0000-4000-8000-000000000000'}")));

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(find("ServiceRequest")).isZero();
  }
}
