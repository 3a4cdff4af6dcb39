package org.socialprescribing.referral.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/**
 * Moves that nobody may make: each is refused with what is wrong and what is possible, and nothing
 * has changed.
 */
class ForbiddenMovesIT extends RunningServer {

  /** Statuses of ServiceRequest that go with those of a task; the others are active. */
  private static final Map<String, String> REQUEST =
      Map.of(
          "rejected", "revoked",
          "cancelled", "revoked",
          "failed", "revoked",
          "completed", "completed",
          "on-hold", "on-hold");

  private final Referral referral = aReferral();

  @ParameterizedTest(name = "{0} > {1} by the {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          requested   | in-progress      | service  | move-not-allowed
          requested   | on-hold          | service  | move-not-allowed
          requested   | completed        | service  | move-not-allowed
          requested   | failed           | service  | move-not-allowed
          received    | requested        | service  | move-not-allowed
          received    | in-progress      | service  | move-not-allowed
          received    | completed        | service  | move-not-allowed
          received    | failed           | service  | move-not-allowed
          accepted    | requested        | service  | move-not-allowed
          accepted    | received         | service  | move-not-allowed
          accepted    | rejected         | service  | move-not-allowed
          accepted    | completed        | service  | move-not-allowed
          rejected    | requested        | service  | move-not-allowed
          rejected    | accepted         | service  | move-not-allowed
          rejected    | in-progress      | service  | move-not-allowed
          rejected    | completed        | service  | move-not-allowed
          in-progress | requested        | service  | move-not-allowed
          in-progress | received         | service  | move-not-allowed
          in-progress | accepted         | service  | move-not-allowed
          in-progress | rejected         | service  | move-not-allowed
          on-hold     | requested        | service  | move-not-allowed
          on-hold     | received         | service  | move-not-allowed
          on-hold     | rejected         | service  | move-not-allowed
          completed   | received         | service  | move-not-allowed
          completed   | accepted         | service  | move-not-allowed
          completed   | cancelled        | service  | move-not-allowed
          cancelled   | received         | service  | move-not-allowed
          cancelled   | completed        | service  | move-not-allowed
          failed      | accepted         | service  | move-not-allowed
          failed      | completed        | service  | move-not-allowed
          requested   | draft            | service  | code-not-allowed
          requested   | received         | practice | move-not-yours
          requested   | accepted         | practice | move-not-yours
          requested   | rejected         | person   | move-not-yours
          received    | accepted         | person   | move-not-yours
          accepted    | in-progress      | practice | move-not-yours
          in-progress | completed        | practice | move-not-yours
          in-progress | completed        | person   | move-not-yours
          in-progress | failed           | person   | move-not-yours
          completed   | in-progress      | practice | move-not-yours
          requested   | received         | nobody   | move-says-who
          requested   | rejected         | service  | task-says-why
          received    | on-hold          | service  | task-says-why
          accepted    | failed           | service  | task-says-why
          in-progress | cancelled        | service  | task-says-why
          in-progress | completed        | service  | task-has-outcome
          requested   | accepted         | service  | task-has-owner
          """)
  void isRefusedAndChangesNothing(String from, String to, String by, String rule) {
    Answer stored = storedIn(from);
    String task = stored.location("Task");
    String request = stored.location("ServiceRequest");
    JsonNode before = fhir.get(task).json();
    ObjectNode changed = without(rule, Moves.moved((ObjectNode) before, to, party(by, stored)));
    if (by.equals("nobody")) {
      changed.remove("extension");
    }

    Answer answer = fhir.change(changed);

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly(rule);
    JsonNode issue = answer.json().at("/issue/0");
    assertThat(issue.at("/details/text").asText()).isNotBlank();
    assertThat(issue.path("diagnostics").asText()).as("what is possible").isNotBlank();
    assertThat(fhir.get(task).json()).isEqualTo(before);
    assertThat(fhir.get(request + "/_history").resources()).hasSize(1);
  }

  private Answer storedIn(String status) {
    ObjectNode task = complete(referral.resource("Task")).put("status", status);
    referral.resource("ServiceRequest").put("status", REQUEST.getOrDefault(status, "active"));
    Answer stored = fhir.submit(referral.bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    assertThat(task.has("owner")).isTrue();
    return stored;
  }

  private static String party(String name, Answer stored) {
    return switch (name) {
      case "person" -> stored.location("Patient");
      case "practice" -> stored.location("PractitionerRole");
      default -> stored.locations().get(1);
    };
  }

  /** Leaves out what the rule asks for. */
  private static ObjectNode without(String rule, ObjectNode task) {
    switch (rule) {
      case "task-says-why" -> task.remove("statusReason");
      case "task-has-outcome" -> task.remove("output");
      case "task-has-owner" -> task.remove("owner");
      default -> {}
    }
    return task;
  }

  private static ObjectNode complete(ObjectNode task) {
    task.set("statusReason", json("{'text': 'As agreed with her.'}"));
    task.set(
        "output",
        json("{'of': [{'type': {'text': 'Summary'}, 'valueString': 'Has time for herself.'}]}")
            .get("of"));
    return task;
  }
}
