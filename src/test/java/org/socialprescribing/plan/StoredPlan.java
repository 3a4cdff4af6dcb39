package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.FhirClient;

/**
 * A plan with one goal and one activity that a person of its own has agreed to, as it is on the
 * server.
 *
 * @param person type and id, as of the others
 */
record StoredPlan(FhirClient fhir, String person, String service, String plan, String goal) {

  static StoredPlan agreed(FhirClient fhir) {
    Answer referral = fhir.submit(aReferral().bundle());
    String person = referral.location("Patient");
    String service = referral.location("Organization");
    Answer stored =
        fhir.submit(
            transaction(
                withFullUrl(
                    "urn:uuid:5d1a1c0e-6e0c-4a34-8f3e-0a3a4a6f0001",
                    entry("POST", "Goal", goal(person))),
                entry(
                    "POST",
                    "CarePlan",
                    plan(person, service, "urn:uuid:5d1a1c0e-6e0c-4a34-8f3e-0a3a4a6f0001"))));
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    return new StoredPlan(
        fhir, person, service, stored.location("CarePlan"), stored.location("Goal"));
  }

  /** The plan as it is stored, after a change. */
  ObjectNode planWith(Consumer<ObjectNode> change) {
    return changed(plan, change);
  }

  /** The goal as it is stored, after a change. */
  ObjectNode goalWith(Consumer<ObjectNode> change) {
    return changed(goal, change);
  }

  int versions(String record) {
    return fhir.get(record + "/_history").resources().size();
  }

  private ObjectNode changed(String record, Consumer<ObjectNode> change) {
    ObjectNode stored = (ObjectNode) fhir.get(record).json();
    change.accept(stored);
    return stored;
  }

  /** Says what matters in other words. */
  static void saysWhatMatters(ObjectNode plan, String words) {
    extension(plan, "what-matters-to-me").put("valueString", words);
  }

  /** Agrees on another day. */
  static void agreesOn(ObjectNode plan, String day) {
    ((ObjectNode) extension(plan, "plan-agreement").at("/extension/1")).put("valueDate", day);
  }

  /** Says nothing about agreement. */
  static void takesAgreementBack(ObjectNode plan) {
    var extensions = plan.withArray("extension");
    for (int i = 0; i < extensions.size(); i++) {
      if (extensions.get(i).path("url").asText().endsWith("/plan-agreement")) {
        extensions.remove(i);
      }
    }
  }

  static ObjectNode extension(ObjectNode plan, String id) {
    for (var extension : plan.path("extension")) {
      if (extension.path("url").asText().equals(Canonical.structureDefinition(id))) {
        return (ObjectNode) extension;
      }
    }
    throw new IllegalArgumentException("No " + id);
  }

  private static ObjectNode goal(String person) {
    return json(
        "{'resourceType': 'Goal', 'lifecycleStatus': 'active', 'subject': {'reference': '%s'},"
            + "'description': {'text': 'Walk to the park again.'},"
            + "'expressedBy': {'reference': '%1$s'}}",
        person);
  }

  private static ObjectNode plan(String person, String service, String goal) {
    return json(
        """
        {'resourceType': 'CarePlan', 'status': 'active', 'intent': 'plan', 'created': '2026-11-02',
         'extension': [
           {'url': '%1$s/what-matters-to-me', 'valueString': 'My dog.'},
           {'url': '%1$s/plan-agreement', 'extension': [
             {'url': 'agreed', 'valueBoolean': true}, {'url': 'on', 'valueDate': '2026-11-02'}]}],
         'subject': {'reference': '%2$s'}, 'author': {'reference': '%3$s'},
         'goal': [{'reference': '%4$s'}],
         'activity': [{'detail': {'status': 'scheduled', 'goal': [{'reference': '%4$s'}],
           'description': 'We go to the first walk together.'}}]}
        """,
        Canonical.BASE + "/StructureDefinition", person, service, goal);
  }

  private static ObjectNode withFullUrl(String url, ObjectNode entry) {
    return entry.put("fullUrl", url);
  }
}
