package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** The same referral, as each party sees it. */
@TestInstance(Lifecycle.PER_CLASS)
class SixPairsOfEyesIT extends SecuredServer {

  private Journey ours;
  private Journey anothers;

  @BeforeAll
  void load() {
    ours = Journey.of(operator());
    anothers = Journey.of(operator());
  }

  @Test
  void theReferrerFollowsWhatItSentAndNothingElse() {
    FhirClient practice = as("referrer", ours.at.practice);

    assertSees(practice, ours.at.person, ours.at.request, ours.at.task);
    assertSees(practice, ours.records.get("Condition"), ours.records.get("Consent"));
    assertDoesNotSee(practice, ours.records.get("onward Task"));
    assertDoesNotSee(practice, anothers.at.person, anothers.at.request, anothers.at.task);
    assertThat(practice.get("Encounter?patient=" + ours.at.person).status()).isEqualTo(403);
  }

  @Test
  void theLinkWorkerServiceSeesEverythingAboutItsPeople() {
    FhirClient service = as("link-worker-service", ours.at.service);

    ours.records.values().forEach(record -> assertSees(service, record));
    anothers.ofThePerson().forEach(record -> assertDoesNotSee(service, record));
  }

  @Test
  void theCommunityProviderSeesWhatItWasAskedAndTheMinimum() {
    FhirClient club = as("community-provider", ours.club);

    assertSees(club, ours.records.get("onward Task"));
    Answer request = club.get(ours.records.get("onward ServiceRequest"));
    assertThat(request.status()).as(request.body()).isEqualTo(200);
    assertThat(request.json().has("basedOn")).isFalse();
    Answer person = club.get(ours.at.person);
    assertThat(person.status()).as(person.body()).isEqualTo(200);
    assertThat(person.json().path("name").isEmpty()).isFalse();
    assertThat(person.json().has("identifier")).as(person.body()).isFalse();
    assertThat(person.json().has("birthDate")).isFalse();
    assertThat(person.headers().map()).doesNotContainKeys("etag", "last-modified");
    assertDoesNotSee(club, ours.at.task, ours.at.request, anothers.at.person);
    assertThat(club.get("Patient?identifier=x").status()).isEqualTo(403);
  }

  @Test
  void thePersonSeesTheirOwnRecord() {
    FhirClient app = appOf(ours.at.person);

    ours.ofThePerson().forEach(record -> assertSees(app, record));
    anothers.records.values().forEach(record -> assertDoesNotSee(app, record));
  }

  @Test
  void nobodyElseSeesAnyOfIt() {
    for (String actor : new String[] {"directory-app", "analyst"}) {
      ours.records
          .values()
          .forEach(
              record ->
                  assertThat(as(actor, ours.at.practice).get(record).status())
                      .as(actor + " " + record)
                      .isEqualTo(403));
    }
  }

  @Test
  void aBatchIsNoWayRound() {
    FhirClient service = as("link-worker-service", ours.at.service);
    ObjectNode batch =
        json(
            """
            {'resourceType': 'Bundle', 'type': 'batch', 'entry': [
              {'request': {'method': 'GET', 'url': '%s'}},
              {'request': {'method': 'GET', 'url': '%s'}},
              {'request': {'method': 'GET', 'url': '%s/_history/1'}},
              {'request': {'method': 'GET', 'url': 'Patient?_id=%s'}}]}
            """,
            ours.at.person,
            anothers.at.person,
            anothers.at.person,
            anothers.at.person.split("/")[1]);

    Answer answer = service.submit(batch);

    assertThat(answer.entryStatuses()).as(answer.body()).startsWith(200, 404, 404, 200);
    assertThat(answer.json().at("/entry/3/resource/total").asInt()).isZero();
  }

  @Test
  void howASearchIsNarrowedIsNotSaid() {
    FhirClient service = as("link-worker-service", ours.at.service);

    Answer found = service.get("Task?status=in-progress&_count=1");

    assertThat(found.json().at("/link/0/url").asText()).doesNotContain("_id=", "%7E", "~");
    assertThat(found.resources()).hasSize(1);
  }

  @Test
  void whatAnIncludeBringsIsHeldToo() {
    FhirClient club = as("community-provider", ours.club);
    String task = ours.records.get("onward Task").split("/")[1];

    Answer found =
        club.get("Task?_id=%s&_include=Task:patient&_include=Task:focus".formatted(task));

    assertThat(found.resources("Patient")).as(found.body()).hasSize(1);
    assertThat(found.resources("Patient").get(0).has("birthDate")).isFalse();
    assertThat(found.resources("ServiceRequest").get(0).has("reasonReference")).isFalse();
    assertThat(found.body()).doesNotContain("nhs-number");
  }

  @Test
  void theMinimumMayBeAskedForTogether() {
    FhirClient club = as("community-provider", ours.club);
    String request = ours.records.get("onward ServiceRequest").split("/")[1];

    Answer found =
        club.get(
            "ServiceRequest?_id=%s&_include=ServiceRequest:patient&_revinclude=Task:focus"
                .formatted(request));

    assertThat(found.resources("Patient")).as(found.body()).hasSize(1);
    assertThat(found.resources("Task")).hasSize(1);
    assertThat(
            club.get("ServiceRequest?_id=%s&_include=ServiceRequest:based-on".formatted(request))
                .status())
        .isEqualTo(403);
  }

  private static void assertSees(FhirClient who, String... records) {
    for (String record : records) {
      Answer read = who.get(record);
      assertThat(read.status()).as(record + " " + read.body()).isEqualTo(200);
      Answer found = who.get(search(record));
      assertThat(found.resources()).as(record + " " + found.body()).hasSize(1);
      assertThat(found.json().path("total").asInt()).as(found.body()).isEqualTo(1);
    }
  }

  private static void assertDoesNotSee(FhirClient who, String... records) {
    for (String record : records) {
      assertThat(who.get(record).status()).as(record).isEqualTo(404);
      Answer found = who.get(search(record));
      assertThat(found.status()).as(found.body()).isEqualTo(200);
      assertThat(found.json().path("total").asInt()).as(record + " " + found.body()).isZero();
    }
  }

  private static String search(String record) {
    String[] parts = record.split("/");
    return parts[0] + "?_total=accurate&_id=" + parts[1];
  }
}
