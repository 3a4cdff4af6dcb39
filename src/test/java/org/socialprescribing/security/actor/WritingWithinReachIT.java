package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;
import org.socialprescribing.referral.ReferralCase;

/** Each party writes what is its own, and reaches nobody else's records by writing. */
@TestInstance(Lifecycle.PER_CLASS)
class WritingWithinReachIT extends SecuredServer {

  private Journey ours;
  private Journey anothers;

  @BeforeAll
  void load() {
    ours = Journey.of(operator());
    anothers = Journey.of(operator());
  }

  @Test
  void aPracticeRefersSomebodyNewInOneTransaction() {
    Answer sent = as("referrer", ours.at.practice).submit(referralFrom(ours));

    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(as("link-worker-service", ours.at.service).get(sent.location("Patient")).status())
        .isEqualTo(200);
    assertThat(as("referrer", anothers.at.practice).get(sent.location("Patient")).status())
        .isEqualTo(404);
  }

  @Test
  void aPracticeSendsNothingInAnothersName() {
    Answer sent = as("referrer", anothers.at.practice).submit(referralFrom(ours));

    assertRefused(sent, "outside-your-reach");
  }

  @Test
  void aPersonComesTogetherWithAReferral() {
    Referral referral = aReferral();
    ObjectNode person = referral.resource("Patient");
    person.set(
        "generalPractitioner",
        json("{'of': [{'reference': '%s'}]}", anothers.at.practice).get("of"));

    assertRefused(as("referrer", ours.at.practice).post("Patient", person), "outside-your-reach");
    assertRefused(
        as("link-worker-service", ours.at.service).post("Patient", person), "outside-your-reach");
    assertThat(operator().get("Patient?identifier=" + referral.person()).resources()).isEmpty();
  }

  @Test
  void aKnownPersonWithoutAReferralIsNotGivenBackAndNothingIsStored() {
    ObjectNode person = (ObjectNode) operator().get(anothers.at.person).json();
    person.remove(List.of("id", "meta"));
    ObjectNode role = (ObjectNode) operator().get(ours.at.referrer).json();
    role.remove(List.of("id", "meta"));
    ReferralCase.identifyAnew(role);
    ObjectNode bundle = json("{'resourceType': 'Bundle', 'type': 'transaction'}");
    for (ObjectNode record : List.of(person, role)) {
      ObjectNode entry = bundle.withArray("entry").addObject();
      entry.put("fullUrl", "urn:uuid:" + UUID.randomUUID()).set("resource", record);
      entry
          .putObject("request")
          .put("method", "POST")
          .put("url", record.path("resourceType").asText());
    }

    assertRefused(as("referrer", ours.at.practice).submit(bundle), "outside-your-reach");
    String number = role.at("/identifier/0/value").asText();
    assertThat(operator().get("PractitionerRole?identifier=" + number).resources()).isEmpty();
  }

  @Test
  void aReferralOfSomebodyOnesDoesNotKnowDoesNotOpenTheirRecord() {
    ObjectNode request = ours.at.another(next -> {});
    request.set("subject", json("{'reference': '%s'}", anothers.at.person));

    assertRefused(
        as("referrer", ours.at.practice).post("ServiceRequest", request), "outside-your-reach");
    request.set("subject", json("{'reference': 'Patient/987654321'}"));
    assertRefused(
        as("referrer", ours.at.practice).post("ServiceRequest", request), "outside-your-reach");
  }

  @Test
  void theLunchClubMovesItsTaskAndNoOther() {
    FhirClient club = as("community-provider", ours.club);
    String task = ours.records.get("onward Task");

    Answer moved = ours.moveAs(club, task, "received", ours.club);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(ours.moveAs(club, ours.at.task, "completed", ours.club).status()).isEqualTo(404);
    assertRefused(
        club.put(
            ours.records.get("onward ServiceRequest"),
            operator().get(ours.records.get("onward ServiceRequest")).json()),
        "actor-may-not");
  }

  @Test
  void anotherServicesRecordsAreAsIfTheyWereNotThere() {
    FhirClient service = as("link-worker-service", ours.at.service);
    ObjectNode theirs = (ObjectNode) operator().get(anothers.records.get("Condition")).json();

    Answer hidden =
        service.put(
            anothers.records.get("Condition"), theirs, "If-Match", FhirClient.ifMatch(theirs));
    theirs.put("id", "987654321");
    Answer missing =
        service.put("Condition/987654321", theirs, "If-Match", FhirClient.ifMatch(theirs));

    assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
    assertThat(missing.status()).as(missing.body()).isEqualTo(404);
    assertThat(hidden.rules()).isEqualTo(missing.rules());
  }

  @Test
  void nobodyTakesARecordOverByNamingAnotherPerson() {
    FhirClient service = as("link-worker-service", ours.at.service);
    ObjectNode need = (ObjectNode) service.get(ours.records.get("Condition")).json();
    need.set("subject", json("{'reference': '%s'}", anothers.at.person));

    assertThat(service.change(need).status()).isEqualTo(403);
  }

  @Test
  void theDirectoryAppKeepsTheEntriesOfTheOrganisationsItManages() {
    FhirClient app = as("directory-app", ours.at.service);
    ObjectNode listed = ours.at.exampleAlone("HealthcareService-service-tuesday-lunch");
    listed.remove("extension"); // It names a link worker, whom a directory app does not see.
    listed.set("providedBy", json("{'reference': '%s'}", ours.at.service));
    Answer own = app.post("HealthcareService", listed);
    assertThat(own.status()).as(own.body()).isEqualTo(201);
    ReferralCase.identifyAnew(listed);
    listed.set("providedBy", json("{'reference': '%s'}", anothers.club));
    assertRefused(app.post("HealthcareService", listed), "outside-your-reach");
  }

  @Test
  void thePersonAnswersForThemselves() {
    FhirClient app = appOf(ours.at.person);
    ObjectNode consent = (ObjectNode) app.get(ours.records.get("Consent")).json();
    consent.put("status", "inactive");

    Answer withdrawn = app.change(consent);
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertRefused(app.put(ours.at.task, app.get(ours.at.task).json()), "actor-may-not");
  }

  private static ObjectNode referralFrom(Journey journey) {
    return journey.at.referredFromHere(aReferral());
  }

  private static void assertRefused(Answer answer, String rule) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.rules()).as(answer.body()).contains(rule);
  }
}
