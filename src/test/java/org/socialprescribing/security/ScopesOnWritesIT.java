package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.inBinary;
import static org.socialprescribing.fhir.Bundles.jsonReplace;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Moves.moved;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Referral;

/** What scopes let a caller write: no more than they say, by whatever way it comes. */
class ScopesOnWritesIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";

  @Test
  void creatingTakesCAndAnswersWithoutTheRecordWhereItMayNotBeRead() {
    JsonNode person = somebody();

    assertRefused(with("system/Patient.ruds").post("Patient", person), "system/Patient.c");
    Answer created = with("system/Patient.c").post("Patient", person);

    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).doesNotContain("Rahman");
  }

  @Test
  void theAnswerToACreateHasTheRecordWhereItMayBeRead() {
    assertThat(with("system/Patient.cr").post("Patient", somebody()).body()).contains("Rahman");
  }

  @Test
  void sendingARecordAgainShowsTheFirstOnlyToWhoMayReadIt() {
    JsonNode person = somebody();
    with(ALL).post("Patient", person);

    Answer again = with("system/Patient.c").post("Patient", person);

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.body()).doesNotContain("Rahman");
  }

  @Test
  void updatingTakesU() {
    JsonNode person = stored("Patient");
    String path = "Patient/" + person.path("id").asText();

    assertRefused(with("system/Patient.crds").put(path, person), "system/Patient.u");
    assertThat(with("system/Patient.u").put(path, person).status()).isEqualTo(200);
  }

  @Test
  void anUpdateThatMakesANewRecordTakesCToo() {
    ObjectNode person = somebody();
    person.put("id", "chosen-" + System.nanoTime());
    String path = "Patient/" + person.path("id").asText();

    assertRefused(with("system/Patient.u").put(path, person), "system/Patient.c");
    assertThat(with(ALL).get(path).status()).isEqualTo(404);
    assertThat(with("system/Patient.cu").put(path, person).status()).isEqualTo(201);
  }

  @Test
  void patchingTakesU() {
    JsonNode person = stored("Patient");
    String path = "Patient/" + person.path("id").asText();
    String patch = jsonReplace("/name/0/family", "Rahman-Green");

    assertRefused(with("system/Patient.crds").patch(path, patch), "system/Patient.u");
    Answer patched = with("system/Patient.u").patch(path, patch);

    assertThat(patched.status()).as(patched.body()).isEqualTo(200);
    assertThat(patched.body()).doesNotContain("Rahman");
  }

  @Test
  void aConditionIsASearch() {
    Referral referral = aReferral();
    JsonNode person = alone(referral);
    String condition = "identifier=" + referral.person();
    String address = "Patient?" + condition;

    assertRefused(
        with("system/Patient.c").post("Patient", person, "If-None-Exist", condition),
        "system/Patient.s");
    assertRefused(with("system/Patient.cu").put(address, person), "system/Patient.s");
    assertRefused(
        with("system/Patient.cu").patch(address, jsonReplace("/name/0/family", "X")),
        "system/Patient.s");
    assertThat(
            with("system/Patient.cs").post("Patient", person, "If-None-Exist", condition).status())
        .isEqualTo(201);
  }

  @Test
  void aConditionThatLooksAtAnotherTypeTakesItsScope() {
    assertRefused(
        with("system/Patient.cs")
            .post("Patient", somebody(), "If-None-Exist", "_has:Task:patient:status=requested"),
        "system/Task.s");
  }

  @Test
  void aTransactionTakesTheScopesOfAllItsEntries() {
    Referral referral = aReferral();
    String without =
        "system/Organization.cruds system/Patient.cruds system/PractitionerRole.cruds"
            + " system/Condition.cruds system/Flag.cruds system/Consent.cruds system/Task.cruds";

    assertRefused(with(without).submit(referral.bundle()), "system/ServiceRequest.c");

    assertThat(with(ALL).get("Patient?identifier=" + referral.person()).resources()).isEmpty();
    assertThat(with(without + " system/ServiceRequest.cs").submit(referral.bundle()).status())
        .isEqualTo(200);
  }

  @Test
  void aConditionOfAnEntryIsASearch() {
    Referral referral = aReferral();
    ObjectNode entry = entry("POST", "Patient", alone(referral));
    ((ObjectNode) entry.path("request")).put("ifNoneExist", "identifier=" + referral.person());

    assertRefused(with("system/Patient.c").submit(transaction(entry)), "system/Patient.s");
    assertThat(with("system/Patient.cs").submit(transaction(entry)).status()).isEqualTo(200);
  }

  @Test
  void anEntryWithAConditionInItsAddressIsASearch() {
    Referral referral = aReferral();
    String address = "Patient?identifier=" + referral.person();

    assertRefused(
        with("system/Patient.cu").submit(batch(entry("PUT", address, alone(referral)))),
        "system/Patient.s");
  }

  @Test
  void aPatchInABundleTakesU() {
    JsonNode person = stored("Patient");
    ObjectNode entry =
        entry(
            "PATCH",
            "Patient/" + person.path("id").asText(),
            inBinary(jsonReplace("/name/0/family", "Rahman-Green")),
            ifMatch(person));

    assertRefused(with("system/Patient.crds").submit(batch(entry)), "system/Patient.u");
    assertThat(with("system/Patient.u").submit(batch(entry)).entryStatuses()).containsExactly(200);
  }

  /** It would tell who is known here; the guide admits none, whoever asks. */
  @Test
  void aReferenceThatIsAConditionIsNoReference() {
    Answer stored = with(ALL).submit(aReferral().bundle());
    ObjectNode need = (ObjectNode) with(ALL).get(stored.location("Condition")).json();
    need.remove("id");
    need.remove("identifier");
    need.withObject("/subject").put("reference", "Patient?family=Rahman");

    Answer answer =
        with("system/Condition.c").submit(transaction(entry("POST", "Condition", need)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("reference-format");
  }

  @Test
  void whatFollowsFromAWriteTakesNoScopeOfTheCaller() {
    Answer stored = with(ALL).submit(aReferral().bundle());
    ObjectNode task = (ObjectNode) with(ALL).get(stored.location("Task")).json();
    String referral = stored.location("ServiceRequest");
    ObjectNode cancelled = moved(task, "cancelled", task.at("/requester/reference").asText());
    cancelled.set("statusReason", json("{'text': 'The person has moved away'}"));

    Answer moved =
        with("system/Task.u").put(stored.location("Task"), cancelled, "If-Match", ifMatch(task));

    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(with(ALL).get(referral).json().path("status").asText()).isEqualTo("revoked");
  }

  private static void assertRefused(Answer answer, String scope) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.rules()).containsExactly("scope-missing");
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
  }

  /** A person whose practice is known here, so that they can be sent alone. */
  private ObjectNode somebody() {
    return alone(aReferral());
  }

  private ObjectNode alone(Referral referral) {
    String practice = with(ALL).submit(aReferral().bundle()).location("Organization");
    ObjectNode person = referral.resource("Patient");
    ((ObjectNode) person.at("/generalPractitioner/0")).put("reference", practice);
    return person;
  }

  private JsonNode stored(String type) {
    Answer stored = with(ALL).submit(aReferral().bundle());
    return with(ALL).get(stored.location(type)).json();
  }
}
