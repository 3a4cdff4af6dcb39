package org.socialprescribing.compartment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/**
 * A person about whom there is a record of every type that the guide has, some with several
 * versions; whatever anybody wrote about them holds a word that is used nowhere else.
 */
public final class WholeRecord {

  /** The types of a Patient compartment, as the guide has them. */
  public static final List<String> TYPES =
      List.of(
          "CarePlan",
          "Communication",
          "Composition",
          "Condition",
          "Consent",
          "Encounter",
          "Flag",
          "Goal",
          "Observation",
          "QuestionnaireResponse",
          "ServiceRequest",
          "Task");

  private static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** The word that stands in names, addresses, numbers and free text. */
  public final String mark = "Quorvaxley" + (char) ('A' + NEXT.get() % 26) + NEXT.incrementAndGet();

  public final String nhsNumber;
  public final String person;
  public final String service;
  public final String linkWorker;
  public final String request;
  public final String task;

  private final FhirClient fhir;
  private final Map<String, String> records = new HashMap<>();

  private WholeRecord(FhirClient fhir) {
    this.fhir = fhir;
    Referral referral = aReferral();
    ObjectNode bundle = marked(referral.bundle().toString());
    ((ObjectNode) bundle.at("/entry/2/resource/address/0")).putArray("line").add(mark + " Road 7");
    ((ObjectNode) bundle.at("/entry/2/resource/telecom/0")).put("value", "01632 " + mark);
    this.nhsNumber = bundle.at("/entry/2/resource/identifier/0/value").asText();
    Answer stored = fhir.submit(bundle);
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    this.service = stored.locations().get(1);
    this.person = stored.location("Patient");
    this.request = stored.location("ServiceRequest");
    this.task = stored.location("Task");
    String practice = stored.locations().get(0);
    this.linkWorker =
        created(
            json(
                """
                {'resourceType': 'PractitionerRole', 'active': true,
                 'period': {'start': '2025-04-01'}, 'practitioner': {'display': 'Ellie Marsh'},
                 'organization': {'reference': '%s'},
                 'code': [{'coding': [{'system': '%slink-worker-role', 'code': 'village-agent'}]}]}
                """,
                service, LOCAL));
    records.putAll(
        Map.of(
            "Patient/person-margaret", person,
            "ServiceRequest/referral-margaret", request,
            "Organization/link-worker-service-harbour", service,
            "Organization/gp-practice-riverside", practice,
            "PractitionerRole/link-worker-ellie", linkWorker,
            "PractitionerRole/referrer-dr-shah", stored.location("PractitionerRole"),
            "Condition/need-loneliness", stored.location("Condition")));
  }

  /** Stores it, with the referral still on its way. */
  public static WholeRecord open(FhirClient fhir) {
    var whole = new WholeRecord(fhir);
    whole.takeOn();
    whole.created(whole.example("ServiceRequest-offer-margaret-declined"));
    whole.created(whole.example("Encounter-contact-margaret-first"));
    whole.created(whole.example("Communication-signpost-margaret-to-harbour"));
    whole.created(whole.example("QuestionnaireResponse-ons4-response-margaret"));
    ObjectNode message = whole.example("Composition-message-back-margaret");
    message.path("section").forEach(section -> withoutEntries(section, message));
    whole.created(message);
    whole.plan();
    return whole;
  }

  /** Stores it, with everything brought to an end. */
  public static WholeRecord closed(FhirClient fhir) {
    WholeRecord whole = open(fhir);
    whole.complete();
    return whole;
  }

  /** The id of the Patient. */
  public String id() {
    return person.substring(person.indexOf('/') + 1);
  }

  /** Every record of the person, as {@code Type/id}, as searches find them. */
  public List<String> found() {
    return TYPES.stream()
        .flatMap(type -> fhir.get(type + "?_count=200&patient=" + person).resources().stream())
        .map(record -> record.path("resourceType").asText() + "/" + record.path("id").asText())
        .toList();
  }

  /** Another record about the person; it is stored as {@code Type/id}. */
  public String created(ObjectNode record) {
    String type = record.path("resourceType").asText();
    Answer answer = fhir.post(type, record);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }

  private void takeOn() {
    ObjectNode taken = Moves.moved(stored(task), "accepted", service);
    taken.set("owner", json("{'reference': '%s'}", linkWorker));
    change(taken);
    change(Moves.moved(stored(task), "in-progress", linkWorker));
  }

  private void complete() {
    ObjectNode done = Moves.moved(stored(task), "completed", linkWorker);
    done.withArray("output")
        .add(
            json(
                """
                {'type': {'coding': [{'system': '%stask-outcome', 'code': 'outcome-summary'}]},
                 'valueString': '%s is well.'}
                """,
                LOCAL, mark));
    change(done);
  }

  private void plan() {
    String goal =
        created(
            json(
                """
                {'resourceType': 'Goal', 'lifecycleStatus': 'active',
                 'subject': {'reference': '%1$s'},
                 'description': {'text': 'Walk with %2$s again.'},
                 'expressedBy': {'reference': '%1$s'}}
                """,
                person, mark));
    created(
        json(
            """
            {'resourceType': 'CarePlan', 'status': 'active', 'intent': 'plan',
             'created': '2026-11-02', 'subject': {'reference': '%1$s'},
             'author': {'reference': '%2$s'}, 'goal': [{'reference': '%3$s'}],
             'activity': [{'detail': {'status': 'scheduled', 'goal': [{'reference': '%3$s'}],
               'description': 'A walk with %4$s.'}}]}
            """,
            person, service, goal, mark));
  }

  private void change(ObjectNode record) {
    Answer answer = fhir.change(record);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private ObjectNode stored(String address) {
    return (ObjectNode) fhir.get(address).json();
  }

  private static void withoutEntries(JsonNode section, ObjectNode message) {
    ((ObjectNode) section).remove("entry");
    ((ObjectNode) section).set("text", message.at("/section/0/text"));
  }

  /** An example of the guide, about this person. */
  private ObjectNode example(String name) {
    try {
      String text = Files.readString(Path.of("profiles", "examples", name + ".json"));
      for (var known : records.entrySet()) {
        text = text.replace("\"" + known.getKey() + "\"", "\"" + known.getValue() + "\"");
      }
      ObjectNode example = marked(text).without(List.of("id", "meta"));
      example
          .path("identifier")
          .findParents("value")
          .forEach(number -> ((ObjectNode) number).put("value", mark + NEXT.incrementAndGet()));
      return example;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode marked(String text) {
    return (ObjectNode)
        Json.parse(
            text.replace("Margaret", mark)
                .replace("Rahman", mark)
                .replace("Cares for her mother", mark + " cares"));
  }
}
