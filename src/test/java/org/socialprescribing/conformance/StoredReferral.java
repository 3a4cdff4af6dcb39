package org.socialprescribing.conformance;

import static org.socialprescribing.fhir.Bundles.fhirPathReplace;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.fhir.Referral;

/**
 * A referral and its records, stored as they should be, for tests that try to store what should not
 * be.
 */
abstract class StoredReferral extends RunningServer {

  static final String PROFILES = "https://socialprescribing.example/fhir/StructureDefinition/";

  final Referral referral = aReferral();

  ObjectNode storedTask() {
    return (ObjectNode) fhir.get(fhir.submit(referral.bundle()).location("Task")).json();
  }

  ObjectNode patient() {
    return patient(NhsNumbers.fresh().value());
  }

  ObjectNode patient(String nhsNumber) {
    ObjectNode patient = aReferral().resource("Patient");
    ((ObjectNode) patient.at("/identifier/0")).put("value", nhsNumber);
    patient.set(
        "generalPractitioner", json("{'of': [{'display': 'Riverside Surgery'}]}").get("of"));
    return patient;
  }

  ObjectNode named(String family) {
    ObjectNode patient = patient();
    ((ObjectNode) patient.at("/name/0")).put("family", family);
    return patient;
  }

  static ObjectNode rejected() {
    return fhirPathReplace("Task.status", "Code", "rejected");
  }

  static String address(ObjectNode task) {
    return "Task/" + task.path("id").asText();
  }

  ObjectNode current(ObjectNode task) {
    return (ObjectNode) fhir.get(address(task)).json();
  }

  int versions(ObjectNode task) {
    return fhir.get(address(task) + "/_history").resources().size();
  }

  int found(ObjectNode patient) {
    String nhsNumber =
        patient.at("/identifier/0/system").asText()
            + "|"
            + patient.at("/identifier/0/value").asText();
    return fhir.get("Patient?identifier=" + nhsNumber).resources().size();
  }

  int find(String type) {
    return fhir.get(type + "?identifier=" + referral.identifier(type)).resources().size();
  }

  /**
   * The status of a request, or of the one entry when the request was a bundle that went through.
   */
  static int outcome(Answer answer) {
    boolean ofAnEntry =
        answer.status() == 200 && answer.json().path("type").asText().endsWith("-response");
    return ofAnEntry ? answer.entryStatuses().get(0) : answer.status();
  }
}
