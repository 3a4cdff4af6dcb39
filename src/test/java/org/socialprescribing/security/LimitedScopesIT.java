package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.jsonReplace;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Moves.moved;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Bundles;

/** Scopes that are limited to one patient, or to records that match a query. */
@TestInstance(Lifecycle.PER_CLASS)
class LimitedScopesIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";

  private Answer own;
  private Answer other;

  @BeforeAll
  void storeTwoReferrals() {
    own = with(ALL).submit(aReferral().bundle());
    other = with(ALL).submit(aReferral().bundle());
    assertThat(other.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient", "ServiceRequest", "Task", "Condition", "Flag", "Consent"})
  void aPatientScopeShowsTheOneAndNotTheOther(String type) {
    AsCaller app = with("patient/%s.rs".formatted(type), id(own, "Patient"));
    String hidden = other.location(type);

    assertThat(app.get(own.location(type)).status()).isEqualTo(200);
    assertLikeUnknown(app.get(hidden), hidden);
    assertLikeUnknown(app.get(hidden + "/_history/1"), hidden);
    assertLikeUnknown(app.get(hidden, "If-None-Match", "W/\"1\""), hidden);
    assertThat(app.get(hidden + "/_history").body()).doesNotContain("Rahman");
    assertThat(app.get(type + "?_id=" + id(other, type)).resources()).isEmpty();
    assertThat(app.get(type + "?_id=" + id(own, type)).resources()).hasSize(1);
    assertThat(app.get(type).resources())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.toString()).contains("Patient", id(own, "Patient")));
  }

  @Test
  void countsAreOfTheOnePatientOnly() {
    AsCaller app = with("patient/Task.rs", id(own, "Patient"));

    assertThat(app.get("Task?_summary=count").json().path("total").asInt()).isEqualTo(1);
    assertThat(app.get("Task?_total=accurate").json().path("total").asInt()).isEqualTo(1);
    assertThat(app.searchByForm("Task", "_summary=count").json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void askingForTheOtherPatientFindsNothing() {
    AsCaller app = with("patient/Task.rs", id(own, "Patient"));

    assertThat(app.get("Task?patient=" + other.location("Patient")).resources()).isEmpty();
    assertThat(
            app.get(
                    "Task?patient=%s,%s"
                        .formatted(own.location("Patient"), other.location("Patient")))
                .resources())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          patient/*.cruds   ; Organization
          patient/*.cruds   ; PractitionerRole
          patient/*.cruds   ; Questionnaire
          patient/Task.rs   ; Patient
          patient/*.cruds   ; Task?patient.family=Rahman
          patient/*.cruds   ; Patient?_has:Task:patient:status=requested
          patient/*.cruds   ; Task?_sort=patient.family
          patient/*.cruds   ; CarePlan/1/$print
          patient/*.cruds   ; Organization/1/$worklist
          system/Task.rs?owner=Organization/1    ; Task
          system/Task.rs?status:not=requested    ; Task
          system/Task.rs?patient.family=Rahman    ; Task
          system/Task.rs?unknown=1               ; Task
          system/Task.rs?status=                 ; Task
          system/Task.rs?status=a&status=b       ; Task
          system/Task.rs?authored-on=ge2020      ; Task
          system/Task.rs?status=requested system/Task.rs?priority=routine ; Task
          """)
  void whatCannotBeCheckedIsRefused(String scopes, String path) {
    Answer answer = with(scopes, id(own, "Patient")).get(path);

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.rules()).containsExactly("scope-missing");
  }

  @Test
  void anEntryOfABatchIsLimitedLikeARequestAlone() {
    Answer answer =
        with("patient/Patient.rs", id(own, "Patient"))
            .submit(
                Bundles.batch(
                    Bundles.entry("GET", own.location("Patient")),
                    Bundles.entry("GET", "Patient?_count=200"),
                    Bundles.entry("GET", "Patient?_id=" + id(other, "Patient"))));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/entry/1/resource/total").asInt()).isEqualTo(1);
    assertThat(answer.body()).doesNotContain(other.location("Patient"));
  }

  @Test
  void anotherPatientAsAnEntryOfABatchIsNotShown() {
    Answer answer =
        with("patient/Patient.rs", id(own, "Patient"))
            .submit(Bundles.batch(Bundles.entry("GET", other.location("Patient"))));

    assertThat(answer.body()).doesNotContain("Rahman");
    assertThat(answer.status()).isLessThan(500);
  }

  @Test
  void operationsOnTheOwnPatientAreAllowedAndOnAnotherNot() {
    AsCaller app = with("patient/*.rs", id(own, "Patient"));

    assertThat(app.get(own.location("Patient") + "/$holder").status()).isEqualTo(200);
    assertThat(app.get(own.location("Patient") + "/$wellbeing-change").status()).isEqualTo(200);
    assertThat(app.get(other.location("Patient") + "/$holder").status()).isEqualTo(403);
    assertThat(app.get(other.location("Patient") + "/$wellbeing-change").status()).isEqualTo(403);
  }

  @Test
  void thePatientsAppWritesTheirOwnRecordsOnly() {
    AsCaller app = with("patient/Patient.u patient/Flag.cu", id(own, "Patient"));
    String patch = jsonReplace("/name/0/family", "Rahman-Green");

    assertThat(app.patch(own.location("Patient"), patch).status()).isEqualTo(200);
    assertThat(app.patch(other.location("Patient"), patch).status()).isEqualTo(403);
    ObjectNode flag = (ObjectNode) with(ALL).get(own.location("Flag")).json();
    flag.withObject("/subject").put("reference", other.location("Patient"));
    assertThat(app.put(own.location("Flag"), flag).status()).isEqualTo(403);
    assertThat(
            app.patch(
                    own.location("Flag"),
                    jsonReplace("/subject/reference", other.location("Patient")))
                .status())
        .isEqualTo(403);
    ObjectNode others = (ObjectNode) with(ALL).get(other.location("Flag")).json();
    others.withObject("/subject").put("reference", own.location("Patient"));
    assertThat(app.put(other.location("Flag"), others).status()).isEqualTo(403);
  }

  @Test
  void whatFollowsFromAWriteForThePatientIsWritten() {
    Answer stored = with(ALL).submit(aReferral().bundle());
    ObjectNode task = (ObjectNode) with(ALL).get(stored.location("Task")).json();
    ObjectNode cancelled = moved(task, "cancelled", task.at("/requester/reference").asText());
    cancelled.set("statusReason", json("{'text': 'No longer wanted'}"));

    Answer answer =
        with("patient/Task.u", id(stored, "Patient"))
            .put(stored.location("Task"), cancelled, "If-Match", ifMatch(task));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(with(ALL).get(stored.location("ServiceRequest")).json().path("status").asText())
        .isEqualTo("revoked");
  }

  @Test
  void theHistoryInPagesTakesR() {
    String person = with(ALL).submit(aReferral().bundle()).location("Patient");
    with(ALL).patch(person, jsonReplace("/name/0/family", "Rahman-Green"));
    Answer first = with("system/Patient.r").get(person + "/_history?_count=1");
    String next = first.json().path("link").findValuesAsText("url").get(1);

    Answer second = with("system/Patient.r").get(next.replaceFirst(".*/fhir/?", ""));

    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.resources()).hasSize(1);
  }

  @Test
  void aPatientScopeWithoutAPatientGivesNothing() {
    assertThat(with("patient/*.cruds").get("Task").status()).isEqualTo(403);
    assertThat(with("patient/*.cruds", "Organization/1").get("Task").status()).isEqualTo(403);
  }

  @Test
  void aQueryLimitsWhatIsReadFoundAndWritten() {
    String task = own.location("Task");

    assertThat(with("system/Task.rs?status=requested").get(task).status()).isEqualTo(200);
    assertLikeUnknown(with("system/Task.rs?status=completed").get(task), task);
    assertThat(with("system/Task.rs?status=completed").get("Task?status=requested").resources())
        .isEmpty();
    assertThat(
            with("system/Task.rs?status=completed system/Task.rs?status=requested")
                .get("Task?_id=" + id(own, "Task"))
                .resources())
        .hasSize(1);
    assertThat(
            with("system/Task.u?status=completed")
                .patch(
                    task, jsonReplace("/authoredOn", "2026-11-01T09:00:00Z"), "If-Match", "W/\"1\"")
                .status())
        .isEqualTo(403);
  }

  @Test
  void anUnlimitedScopeBesideALimitedOneLimitsNothing() {
    assertThat(
            with("system/Task.rs?status=completed system/Task.read")
                .get(own.location("Task"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void anIncludeBringsOnlyWhatIsInTheLimits() {
    Answer answer =
        with("system/Task.rs patient/Patient.rs", id(own, "Patient"))
            .get(
                "Task?_id=%s,%s&_include=Task:patient"
                    .formatted(id(own, "Task"), id(other, "Task")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.resources("Task")).hasSize(2);
    assertThat(answer.resources("Patient")).hasSize(1);
  }

  /** Nothing tells a record that is hidden from one that does not exist. */
  private void assertLikeUnknown(Answer answer, String hidden) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    String unknown = hidden.replaceFirst("/.*", "/999999999");
    String body = with(ALL).get(unknown).body().replace(unknown, hidden);
    assertThat(answer.body()).isEqualTo(body);
  }

  private static String id(Answer answer, String type) {
    return answer.location(type).replaceFirst(".*/", "");
  }
}
