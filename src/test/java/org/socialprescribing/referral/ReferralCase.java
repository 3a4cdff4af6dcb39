package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.fhir.Referral;

/**
 * A person who has been referred to a service with a link worker, and what the parties then send.
 */
public final class ReferralCase {

  static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";
  static final String EXTENSION = "https://socialprescribing.example/fhir/StructureDefinition/";

  private static final AtomicInteger NEXT = new AtomicInteger();

  public final String person;
  public final String practice;
  public final String referrer;
  public final String service;
  public final String linkWorker;
  public final String request;
  public final String task;

  private final FhirClient fhir;
  private final Map<String, String> records = new HashMap<>();

  private ReferralCase(FhirClient fhir, Answer stored) {
    this.fhir = fhir;
    this.practice = stored.locations().get(0);
    this.service = stored.locations().get(1);
    this.person = stored.location("Patient");
    this.referrer = stored.location("PractitionerRole");
    this.request = stored.location("ServiceRequest");
    this.task = stored.location("Task");
    this.linkWorker = linkWorkerOf(service);
    records.putAll(
        Map.of(
            "Patient/person-margaret", person,
            "ServiceRequest/referral-margaret", request,
            "Organization/link-worker-service-harbour", service,
            "Organization/community-group-lunch-club", service,
            "Organization/gp-practice-riverside", practice,
            "PractitionerRole/link-worker-ellie", linkWorker,
            "PractitionerRole/referrer-dr-shah", referrer,
            "Condition/need-loneliness", stored.location("Condition"),
            "Consent/consent-margaret", stored.location("Consent"),
            "Flag/requirement-large-print", stored.locations().get(6)));
    records.put("Flag/risk-none-known", stored.locations().get(5));
  }

