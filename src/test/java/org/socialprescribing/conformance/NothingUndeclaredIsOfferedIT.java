package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.bundle;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Moves.moved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.NhsNumbers;

/** What the CapabilityStatement does not declare is refused, alone and inside a bundle. */
class NothingUndeclaredIsOfferedIT extends StoredReferral {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Practitioner",
        "Medication",
        "Subscription",
        "NamingSystem",
        "StructureMap",
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
    ObjectNode changed = moved(task, "received");

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
    ObjectNode changed = moved(task, "received").put("id", "another");

    Answer answer = fhir.submit(transaction(entry("PUT", address(task), changed, ifMatch(task))));

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

    Answer answer = fhir.put(address(task), moved(task, "received"), "If-Match", ifMatch);

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
}
