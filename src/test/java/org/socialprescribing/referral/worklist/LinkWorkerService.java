package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;

/** A link worker service of one test, and the referrals that it gets. */
final class LinkWorkerService {

  private static final String EXTENSIONS =
      "https://socialprescribing.example/fhir/StructureDefinition/";

  private final FhirClient fhir;
  private final Clock clock;
  private final String organisation;

  LinkWorkerService(FhirClient fhir, Clock clock) {
    this.fhir = fhir;
    this.clock = clock;
    this.organisation =
        created(
            "Organization",
            json(
                """
                {'resourceType': 'Organization', 'name': 'Millrace Link Workers',
                 'identifier': [{'system': 'https://fhir.nhs.uk/Id/ods-organization-code', 'value': 'Z%s'}],
                 'type': [{'coding': [{'code': 'vcse', 'system':
                   'https://socialprescribing.example/fhir/CodeSystem/organisation-type'}]}]}
                """,
                UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT)));
  }

  /** What was referred: where its records are. */
  record Referred(String task, String request, String person, String requester, String practice) {}

  String organisation() {
    return organisation;
  }

  String linkWorker(String name) {
    return created("PractitionerRole", role(name));
  }

  ObjectNode role(String name) {
    return json(
        """
        {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
         'extension': [{'url': '%sfull-time-equivalent', 'valueDecimal': 0.8}],
         'practitioner': {'display': '%s'}, 'organization': {'reference': '%s'},
         'code': [{'coding': [{'code': 'link-worker', 'system':
           'https://socialprescribing.example/fhir/CodeSystem/link-worker-role'}]}]}
        """,
        EXTENSIONS, name, organisation);
  }

  /** A referral to the service that was made so long ago, and that nobody has taken yet. */
  Referred referred(String priority, Duration ago) {
    return submitted(referral(priority, ago));
  }

  Referral referral(String priority, Duration ago) {
    String at = clock.instant().minus(ago).truncatedTo(ChronoUnit.SECONDS).toString();
    return aReferral()
        .with("ServiceRequest", request -> request.put("priority", priority).put("authoredOn", at))
        .with("ServiceRequest", request -> request.set("performer", list(to(organisation))))
        .with("Task", task -> task.put("authoredOn", at).without("lastModified"))
        .with("Task", task -> task.remove("priority"))
        .with("Task", task -> task.set("owner", to(organisation)));
  }

  Referred submitted(Referral referral) {
    Answer answer = fhir.submit(referral.bundle());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new Referred(
        answer.location("Task"),
        answer.location("ServiceRequest"),
        answer.location("Patient"),
        answer.location("PractitionerRole"),
        answer.location("Organization"));
  }

  /** The service gives it to a link worker, who takes it on. */
  Referred takenOn(Referred referred, String linkWorker) {
    move(referred, organisation, task -> task.set("owner", to(linkWorker)), "accepted");
    return referred;
  }

  interface Change {
    void to(ObjectNode task);
  }

  /** A move made now by this party. */
  void move(Referred referred, String by, Change change, String status) {
    Answer stored = fhir.get(referred.task());
    ObjectNode task = ((ObjectNode) stored.json()).put("status", status);
    task.set("extension", list(latestMove(by, clock.instant())));
    change.to(task);
    Answer answer = fhir.put(referred.task(), task, "If-Match", stored.header("ETag"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Ended now as agreed. */
  void complete(Referred referred, String linkWorker) {
    move(
        referred,
        linkWorker,
        task ->
            task.set(
                "output",
                list(json("{'type': {'text': 'Summary'}, 'valueString': 'Sings in a choir.'}"))),
        "completed");
  }

  /** A contact made now by the link worker. */
  String contact(Referred referred, String linkWorker, String outcome) {
    String status = outcome.equals("attended") ? "finished" : "cancelled";
    return created(
        "Encounter",
        json(
            """
            {'resourceType': 'Encounter', 'status': '%s', 'extension': [
               {'url': '%scontact-mode', 'valueCodeableConcept': {'coding': [{'code': 'face-to-face',
                  'system': 'https://socialprescribing.example/fhir/CodeSystem/contact-mode'}]}},
               {'url': '%scontact-outcome', 'valueCodeableConcept': {'coding': [{'code': '%s',
                  'system': 'https://socialprescribing.example/fhir/CodeSystem/contact-outcome'}]}}],
             'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': 'AMB'},
             'subject': {'reference': '%s'}, 'basedOn': [{'reference': '%s'}],
             'participant': [{'individual': {'reference': '%s'}}],
             'period': {'start': '%s'}}
            """,
            status,
            EXTENSIONS,
            EXTENSIONS,
            outcome,
            referred.person(),
            referred.request(),
            linkWorker,
            clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  private static ObjectNode latestMove(String by, Instant at) {
    return json(
        """
        {'url': '%slatest-move', 'extension': [
           {'url': 'by', 'valueReference': {'reference': '%s'}}, {'url': 'at', 'valueDateTime': '%s'}]}
        """,
        EXTENSIONS, by, at.truncatedTo(ChronoUnit.MILLIS));
  }

  static ObjectNode to(String record) {
    return json("{'reference': '%s'}", record);
  }

  static JsonNode list(JsonNode element) {
    return json("{'of': []}").withArray("of").add(element);
  }

  private String created(String type, ObjectNode record) {
    Answer answer = fhir.post(type, record);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }
}
