package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.directory.assurance.GroupForms;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.Referral;
import org.socialprescribing.referral.ReferralCase;

/**
 * One person who was referred to a link worker and on to a lunch club, and everything that a record
 * of social prescribing holds about them; loaded by whoever runs the site.
 */
final class Journey {

  final ReferralCase at;
  final String club;
  final Map<String, String> records = new LinkedHashMap<>();

  private final FhirClient operator;

  private Journey(FhirClient operator, Referral referral) {
    this.operator = operator;
    this.at = ReferralCase.of(referral, operator);
    this.club = at.organisation("Lunch club");
    load();
  }

  static Journey of(FhirClient operator) {
    return of(operator, Referral.aReferral());
  }

  static Journey of(FhirClient operator, Referral referral) {
    return new Journey(operator, referral);
  }

  private void load() {
    at.takeOn();
    records.put("Patient", at.person);
    records.put("ServiceRequest", at.request);
    records.put("Task", at.task);
    for (String type : new String[] {"Condition", "Consent"}) {
      records.put(type, only(type));
    }
    records.put("Flag", at.risk(at.person));
    load("Encounter", "Encounter-contact-margaret-first");
    load("Communication", "Communication-signpost-margaret-to-harbour");
    ObjectNode message = at.exampleAlone("Composition-message-back-margaret");
    message.path("section").forEach(Journey::sayAtLeastSomething);
    records.put("Composition", at.created("Composition", message));
    load("Goal", "Goal-goal-margaret-company");
    load("CarePlan", "CarePlan-plan-margaret");
    load("QuestionnaireResponse", "QuestionnaireResponse-loneliness-response-margaret");
    records.put("Observation", only("Observation"));
    records.put("onward ServiceRequest", at.created("ServiceRequest", at.onwardTo(club)));
    ObjectNode task = at.taskFor(records.get("onward ServiceRequest"), club, at.linkWorker);
    records.put("onward Task", at.created("Task", task));
    LocalDate today = GroupForms.today();
    records.put(
        "sheet QuestionnaireResponse", form(GroupForms.signedSheet(club, at.linkWorker, today)));
    records.put(
        "survey QuestionnaireResponse", form(GroupForms.survey(club, club, today, "agree")));
  }

  /** Without the forms about the club, which are nobody's record. */
  List<String> ofThePerson() {
    return records.entrySet().stream()
        .filter(record -> !record.getKey().startsWith("sheet "))
        .filter(record -> !record.getKey().startsWith("survey "))
        .map(Map.Entry::getValue)
        .toList();
  }

  private String form(ObjectNode filled) {
    return at.created("QuestionnaireResponse", filled);
  }

  /** A second thing that the club is asked for. */
  void referOnwardAgain() {
    ObjectNode again = at.onwardTo(club);
    ReferralCase.setExtension(
        again,
        Json.json(
            "{'url': '%snew-episode', 'valueCodeableConcept': {'text': 'Another group of theirs'}}",
            "https://socialprescribing.example/fhir/StructureDefinition/"));
    String request = at.created("ServiceRequest", again);
    at.created("Task", at.taskFor(request, club, at.linkWorker));
  }

  /** Moves a task on as somebody's system does, from the version that is stored. */
  Answer moveAs(FhirClient who, String task, String status, String by) {
    ObjectNode moved = (ObjectNode) operator.get(task).json();
    moved.put("status", status);
    ReferralCase.setExtension(moved, ReferralCase.latestMove(by, Instant.now()));
    return who.change(moved);
  }

  private void load(String type, String example) {
    records.put(type, at.created(type, at.exampleAlone(example)));
  }

  /** A section whose entries are not here. */
  private static void sayAtLeastSomething(JsonNode section) {
    if (!section.has("text") && !section.has("entry") && !section.has("section")) {
      ((ObjectNode) section)
          .set(
              "text",
              Json.parse(
                  """
                  {"status": "additional", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">None.</div>"}
                  """));
    }
  }

  /** What the directory holds about the service. */
  void listService() {
    ObjectNode place = at.example("Location-place-chapel-hall");
    place.set("managingOrganization", Json.json("{'reference': '%s'}", at.service));
    records.put("Location", at.created("Location", place));
    ObjectNode service = at.exampleAlone("HealthcareService-service-tuesday-lunch");
    service.set("providedBy", Json.json("{'reference': '%s'}", at.service));
    records.put("HealthcareService", at.created("HealthcareService", service));
    records.put("Organization", at.service);
    records.put("PractitionerRole", at.linkWorker);
  }

  /** What the service pays the club. */
  void fundClub() {
    ObjectNode agreement = at.exampleAlone("Contract-agreement-befriending-block");
    agreement.set("authority", Json.json("{'of': [{'reference': '%s'}]}", at.service).get("of"));
    agreement.set("subject", Json.json("{'of': [{'reference': '%s'}]}", club).get("of"));
    records.put("Contract", at.created("Contract", agreement));
  }

  /** What the link worker looked for in vain. */
  void findNothing() {
    load("DetectedIssue", "DetectedIssue-gap-no-evening-group");
  }

  private String only(String type) {
    Answer found = operator.get(type + "?patient=" + at.person);
    assertThat(found.resources()).as(found.body()).isNotEmpty();
    return type + "/" + found.resources().get(0).path("id").asText();
  }
}
