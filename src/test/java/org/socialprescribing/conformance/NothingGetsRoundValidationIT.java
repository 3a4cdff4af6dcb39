package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.bundle;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.fhirPathReplace;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.fhir.Referral;

/** What the guide refuses is refused whatever way it comes, and leaves no trace. */
class NothingGetsRoundValidationIT extends RunningServer {

  private static final String PROFILES =
      "https://socialprescribing.example/fhir/StructureDefinition/";

  private final Referral referral = aReferral();

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
                entry("POST", "Patient", patient), entry("PATCH", address(task), rejected())));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(found(patient)).isZero();
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aGoodUpdateDoesNotCoverABadPatchOfTheSameTaskInOneTransaction() {
    ObjectNode task = storedTask();
    ObjectNode received = task.deepCopy().put("status", "received");

    Answer answer =
        fhir.submit(
            transaction(
                entry("PUT", address(task), received), entry("PATCH", address(task), rejected())));

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
            batch(entry("PATCH", address(task), rejected()), entry("POST", "Patient", patient)));

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
         {"op": "replace", "path": "/status", "value": "received"}]
        """);

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
    changed.set("for", json("{'reference': '%s'}", nothing));

    Answer answer = fhir.put(address(task), changed);

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
    changed.set("for", json("{'reference': 'Patient/nobody'}"));
    ObjectNode patient = patient();

    Answer answer =
        fhir.submit(batch(entry("PUT", address(task), changed), entry("POST", "Patient", patient)));

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
            "[{\"op\": \"replace\", \"path\": \"/for/reference\", \"value\": \"Patient/nobody\"}]");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("reference-not-found");
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToAVersionThatNeverWasIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    String person = task.at("/for/reference").asText();
    changed.set("for", json("{'reference': '%s/_history/9'}", person));

    Answer answer = fhir.put(address(task), changed);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToARecordOfTheWrongTypeIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("for", changed.path("owner"));

    Answer answer = fhir.put(address(task), changed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void aReferenceToAnotherServerIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy();
    changed.set("for", json("{'reference': 'https://elsewhere.example/fhir/Patient/1'}"));

    Answer answer = fhir.put(address(task), changed);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Practitioner",
        "Medication",
        "Subscription",
        "SearchParameter",
        "StructureDefinition",
        "Binary",
        "AuditEvent"
      })
  void aTypeThatIsNotDeclaredIsRefused(String type) {
    ObjectNode resource = json("{'resourceType': '%s'}", type);

    assertThat(fhir.post(type, resource).status()).isIn(404, 405, 422);
    assertThat(fhir.put(type + "/x", resource.deepCopy().put("id", "x")).status())
        .isIn(404, 405, 422);
    assertThat(fhir.get(type).status()).isIn(404, 405);
    assertThat(fhir.get(type + "/x").status()).isIn(404, 405);
    assertThat(fhir.submit(transaction(entry("POST", type, resource))).status()).isEqualTo(422);
    assertThat(fhir.submit(transaction(entry("POST", "Patient", resource))).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Task?colour=green",
        "Task?encounter=Encounter/1",
        "Task?_sort=colour",
        "Task?_include=Task:encounter",
        "Task?_revinclude=Provenance:target",
        "Task?_text=lonely",
        "Task?_content=lonely",
        "Task?_tag=urgent",
        "Task?_profile=any",
        "Task?_filter=status%20eq%20requested",
        "Task?patient.gender=female",
        "ServiceRequest?_has:Task:encounter:_id=1"
      })
  void aSearchParameterThatIsNotDeclaredIsRefused(String search) {
    Answer answer = fhir.get(search);

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aConditionThatUsesAnUnknownSearchParameterIsRefused() {
    ObjectNode patient = patient();

    assertThat(fhir.post("Patient", patient, "If-None-Exist", "colour=green").status())
        .isEqualTo(400);
    assertThat(fhir.put("Patient?colour=green", patient).status()).isEqualTo(400);
    assertThat(found(patient)).isZero();
  }

  @Test
  void aConditionThatMatchesSeveralPeopleIsRefused() {
    String family = "Twin-" + NhsNumbers.fresh().value();
    ObjectNode one = named(family);
    fhir.post("Patient", one);
    fhir.post("Patient", named(family));

    Answer answer = fhir.put("Patient?family=" + family, one);

    assertThat(answer.status()).isEqualTo(412);
  }

  @Test
  void nothingIsEverDeleted() {
    ObjectNode task = storedTask();

    assertThat(fhir.delete(address(task)).status()).isEqualTo(405);
    assertThat(fhir.delete("Task?identifier=" + referral.identifier("Task")).status())
        .isEqualTo(405);
    assertThat(fhir.delete(address(task) + "/_history/1").status()).isEqualTo(405);
    assertThat(outcome(fhir.submit(transaction(entry("DELETE", address(task)))))).isEqualTo(405);
    assertThat(outcome(fhir.submit(batch(entry("DELETE", address(task)))))).isEqualTo(405);
    assertThat(current(task)).isEqualTo(task);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, $expunge",
    "POST, Patient/$expunge",
    "POST, {person}/$expunge",
    "POST, {person}/$meta-add",
    "POST, {person}/$meta-delete",
    "GET,  {person}/$meta",
    "GET,  {person}/$everything",
    "GET,  Patient/$everything",
    "GET,  {person}/$validate",
    "POST, Patient/$validate",
    "GET,  _history",
    "GET,  Patient/_history",
    "POST, $reindex",
    "POST, $mark-all-resources-for-reindexing",
    "GET,  $get-resource-counts",
    "GET,  $export",
    "GET,  $diff?from={person}",
    "GET,  $graphql?query=%7BPatientList%7Bid%7D%7D",
    "GET,  {person}/$graphql?query=%7Bid%7D",
    "POST, $process-message"
  })
  void anOperationThatIsNotDeclaredIsRefused(String method, String url) {
    String person = fhir.submit(referral.bundle()).location("Patient");
    String body = "POST".equals(method) ? "{\"resourceType\": \"Parameters\"}" : null;

    Answer answer =
        fhir.send(method, url.replace("{person}", person), body, "Content-Type", FhirClient.JSON);

    assertThat(answer.status()).isIn(400, 404, 405);
    assertThat(answer.body()).doesNotContain("Rahman");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{person}/$everything",
        "{person}/$meta",
        "Patient/$everything",
        "Patient/_history",
        "_history",
        "$get-resource-counts",
        "$export"
      })
  void anOperationThatIsNotDeclaredIsRefusedAsAnEntryOfABundleToo(String url) {
    String person = fhir.submit(referral.bundle()).location("Patient");
    var entry = entry("GET", url.replace("{person}", person));

    assertThat(outcome(fhir.submit(batch(entry)))).isIn(400, 404, 405);
    assertThat(outcome(fhir.submit(transaction(entry)))).isIn(400, 404, 405);
  }

  @Test
  void historyCannotBeRewritten() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy().put("status", "received");

    Answer answer = fhir.put(address(task) + "/_history/1", changed, "X-Rewrite-History", "true");

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(fhir.get(address(task) + "/_history/1").json()).isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"searchset", "collection", "document", "message", "history", "batch-response"})
  void aBundleThatIsNoTransactionAndNoBatchStoresNothing(String type) {
    ObjectNode patient = patient();

    Answer answer = fhir.submit(bundle(type, entry("POST", "Patient", patient)));

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(found(patient)).isZero();
  }

  @Test
  void aBundleThatDoesNotSayWhatItIsStoresNothing() {
    ObjectNode patient = patient();
    ObjectNode bundle = transaction(entry("POST", "Patient", patient));
    bundle.remove("type");

    Answer answer = fhir.submit(bundle);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(found(patient)).isZero();
  }

  @Test
  void anEntryWhoseUrlNamesAnotherIdThanItsResourceIsRefused() {
    ObjectNode task = storedTask();
    ObjectNode changed = task.deepCopy().put("status", "received").put("id", "another");

    Answer answer = fhir.submit(transaction(entry("PUT", address(task), changed)));

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(versions(task)).isEqualTo(1);
  }

  @Test
  void anEntryWhoseUrlNamesAnotherTypeThanItsResourceIsRefused() {
    ObjectNode patient = patient();

    Answer answer = fhir.submit(transaction(entry("POST", "Organization", patient)));

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(found(patient)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "W/\"not-a-number\""})
  void anIfMatchThatNamesNoVersionIsRefused(String ifMatch) {
    ObjectNode task = storedTask();

    Answer answer =
        fhir.put(address(task), task.deepCopy().put("status", "received"), "If-Match", ifMatch);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(versions(task)).isEqualTo(1);
  }

  @ParameterizedTest(name = "body: {0}")
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"resourceType\": \"Patient\"} {\"resourceType\": \"Patient\"}",
        "{\"resourceType\": \"Patient\", \"active\": true, \"active\": false}"
      })
  void textThatIsNotOneJsonObjectIsRefused(String text) {
    Answer answer = fhir.send("POST", "Patient", text, "Content-Type", FhirClient.JSON);

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void anExternalEntityInXmlIsRefusedUnread() {
    String text =
        """
        <?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <Patient xmlns="http://hl7.org/fhir"><name><family value="&x;"/></name></Patient>
        """;

    Answer answer = fhir.send("POST", "Patient", text, "Content-Type", FhirClient.XML);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("xml-doctype");
  }

  private ObjectNode storedTask() {
    return (ObjectNode) fhir.get(fhir.submit(referral.bundle()).location("Task")).json();
  }

  private ObjectNode patient() {
    return patient(NhsNumbers.fresh().value());
  }

  private ObjectNode patient(String nhsNumber) {
    ObjectNode patient = aReferral().resource("Patient");
    ((ObjectNode) patient.at("/identifier/0")).put("value", nhsNumber);
    patient.set(
        "generalPractitioner", json("{'of': [{'display': 'Riverside Surgery'}]}").get("of"));
    return patient;
  }

  private ObjectNode named(String family) {
    ObjectNode patient = patient();
    ((ObjectNode) patient.at("/name/0")).put("family", family);
    return patient;
  }

  private static ObjectNode rejected() {
    return fhirPathReplace("Task.status", "Code", "rejected");
  }

  private static String address(ObjectNode task) {
    return "Task/" + task.path("id").asText();
  }

  private ObjectNode current(ObjectNode task) {
    return (ObjectNode) fhir.get(address(task)).json();
  }

  private int versions(ObjectNode task) {
    return fhir.get(address(task) + "/_history").resources().size();
  }

  private int found(ObjectNode patient) {
    String nhsNumber =
        patient.at("/identifier/0/system").asText()
            + "|"
            + patient.at("/identifier/0/value").asText();
    return fhir.get("Patient?identifier=" + nhsNumber).resources().size();
  }

  private int find(String type) {
    return fhir.get(type + "?identifier=" + referral.identifier(type)).resources().size();
  }

  /**
   * The status of a request, or of the one entry when the request was a bundle that went through.
   */
  private static int outcome(Answer answer) {
    boolean ofAnEntry =
        answer.status() == 200 && answer.json().path("type").asText().endsWith("-response");
    return ofAnEntry ? answer.entryStatuses().get(0) : answer.status();
  }
}
