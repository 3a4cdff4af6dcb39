package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

class SubmittingAReferralIT extends RunningServer {

  private static final String PROFILES =
      "https://socialprescribing.example/fhir/StructureDefinition/";

  private final Referral referral = aReferral();

  // F16.
  @Test
  void storesEveryPartOfTheReferral() {
    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.entryStatuses()).hasSize(10).containsOnly(201);
    assertThat(answer.locations())
        .extracting(location -> location.replaceFirst("/.*", ""))
        .containsExactly(
            "Organization",
            "Organization",
            "Patient",
            "PractitionerRole",
            "Condition",
            "Flag",
            "Flag",
            "Consent",
            "ServiceRequest",
            "Task");
  }

  // F16.
  @Test
  void keepsThePersonsOwnWords() {
    Answer answer = fhir.submit(referral.bundle());

    JsonNode stored = fhir.get(answer.location("ServiceRequest")).json();

    assertThat(stored.findValuesAsText("valueString"))
        .containsExactly("I need a few hours to myself.");
  }

  @Test
  void joinsThePartsByTheIdsThatTheServerGave() {
    Answer answer = fhir.submit(referral.bundle());

    JsonNode task = fhir.get(answer.location("Task")).json();

    assertThat(task.at("/focus/reference").asText()).isEqualTo(answer.location("ServiceRequest"));
    assertThat(task.at("/for/reference").asText()).isEqualTo(answer.location("Patient"));
    assertThat(task.at("/owner/reference").asText()).isEqualTo(answer.locations().get(1));
  }

  @ParameterizedTest(name = "{0}?{1}")
  @CsvSource({
    "Patient,        identifier",
    "ServiceRequest, patient.identifier",
    "ServiceRequest, patient:Patient.identifier",
    "ServiceRequest, subject:Patient.identifier",
    "Task,           patient.identifier",
    "Consent,        patient.identifier",
    "Condition,      patient.identifier",
  })
  void isFoundByTheNhsNumber(String type, String parameter) {
    Answer submitted = fhir.submit(referral.bundle());

    Answer found = fhir.get(type + "?" + parameter + "=" + referral.person());

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.resources())
        .extracting(SubmittingAReferralIT::typeAndId)
        .containsExactly(submitted.location(type));
  }

  // F33.
  @ParameterizedTest(name = "Flag?{0}")
  @CsvSource({"patient.identifier", "subject:Patient.identifier"})
  void showsWhatKeepsEverybodySafeByTheNhsNumber(String parameter) {
    fhir.submit(referral.bundle());

    Answer found = fhir.get("Flag?" + parameter + "=" + referral.person());

    assertThat(found.resources("Flag")).hasSize(2);
  }

  @Test
  void isFoundByTheReferralsOwnIdentifier() {
    Answer submitted = fhir.submit(referral.bundle());

    Answer found =
        fhir.get("Task?focus:ServiceRequest.identifier=" + referral.identifier("ServiceRequest"));

    assertThat(found.resources())
        .extracting(SubmittingAReferralIT::typeAndId)
        .containsExactly(submitted.location("Task"));
  }

  @Test
  void waitsInTheListOfRequestedTasksOfTheService() {
    Answer submitted = fhir.submit(referral.bundle());
    String service = submitted.locations().get(1);

    Answer requested = fhir.get("Task?status=requested&owner=" + service);
    Answer completed = fhir.get("Task?status=completed&owner=" + service);

    assertThat(requested.resources())
        .extracting(SubmittingAReferralIT::typeAndId)
        .containsExactly(submitted.location("Task"));
    assertThat(completed.resources()).isEmpty();
  }

  @Test
  void isReadInOneGoFromTheTask() {
    Answer submitted = fhir.submit(referral.bundle());

    Answer found =
        fhir.get(
            "Task?patient.identifier="
                + referral.person()
                + "&_include=Task:focus&_include=Task:patient&_include=Task:owner");

    assertThat(found.resources())
        .extracting(SubmittingAReferralIT::typeAndId)
        .containsExactlyInAnyOrder(
            submitted.location("Task"),
            submitted.location("ServiceRequest"),
            submitted.location("Patient"),
            submitted.locations().get(1));
  }

  @Test
  void isReadInOneGoFromThePerson() {
    fhir.submit(referral.bundle());

    Answer found =
        fhir.get(
            "Patient?identifier="
                + referral.person()
                + "&_revinclude=ServiceRequest:patient&_revinclude=Task:patient"
                + "&_revinclude=Flag:patient");

    assertThat(found.resources())
        .extracting(resource -> resource.path("resourceType").asText())
        .containsExactlyInAnyOrder("Patient", "ServiceRequest", "Task", "Flag", "Flag");
  }

  @Test
  void countsTheRequestAndNotWhatComesWithIt() {
    fhir.submit(referral.bundle());

    Answer found =
        fhir.get(
            "ServiceRequest?patient.identifier=%s&_revinclude=Task:focus"
                .formatted(referral.person()));

    assertThat(found.json().path("total").asInt()).isEqualTo(1);
    assertThat(found.resources()).hasSize(2);
  }

  @Test
  void matchesEverythingWhenSentAgain() {
    Answer first = fhir.submit(referral.bundle());

    Answer second = fhir.submit(referral.bundle());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.entryStatuses()).containsOnly(200);
    assertThat(second.locations()).isEqualTo(first.locations());
  }

  @Test
  void matchesAPersonWhoWasReferredBefore() {
    Answer first = fhir.submit(referral.bundle());
    Referral another = aReferral();
    another.resource("Patient").set("identifier", referral.resource("Patient").get("identifier"));
    another.entry("Patient").set("request", referral.entry("Patient").get("request"));

    Answer second = fhir.submit(another.bundle());

    assertThat(second.location("Patient")).isEqualTo(first.location("Patient"));
    assertThat(second.location("Task")).isNotEqualTo(first.location("Task"));
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).hasSize(1);
    assertThat(fhir.get("Task?patient.identifier=" + referral.person()).resources()).hasSize(2);
  }

  @Test
  void storesOnePersonWhenSentByManyAtOnce() {
    var senders = Executors.newFixedThreadPool(4);
    try {
      var answers =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> fhir.submit(referral.bundle()).status(), senders))
              .limit(8)
              .toList();

      assertThat(answers).extracting(CompletableFuture::join).contains(200).isSubsetOf(200, 409);
    } finally {
      senders.shutdown();
    }
    assertThat(fhir.get("Patient?identifier=" + referral.person()).resources()).hasSize(1);
    assertThat(fhir.get("Task?patient.identifier=" + referral.person()).resources()).hasSize(1);
  }

  @Test
  void movesOnWhenTheServiceUpdatesTheTask() {
    String task = fhir.submit(referral.bundle()).location("Task");

    Answer answer = fhir.change(inStatus(task, "received"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("W/\"2\"");
    assertThat(fhir.get(task).json().path("status").asText()).isEqualTo("received");
  }

  @Test
  void refusesAnUpdateOfAVersionThatIsNoLongerCurrent() {
    String task = fhir.submit(referral.bundle()).location("Task");
    ObjectNode received = inStatus(task, "received");
    fhir.change(received);

    Answer late = fhir.change(received.put("status", "accepted"));

    assertThat(late.status()).isEqualTo(412);
    assertThat(fhir.get(task).json().path("status").asText()).isEqualTo("received");
  }

  @Test
  void staysAsItIsWhenTheSameUpdateComesTwice() {
    String task = fhir.submit(referral.bundle()).location("Task");
    ObjectNode received = inStatus(task, "received");
    fhir.change(received);

    Answer again = fhir.put(task, received, "If-Match", "W/\"2\"");

    assertThat(again.json().at("/meta/versionId").asText()).isEqualTo("2");
  }

  @Test
  void keepsEveryVersionInItsHistory() {
    String task = fhir.submit(referral.bundle()).location("Task");
    fhir.change(inStatus(task, "received"));

    Answer history = fhir.get(task + "/_history");

    assertThat(history.resources())
        .extracting(version -> version.path("status").asText())
        .containsExactly("received", "requested");
    assertThat(history.json().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void countsEveryVersionEvenWhenTheHistoryHasJustBeenRead() {
    String task = fhir.submit(referral.bundle()).location("Task");
    fhir.get(task + "/_history");
    fhir.change(inStatus(task, "received"));

    Answer history = fhir.get(task + "/_history");

    assertThat(history.json().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void showsAnEarlierVersion() {
    String task = fhir.submit(referral.bundle()).location("Task");
    fhir.change(inStatus(task, "received"));

    Answer earlier = fhir.get(task + "/_history/1");

    assertThat(earlier.status()).isEqualTo(200);
    assertThat(earlier.json().path("status").asText()).isEqualTo("requested");
    assertThat(earlier.json().at("/meta/versionId").asText()).isEqualTo("1");
  }

  @Test
  void namesTheProfileThatEachPartWasHeldAgainst() {
    Answer submitted = fhir.submit(referral.bundle());

    assertThat(submitted.locations())
        .flatExtracting(this::profilesOf)
        .containsExactly(
            PROFILES + "care-organisation",
            PROFILES + "care-organisation",
            PROFILES + "referred-person",
            PROFILES + "referrer",
            PROFILES + "support-need",
            PROFILES + "risk-flag",
            PROFILES + "individual-requirement",
            PROFILES + "sharing-consent",
            PROFILES + "referral-request",
            PROFILES + "referral-task");
  }

  @Test
  void isAcceptedAndReadBackAsXml() {
    var context = FhirContext.forR4Cached();
    var bundle = context.newJsonParser().parseResource(Bundle.class, referral.bundle().toString());

    Answer submitted =
        fhir.send(
            "POST",
            "",
            context.newXmlParser().encodeResourceToString(bundle),
            "Content-Type",
            FhirClient.XML,
            "Accept",
            FhirClient.XML);

    assertThat(submitted.status()).isEqualTo(200);
    assertThat(submitted.header("Content-Type")).startsWith(FhirClient.XML);
    var response = context.newXmlParser().parseResource(Bundle.class, submitted.body());
    String task = response.getEntry().get(9).getResponse().getLocation();
    Answer read = fhir.get(task.replaceFirst("/_history/.*", ""), "Accept", FhirClient.XML);
    assertThat(context.newXmlParser().parseResource(Task.class, read.body()).getStatus())
        .isEqualTo(Task.TaskStatus.REQUESTED);
  }

  private ObjectNode inStatus(String task, String status) {
    ObjectNode current = (ObjectNode) fhir.get(task).json();
    return Moves.moved(current, status);
  }

  private List<String> profilesOf(String location) {
    JsonNode profiles = fhir.get(location).json().at("/meta/profile");
    return Stream.iterate(0, i -> i < profiles.size(), i -> i + 1)
        .map(i -> profiles.get(i).asText())
        .toList();
  }

  private static String typeAndId(JsonNode resource) {
    return resource.path("resourceType").asText() + "/" + resource.path("id").asText();
  }
}
