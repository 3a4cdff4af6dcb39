package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.ReferralCase.LOCAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** What happened at the group comes back to the link worker, and from there to the practice. */
class HearingBackFromAGroupIT extends SecuredServer {

  private static final String SUMMARY = "Came five times, and helps in the kitchen now.";

  private ReferralCase margaret;
  private String club;
  private String onward;
  private String task;
  private FhirClient group;
  private FhirClient linkWorkers;

  @BeforeEach
  void refer() {
    margaret = ReferralCase.submitted(operator());
    margaret.takeOn();
    club = margaret.organisation("Chapel Lunch Club");
    onward = margaret.created("ServiceRequest", margaret.onwardTo(club));
    task = margaret.created("Task", margaret.taskFor(onward, club, margaret.linkWorker));
    group = as("community-provider", club);
    linkWorkers = as("link-worker-service", margaret.service);
  }

  // F64.
  @Test
  void theGroupSaysWhatCameOfItAsWasAgreedAndTheLinkWorkerReadsIt() {
    assertThat(linkWorkers.get(onward).body()).contains("outcomeBack", "\"attendance\"");

    closeAsTheGroup();

    ObjectNode read = (ObjectNode) linkWorkers.get(task).json();
    assertThat(read.path("status").asText()).isEqualTo("completed");
    assertThat(read.path("output").findValuesAsText("valueDate")).containsExactly("2026-10-27");
    assertThat(read.path("output").findValuesAsText("valueString")).containsExactly(SUMMARY);
    FhirClient others = as("link-worker-service", margaret.organisation("Another service"));
    assertThat(others.get(task).status()).isEqualTo(404);
  }

  // F64.
  @Test
  void answersThatTheGroupHasCollectedAreKeptAsItsOwn() {
    ObjectNode form = margaret.exampleAlone("QuestionnaireResponse-loneliness-response-margaret");
    form.set("author", json("{'reference': '%s'}", club));
    Answer stored = linkWorkers.post("QuestionnaireResponse", form);

    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    assertThat(stored.json().at("/author/reference").asText()).isEqualTo(club);
    assertThat(linkWorkers.get("Observation?patient=" + margaret.person).resources()).isNotEmpty();
  }

  // F63.
  @Test
  void thePracticeReadsItInAMessageAboutThePersonThatItKnows() {
    closeAsTheGroup();
    ObjectNode message = margaret.exampleAlone("Composition-message-back-margaret");
    message.withArray("/event/0/detail").add(json("{'reference': '%s'}", onward));
    message.path("section").forEach(section -> say((ObjectNode) section, SUMMARY));
    assertThat(linkWorkers.post("Composition", message).status()).isEqualTo(201);

    FhirClient practice = as("referrer", margaret.practice);
    Answer answer = practice.get("Composition?referral=" + margaret.request);

    assertThat(answer.resources("Composition"))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.toString()).contains(SUMMARY, onward);
              assertThat(read.at("/subject/reference").asText()).isEqualTo(margaret.person);
            });
    JsonNode person = practice.get(margaret.person).json();
    assertThat(person.at("/identifier/0/system").asText())
        .isEqualTo("https://fhir.nhs.uk/Id/nhs-number");
    assertThat(person.at("/identifier/0/value").asText()).hasSize(10);
  }

  private void closeAsTheGroup() {
    for (String status : List.of("received", "accepted", "in-progress", "completed")) {
      ObjectNode moved = (ObjectNode) group.get(task).json();
      moved.put("status", status);
      if (status.equals("completed")) {
        moved.set(
            "statusReason",
            json("{'coding': [{'system': '%sclosure-reason', 'code': 'goals-reached'}]}", LOCAL));
        moved
            .withArray("output")
            .add(
                json(
                    "{'type': {'coding': [{'system': '%stask-outcome', 'code': 'support-received'}]}, 'valueDate': '2026-10-27'}",
                    LOCAL));
        ReferralCase.withSummary(moved, SUMMARY);
      }
      ReferralCase.setExtension(moved, ReferralCase.latestMove(club, Instant.now()));
      Answer answer = group.change(moved);
      assertThat(answer.status()).as("%s: %s", status, answer.body()).isEqualTo(200);
    }
  }

  private static void say(ObjectNode section, String words) {
    section.remove("entry");
    section.remove("section");
    section.set(
        "text",
        json(
            "{'status': 'additional', 'div': '<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">%s</div>'}",
            words));
  }
}