  /** Sends this referral. */
  public static ReferralCase of(Referral referral, FhirClient fhir) {
    Answer stored = fhir.submit(referral.bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    return new ReferralCase(fhir, stored);
  }

  /** Sends a referral of somebody new. */
  public static ReferralCase submitted(FhirClient fhir) {
    return of(Referral.aReferral(), fhir);
  }

  /** A link worker who starts work at this service. */
  public String linkWorkerOf(String organisation) {
    return created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'practitioner': {'display': 'Ellie Marsh'}, 'organization': {'reference': '%s'},
             'code': [{'coding': [{'system': '%slink-worker-role', 'code': 'village-agent'}]}]}
            """,
            organisation, LOCAL));
  }

  /** An organisation of the kind that this case's service is. */
  public String organisation(String name) {
    ObjectNode organisation = stored(service).deepCopy();
    organisation.remove(List.of("id", "meta"));
    organisation.put("name", name);
    ((ObjectNode) organisation.at("/identifier/0"))
        .put("value", "W%06d".formatted(NEXT.incrementAndGet()));
    return created("Organization", organisation);
  }

  /** Somebody else who is registered at the same practice, and whom nobody has referred yet. */
  public String someoneNew() {
    ObjectNode somebody = stored(person).deepCopy();
    somebody.remove(List.of("id", "meta"));
    ((ObjectNode) somebody.at("/identifier/0")).put("value", NhsNumbers.fresh().value());
    return created("Patient", somebody);
  }

  /** What is known of risks for this person. */
  public String risk(String whose) {
    ObjectNode flag = stored(records.get("Flag/risk-none-known")).deepCopy();
    flag.remove(List.of("id", "meta"));
    flag.set("subject", json("{'reference': '%s'}", whose));
    identifyAnew(flag);
    return created("Flag", flag);
  }

  /** Moves the referral's task on. */
  public Answer move(String status, String by) {
    return move(task, status, by, moved -> {});
  }

  /** Moves a task on, with what the move needs. */
  public Answer move(String which, String status, String by, Consumer<ObjectNode> change) {
    ObjectNode moved = stored(which);
    moved.put("status", status);
    change.accept(moved);
    setExtension(moved, latestMove(by, Instant.now()));
    return fhir.put(which, moved, "If-Match", version(moved));
  }

  /** Takes the referral on and starts. */
  public void takeOn() {
    assertMade(move(task, "accepted", service, moved -> own(moved, linkWorker)));
    assertMade(move("in-progress", linkWorker));
  }

  static void assertMade(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  public static ObjectNode own(ObjectNode task, String owner) {
    return task.set("owner", json("{'reference': '%s'}", owner));
  }

  static ObjectNode because(ObjectNode task, String reason) {
    return task.set(
        "statusReason",
        json("{'coding': [{'system': '%stask-status-reason', 'code': '%s'}]}", LOCAL, reason));
  }

  static ObjectNode passedTo(ObjectNode task, String reference) {
    setExtension(
        task,
        json(
            "{'url': '%spassed-to', 'valueReference': {'reference': '%s'}}", EXTENSION, reference));
    return task;
  }

  static ObjectNode withSummary(ObjectNode task, String words) {
    task.withArray("output")
        .add(
            json(
                """
                {'type': {'coding': [{'system': '%stask-outcome', 'code': 'outcome-summary'}]},
                 'valueString': '%s'}
                """,
                LOCAL, words));
    return task;
  }

  public static ObjectNode latestMove(String by, Instant at) {
    return json(
        """
        {'url': '%slatest-move', 'extension': [
          {'url': 'by', 'valueReference': {'reference': '%s'}},
          {'url': 'at', 'valueDateTime': '%s'}]}
        """,
        EXTENSION, by, at.truncatedTo(ChronoUnit.MILLIS));
  }

  /** Puts an extension in the place of the one that has the same url. */
  public static void setExtension(ObjectNode record, ObjectNode extension) {
    var all = record.withArray("extension");
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).path("url").equals(extension.get("url"))) {
        all.remove(i);
      }
    }
    all.add(extension);
  }

  /** A referral of somebody else, from the same practice and referrer to the same service. */
  public ObjectNode referredFromHere(Referral referral) {
    ObjectNode bundle = referral.bundle();
    String[] known = {practice, service, null, referrer};
    for (int i = 0; i < known.length; i++) {
      if (known[i] != null) {
        JsonNode identifier = stored(known[i]).at("/identifier/0");
        ((ObjectNode) bundle.at("/entry/" + i + "/resource/identifier/0"))
            .setAll((ObjectNode) identifier);
        ((ObjectNode) bundle.at("/entry/" + i + "/request"))
            .put(
                "ifNoneExist",
                "identifier=%s|%s"
                    .formatted(
                        identifier.path("system").asText(), identifier.path("value").asText()));
      }
    }
    return bundle;
  }

  /** A new referral like the first, not yet sent. */
  public ObjectNode another(Consumer<ObjectNode> change) {
    ObjectNode next = stored(request).deepCopy();
    next.remove(List.of("id", "meta"));
    next.put("status", "active");
    identifyAnew(next);
    change.accept(next);
    return next;
  }

  /** A task that follows this referral, not yet sent. */
  public ObjectNode taskFor(String which, String owner, String requester) {
    ObjectNode next = stored(task).deepCopy();
    next.remove(List.of("id", "meta", "statusReason", "output", "extension"));
    next.put("status", "requested");
    next.set("focus", json("{'reference': '%s'}", which));
    next.set("requester", json("{'reference': '%s'}", requester));
    own(next, owner);
    identifyAnew(next);
    return next;
  }

  /** An example of the guide, about this person and with numbers of its own. */
  public ObjectNode example(String name) {
    try {
      String text = Files.readString(Path.of("profiles", "examples", name + ".json"));
      for (var known : records.entrySet()) {
        text = text.replace("\"" + known.getKey() + "\"", "\"" + known.getValue() + "\"");
      }
      ObjectNode example = ((ObjectNode) Json.parse(text)).without(List.of("id", "meta"));
      identifyAnew(example);
      return example;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, without what it says about records that are not here. */
  public ObjectNode exampleAlone(String name) {
    ObjectNode example = example(name);
    leaveOut(example);
    return example;
  }

  private void leaveOut(JsonNode node) {
    for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
      JsonNode part = parts.next();
      String reference =
          part.path("reference").asText(part.at("/valueReference/reference").asText());
      if (reference.matches("[A-Z][A-Za-z]+/[a-z].*") && !records.containsValue(reference)) {
        parts.remove();
      } else {
        leaveOut(part);
        if (part.isContainerNode() && part.isEmpty()) {
          parts.remove();
        }
      }
    }
  }

  /** The person agrees that this organisation is told what it needs to help; gives the consent. */
  public String agreesToShareWith(String organisation) {
    ObjectNode consent = stored(records.get("Consent/consent-margaret")).deepCopy();
    consent.remove(List.of("id", "meta"));
    ((ObjectNode) consent.at("/provision/actor/0"))
        .set("reference", json("{'reference': '%s'}", organisation));
    identifyAnew(consent);
    return created("Consent", consent);
  }

  /** An onward referral to this organisation, to which the person has agreed; not yet sent. */
  public ObjectNode onwardTo(String organisation) {
    ObjectNode onward = example("ServiceRequest-onward-margaret-lunch-club");
    onward.set("performer", json("{'of': [{'reference': '%s'}]}", organisation).get("of"));
    setExtension(
        onward,
        json(
            "{'url': '%ssharing-agreed', 'valueReference': {'reference': '%s'}}",
            EXTENSION, agreesToShareWith(organisation)));
    return onward;
  }

  ReferralCase in(String example, String here) {
    records.put(example, here);
    return this;
  }

  public String created(String type, ObjectNode resource) {
    Answer answer = fhir.post(type, resource);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }

  public ObjectNode stored(String address) {
    return (ObjectNode) fhir.get(address).json();
  }

  /** What this search finds about this person, as type and id. */
  List<String> found(String search) {
    Answer answer = fhir.get(search + "&patient=" + person);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return addresses(answer);
  }

  static List<String> addresses(Answer answer) {
    return answer.resources().stream().map(ReferralCase::address).toList();
  }

  static String address(JsonNode record) {
    return record.path("resourceType").asText() + "/" + record.path("id").asText();
  }

  static String version(JsonNode record) {
    return "W/\"" + record.at("/meta/versionId").asText() + "\"";
  }

  public static void identifyAnew(ObjectNode record) {
    for (JsonNode value : record.path("identifier").findParents("value")) {
      ((ObjectNode) value)
          .put("value", value.path("value").asText() + "-c" + NEXT.incrementAndGet());
    }
  }
}
