package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/** Who is to be asked how they are at a service, as the service asks for it. */
class MeasuresDueIT extends MeasuredPerson {

  private static final String REFERRED_ON = "2026-03-01";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Answer stored;
  private String service;

  @BeforeEach
  void refer() {
    stored = fhir.submit(referred(aReferral(), REFERRED_ON).bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    person = stored.location("Patient");
    service = stored.locations().get(1);
  }

  // F81.
  @Test
  void whoeverIsReferredIsDueForOns4AtOnce() {
    Answer answer = due("2026-04-01");

    assertThat(answer.json().path("type").asText()).isEqualTo("searchset");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(lines(answer)).containsExactly("ons4 1 from 2026-03-01 by 2026-04-01");
    JsonNode match = answer.json().at("/entry/0");
    assertThat(match.path("fullUrl").asText()).endsWith("/fhir/" + person);
    assertThat(match.at("/search/mode").asText()).isEqualTo("match");
    assertThat(match.at("/resource/name/0/family").asText()).isNotEmpty();
    assertThat(match.at("/resource/telecom/0/value").asText()).isNotEmpty();
    JsonNode fact = match.at("/search/extension/0");
    assertThat(part(fact, "instrument")).isEqualTo(Canonical.BASE + "/Questionnaire/ons4");
    assertThat(part(fact, "until")).isEqualTo("2026-08-01");
    assertThat(fact.findPath("valueReference").path("reference").asText())
        .isEqualTo(stored.location("ServiceRequest"));
  }

  @Test
  void itIsOverdueFromTheDayAfterTheLastThatIsInTime() {
    assertThat(lines(due("2026-04-02")))
        .containsExactly("ons4 1 from 2026-03-01 by 2026-04-01 overdue");
    assertThat(lines(due("2026-08-01"))).containsExactly("ons4 2 from 2026-08-01 by 2026-09-01");
    assertThat(lines(due("2027-06-01"))).isEmpty();
    assertThat(lines(due("2026-02-28"))).isEmpty();
  }

  @Test
  void todayIsTheDayWhenNoneIsSaid() {
    var fresh = aReferral();
    Answer referral =
        fhir.submit(referred(fresh, LocalDate.now(LONDON).minusDays(1).toString()).bundle());

    assertThat(lines(fhir.get(referral.locations().get(1) + "/$measures-due"))).hasSize(1);
    clock.pass(Duration.ofDays(40));
    assertThat(lines(fhir.get(referral.locations().get(1) + "/$measures-due")))
        .singleElement()
        .asString()
        .endsWith("overdue");
  }

  @Test
  void aFilledFormClearsItAndAFormMadeInErrorBringsItBack() {
    String form = submitted(FilledForm.ons4(person, 5, 5, 5, 5).on("2026-03-20"));
    assertThat(lines(due("2026-03-20"))).isEmpty();
    assertThat(lines(due("2026-03-19"))).hasSize(1);

    resubmitted(form, FilledForm.ons4(person, 6, 5, 5, 5).on("2026-03-20").status("amended"));
    assertThat(lines(due("2026-03-20"))).isEmpty();

    resubmitted(
        form, FilledForm.ons4(person, 6, 5, 5, 5).on("2026-03-20").status("entered-in-error"));
    assertThat(lines(due("2026-03-20"))).hasSize(1);
  }

  @Test
  void aFormThatIsNotFinishedClearsNothing() {
    submitted(
        FilledForm.of("ons4", person).whole("happy", 5).status("in-progress").on("2026-03-20"));
    submitted(FilledForm.of("ons4", person).whole("happy", 5).status("stopped").on("2026-03-21"));

    assertThat(lines(due("2026-03-22"))).hasSize(1);
  }

  @Test
  void whoeverDoesNotWantToAnswerIsNotAskedAgainUntilTheNextPoint() {
    sendNoScore("ons4-happy", Canonical.BASE + "/CodeSystem/measure", "asked-declined");

    assertThat(lines(due("2026-03-22"))).isEmpty();
    assertThat(lines(due("2026-08-22"))).hasSize(1);
  }

  // F82, F83.
  @Test
  void pamIsDueFromTheFirstContactUnlessItIsNotForThePerson() {
    meet("2026-03-10");
    assertThat(lines(due("2026-03-10")))
        .containsExactlyInAnyOrder(
            "ons4 1 from 2026-03-01 by 2026-04-01", "pam 1 from 2026-03-10 by 2026-04-10");
    assertThat(due("2026-03-10").resources("Patient")).hasSize(1);
    assertThat(lines(fhir.get(service + "/$measures-due?date=2026-03-10&instrument=pam")))
        .hasSize(1);

    sendNoScore("925431000000109", "http://snomed.info/sct", "not-applicable");

    assertThat(lines(fhir.get(service + "/$measures-due?date=2026-07-10&instrument=pam")))
        .isEmpty();
  }

  // F46. Trap 4.
  @Test
  void itOutlivesTheCaseAndAChangeOfLinkWorker() {
    meet("2026-03-10");
    List<String> before = lines(due("2026-09-10"));

    move("received", service);
    move("accepted", service);
    String linkWorker = linkWorkerOf(service);
    change(
        task ->
            task.setAll(
                (ObjectNode)
                    Moves.moved(task, "accepted", service)
                        .set("owner", json("{'reference': '%s'}", linkWorker))));
    for (String status : List.of("in-progress", "completed", "in-progress", "cancelled")) {
      move(status, linkWorker);
      assertThat(lines(due("2026-09-10"))).as(status).isEqualTo(before).hasSize(2);
    }
  }

  @Test
  void nothingIsDueForAReferralThatEndedBeforeAnybodyMetThePerson() {
    move("received", service);
    move("accepted", service);
    move("cancelled", service);
    assertThat(lines(due("2026-04-01"))).isEmpty();

    move("in-progress", service);
    assertThat(lines(due("2026-04-01"))).hasSize(1);
  }

  @Test
  void nothingIsDueAfterDeath() {
    var patient = (ObjectNode) fhir.get(person).json();
    assertThat(fhir.change(patient.put("deceasedDateTime", "2026-03-15")).status()).isEqualTo(200);

    assertThat(lines(due("2026-03-14"))).hasSize(1);
    assertThat(lines(due("2026-03-15"))).isEmpty();

    patient = (ObjectNode) fhir.get(person).json();
    patient.remove("deceasedDateTime");
    assertThat(fhir.change(patient.put("active", false)).status()).isEqualTo(200);
    assertThat(lines(due("2026-03-14"))).isEmpty();
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    meet("2026-03-10");
    String other = fhir.submit(referredToTheSame("2026-03-05").bundle()).location("Patient");

    Answer whole = due("2026-03-20");
    var people = new ArrayList<String>();
    var lines = new ArrayList<String>();
    Answer page = fhir.get(service + "/$measures-due?date=2026-03-20&_count=1");
    while (true) {
      lines.addAll(lines(page));
      page.resources("Patient").forEach(each -> people.add("Patient/" + each.path("id").asText()));
      Optional<String> next = link(page, "next");
      if (next.isEmpty()) {
        break;
      }
      page = fhir.get(next.get().replaceFirst(".*/fhir/", ""));
    }

    assertThat(lines).hasSize(3).containsExactlyInAnyOrderElementsOf(lines(whole));
    assertThat(people).contains(person, other);
    assertThat(link(whole, "next")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date=yesterday",
        "date=2026-02-30",
        "instrument=wellbeing-star",
        "_count=0",
        "date=2026-03-01&date=2026-03-02"
      })
  void whatCannotBeAskedIsExplained(String parameters) {
    Answer answer = fhir.get(service + "/$measures-due?" + parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("operation-value-invalid");
  }

  @Test
  void aPageThatIsMadeUpIsRefused() {
    assertThat(fhir.get(service + "/$measures-due?page=made-up").rules())
        .containsExactly("page-unknown");
  }

  @Test
  void anOrganisationThatIsNotThereIsNotFound() {
    assertThat(fhir.get("Organization/999999999/$measures-due").status()).isEqualTo(404);
    assertThat(fhir.get(service + "/$measures-due?whom=me").status()).isEqualTo(400);
  }

  private Referral referredToTheSame(String day) {
    var next = referred(aReferral(), day);
    String[] known = fhir.get(service).json().at("/identifier/0/value").asText().split(" ");
    ObjectNode entry = (ObjectNode) next.bundle().at("/entry/1");
    ((ObjectNode) entry.at("/resource/identifier/0")).put("value", known[0]);
    ((ObjectNode) entry.path("request"))
        .put("ifNoneExist", "identifier=" + next.service().replaceFirst("\\|.*", "|" + known[0]));
    return next;
  }

  private static Optional<String> link(Answer answer, String relation) {
    for (JsonNode link : answer.json().path("link")) {
      if (link.path("relation").asText().equals(relation)) {
        return Optional.of(link.path("url").asText());
      }
    }
    return Optional.empty();
  }

  private void move(String status, String by) {
    change(
        task -> {
          task.setAll(Moves.moved(task, status, by));
          task.set("statusReason", json("{'text': 'As agreed.'}"));
          task.withArray("output").removeAll();
          task.withArray("output")
              .add(json("{'type': {'text': 'Summary'}, 'valueString': 'Goes out again.'}"));
        });
  }

  private void change(Consumer<ObjectNode> change) {
    var task = (ObjectNode) fhir.get(stored.location("Task")).json();
    change.accept(task);
    Answer answer = fhir.change(task);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String linkWorkerOf(String organisation) {
    return created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'practitioner': {'display': 'Ellie Marsh'}, 'organization': {'reference': '%s'},
             'code': [{'coding': [{'system': '%s/CodeSystem/link-worker-role', 'code': 'village-agent'}]}]}
            """,
            organisation, Canonical.BASE));
  }

  private void meet(String day) {
    created(
        "Encounter",
        json(
            """
            {'resourceType': 'Encounter', 'status': 'finished', 'subject': {'reference': '%s'},
             'basedOn': [{'reference': '%s'}], 'participant': [{'individual': {'display': 'Ellie Marsh'}}],
             'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': 'AMB'},
             'period': {'start': '%sT10:00:00Z', 'end': '%3$sT10:45:00Z'},
             'extension': [
              {'url': '%4$s/StructureDefinition/contact-mode', 'valueCodeableConcept': {'coding': [
                {'system': '%4$s/CodeSystem/contact-mode', 'code': 'face-to-face'}]}},
              {'url': '%4$s/StructureDefinition/contact-outcome', 'valueCodeableConcept': {'coding': [
                {'system': '%4$s/CodeSystem/contact-outcome', 'code': 'attended'}]}}]}
            """,
            person, stored.location("ServiceRequest"), day, Canonical.BASE));
  }

  private void sendNoScore(String code, String system, String reason) {
    created(
        "Observation",
        json(
            """
            {'resourceType': 'Observation', 'status': 'final', 'subject': {'reference': '%s'},
             'category': [{'coding': [{'code': 'survey',
               'system': 'http://terminology.hl7.org/CodeSystem/observation-category'}]}],
             'code': {'coding': [{'system': '%s', 'code': '%s'}]}, 'effectiveDateTime': '2026-03-20',
             'performer': [{'reference': '%1$s'}],
             'dataAbsentReason': {'text': 'Said so.', 'coding': [{'code': '%4$s',
               'system': 'http://terminology.hl7.org/CodeSystem/data-absent-reason'}]}}
            """,
            person, system, code, reason));
  }

  private String created(String type, ObjectNode record) {
    Answer answer = fhir.post(type, record);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return relative(answer.header("Location"));
  }

  static Referral referred(Referral referral, String day) {
    return referral
        .with("ServiceRequest", request -> request.put("authoredOn", day))
        .with("Task", task -> task.put("authoredOn", day + "T09:00:00Z"));
  }

  private Answer due(String date) {
    return fhir.get(service + "/$measures-due?date=" + date);
  }

  static List<String> lines(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var lines = new ArrayList<String>();
    for (JsonNode entry : answer.json().path("entry")) {
      for (JsonNode fact : entry.at("/search/extension")) {
        lines.add(
            "%s %s from %s by %s%s"
                .formatted(
                    part(fact, "instrument").replaceFirst(".*/", ""),
                    part(fact, "point"),
                    part(fact, "from"),
                    part(fact, "by"),
                    part(fact, "overdue").equals("true") ? " overdue" : ""));
      }
    }
    return lines;
  }

  static String part(JsonNode fact, String name) {
    for (JsonNode part : fact.path("extension")) {
      if (part.path("url").asText().equals(name)) {
        for (JsonNode value : part) {
          if (value != part.path("url")) {
            return value.asText();
          }
        }
      }
    }
    throw new AssertionError("No part " + name);
  }
}
