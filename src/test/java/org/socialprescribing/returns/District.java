package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.fhir.Referral;

/**
 * Two hosts of link workers, two practices, a lunch club and a job centre. It writes what a test
 * asks for over HTTP, and remembers only which records there are; a server may refuse.
 */
final class District {

  private static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";
  private static final String EXTENSION =
      "https://socialprescribing.example/fhir/StructureDefinition/";

  final List<String> hosts = new ArrayList<>();
  final List<String> practices = new ArrayList<>();
  final List<String> workers = new ArrayList<>();
  final List<String> people = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  final List<String> contacts = new ArrayList<>();
  final List<String> scores = new ArrayList<>();
  final List<String> offers = new ArrayList<>();
  final List<String> onward = new ArrayList<>();
  final List<String> signposts = new ArrayList<>();
  final String club;
  final String jobCentre;

  /** Tasks by the referral that they follow. */
  final Map<String, String> tasks = new TreeMap<>();

  private final FhirClient fhir;
  private final Supplier<Instant> clock;
  private final List<Referral> firsts = new ArrayList<>();
  private final Map<String, Referral> sent = new TreeMap<>();

  District(FhirClient fhir, Supplier<Instant> clock) {
    this.fhir = fhir;
    this.clock = clock;
    this.club = organisation("Lunch Club", "community-group");
    this.jobCentre = organisation("Job Centre", "statutory-service");
    for (int i = 0; i < 2; i++) {
      Referral referral = aReferral();
      Answer stored = submitted(referral, 0);
      practices.add(stored.locations().get(0));
      hosts.add(stored.locations().get(1));
      firsts.add(referral);
      workers.add(worker(hosts.get(i), "0.6"));
      workers.add(worker(hosts.get(i), "1.0"));
    }
  }

  /** At noon, so many days ago. */
  String at(int daysAgo) {
    return clock.get().minus(Duration.ofDays(daysAgo)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Answer submitted(Referral referral, int daysAgo) {
    referral.resource("ServiceRequest").put("authoredOn", at(daysAgo));
    referral.resource("Task").put("authoredOn", at(daysAgo));
    Answer stored = fhir.submit(referral.bundle());
    if (stored.status() == 200) {
      String request = stored.location("ServiceRequest");
      requests.add(request);
      tasks.put(request, stored.location("Task"));
      sent.put(stored.location("Patient"), referral);
      if (!people.contains(stored.location("Patient"))) {
        people.add(stored.location("Patient"));
      }
    }
    return stored;
  }

  /** Somebody new, or somebody who is known, is referred to one of the hosts. */
  void refer(int host, int practice, String somebody, int daysAgo, String source) {
    Referral referral = aReferral();
    Referral there = firsts.get(host);
    copy(there, 1, referral, 1);
    copy(firsts.get(practice), 0, referral, 0);
    copy(firsts.get(practice), 3, referral, 3);
    if (somebody != null) {
      copy(sent.get(somebody), 2, referral, 2);
    }
    ((ObjectNode)
            referral.resource("ServiceRequest").at("/extension/0/valueCodeableConcept/coding/0"))
        .put("code", source);
    submitted(referral, daysAgo);
  }

  private static void copy(Referral from, int place, Referral to, int other) {
    for (String part : List.of("/resource", "/request")) {
      var source = (ObjectNode) from.bundle().at("/entry/%d%s".formatted(place, part));
      var target = (ObjectNode) to.bundle().at("/entry/%d%s".formatted(other, part));
      String property = part.equals("/resource") ? "identifier" : "ifNoneExist";
      target.set(property, source.get(property));
    }
  }

  /** Tries a move, whether it may be made or not. */
  void move(String request, String state, String owner, int daysAgo) {
    change(
        tasks.get(request),
        task -> {
          String by = task.at("/owner/reference").asText();
          task.put("status", state);
          task.set("owner", json("{'reference': '%s'}", owner));
          task.set("statusReason", json("{'text': 'As agreed.'}"));
          task.set(
              "output",
              json("{'of': [{'type': {'text': 'Summary'}, 'valueString': 'Goes every week.'}]}")
                  .get("of"));
          Moves.said(task, by, at(daysAgo));
        });
  }

  /** Whoever sent it says that it was a mistake; the server may refuse. */
  void mistake(String request) {
    change(
        tasks.get(request),
        task -> {
          task.put("status", "entered-in-error");
          task.set("statusReason", json("{'text': 'Somebody else was meant.'}"));
          Moves.said(task, task.at("/requester/reference").asText(), at(0));
        });
  }

  void change(String record, Consumer<ObjectNode> change) {
    ObjectNode now = (ObjectNode) fhir.get(record).json();
    change.accept(now);
    fhir.change(now);
  }

  void contact(String request, String outcome, String worker, int minutes, int daysAgo) {
    ObjectNode contact =
        json(
            """
            {'resourceType': 'Encounter', 'status': '%s',
             'extension': [{'url': '%scontact-mode', 'valueCodeableConcept': {'coding': [
                {'system': '%scontact-mode', 'code': 'telephone'}]}},
              {'url': '%scontact-outcome', 'valueCodeableConcept': {'coding': [
                {'system': '%scontact-outcome', 'code': '%s'}]}}],
             'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': 'VR'},
             'subject': {'reference': '%s'}, 'basedOn': [{'reference': '%s'}],
             'participant': [{'individual': {'display': 'A link worker'}}],
             'period': {'start': '%s'},
             'length': {'value': %d, 'system': 'http://unitsofmeasure.org', 'code': 'min'}}
            """,
            outcome.equals("attended") ? "finished" : "cancelled",
            EXTENSION,
            LOCAL,
            EXTENSION,
            LOCAL,
            outcome,
            person(request),
            request,
            at(daysAgo),
            minutes);
    if (worker != null) {
      ((ObjectNode) contact.at("/participant/0/individual")).put("reference", worker);
    }
    contacts.add(created("Encounter", contact));
  }

  private String person(String request) {
    return fhir.get(request).json().at("/subject/reference").asText();
  }

  /** An answer to a question of the ONS, or a score of the short Warwick-Edinburgh scale. */
  void score(String person, String measure, int value, int daysAgo) {
    boolean ons = measure.startsWith("ons4-");
    measured(
        person,
        ons ? LOCAL + "measure" : "http://snomed.info/sct",
        measure,
        "'valueInteger': " + value,
        daysAgo);
  }

  /** An answer to the Friends and Family Test. */
  void answer(String person, String answer, int daysAgo) {
    measured(
        person,
        LOCAL + "measure",
        "friends-and-family",
        "'valueCodeableConcept': {'coding': [{'system': '%sfriends-and-family-answer', 'code': '%s'}]}"
            .formatted(LOCAL, answer),
        daysAgo);
  }

  private void measured(String person, String system, String code, String value, int daysAgo) {
    scores.add(
        created(
            "Observation",
            json(
                """
                {'resourceType': 'Observation', 'status': 'final',
                 'category': [{'coding': [{'code': 'survey',
                   'system': 'http://terminology.hl7.org/CodeSystem/observation-category'}]}],
                 'code': {'coding': [{'system': '%s', 'code': '%s'}]},
                 'subject': {'reference': '%s'}, 'effectiveDateTime': '%s', %s}
                """,
                system, code, person, at(daysAgo), value)));
  }

  void death(String person, int daysAgo) {
    change(person, now -> now.put("deceasedDateTime", at(daysAgo)));
  }

  void signpost(String request, String worker, int daysAgo) {
    signposts.add(
        created(
            "Communication",
            json(
                """
                {'resourceType': 'Communication', 'status': 'completed',
                 'category': [{'coding': [{'system': '%scommunication-kind', 'code': 'signpost'}]}],
                 'subject': {'reference': '%s'}, 'about': [{'display': 'A choir'}],
                 'sent': '%s', 'sender': {'reference': '%s'}}
                """,
                LOCAL, person(request), at(daysAgo), worker)));
  }

  void offer(String person, int practice, boolean declined, int daysAgo) {
    ObjectNode offer =
        json(
            """
            {'resourceType': 'ServiceRequest', 'status': 'active', 'intent': 'proposal',
             'identifier': [{'system': 'https://practice.example/offers', 'value': '%s-%d'}],
             'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '871691000000100'}]},
             'subject': {'reference': '%s'}, 'authoredOn': '%s', 'requester': {'reference': '%s'}}
            """,
            person, offers.size(), person, at(daysAgo), practices.get(practice));
    offers.add(created("ServiceRequest", offer));
    if (declined) {
      change(
          offers.get(offers.size() - 1),
          now -> {
            now.put("status", "revoked");
            now.withArray("extension")
                .add(
                    json(
                        """
                        {'url': '%soffer-answer', 'extension': [{'url': 'answer',
                           'valueCodeableConcept': {'coding': [{'code': '871711000000103',
                             'system': 'http://snomed.info/sct'}]}},
                         {'url': 'on', 'valueDateTime': '%s'}]}
                        """,
                        EXTENSION, at(0)));
          });
    }
  }

  /** A link worker sends somebody on; the person agreed that the receiver is told. */
  void referOnward(String request, String worker, String to) {
    String person = person(request);
    ObjectNode consent = firsts.get(0).resource("Consent").deepCopy();
    consent.remove("identifier");
    consent.put("dateTime", at(0));
    consent.set("patient", json("{'reference': '%s'}", person));
    consent.set("organization", json("{'of': [{'reference': '%s'}]}", hosts.get(0)).get("of"));
    ((ObjectNode) consent.at("/provision/actor/0"))
        .set("reference", json("{'reference': '%s'}", to));
    String agreed = created("Consent", consent);
    // Refused where the person has an open one to the same place.
    Answer answer =
        fhir.post(
            "ServiceRequest",
            json(
                """
                {'resourceType': 'ServiceRequest', 'status': 'active', 'intent': 'order',
                 'identifier': [{'system': 'https://host.example/onward', 'value': '%s-%d'}],
                 'extension': [{'url': '%shandover-terms', 'extension': [
                    {'url': 'firstContact', 'valueCode': 'service'},
                    {'url': 'casePasses', 'valueCode': 'on-acceptance'}]},
                  {'url': '%ssharing-agreed', 'valueReference': {'reference': '%s'}}],
                 'category': [{'coding': [{'system': '%sreferral-kind', 'code': 'onward-referral'}]}],
                 'code': {'text': 'Lunch'}, 'subject': {'reference': '%s'}, 'authoredOn': '%s',
                 'requester': {'reference': '%s'}, 'performer': [{'reference': '%s'}],
                 'basedOn': [{'reference': '%s'}], 'reasonCode': [{'text': 'Eats alone.'}]}
                """,
                request,
                onward.size(),
                EXTENSION,
                EXTENSION,
                agreed,
                LOCAL,
                person,
                at(0),
                worker,
                to,
                request));
    if (answer.status() == 201) {
      onward.add("ServiceRequest/" + answer.json().path("id").asText());
    }
  }

  private String worker(String host, String fte) {
    return created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'extension': [{'url': '%sfull-time-equivalent', 'valueDecimal': %s}],
             'practitioner': {'display': 'A link worker'}, 'organization': {'reference': '%s'},
             'code': [{'coding': [{'system': '%slink-worker-role', 'code': 'link-worker'}]}]}
            """,
            EXTENSION, fte, host, LOCAL));
  }

  private String organisation(String name, String type) {
    return created(
        "Organization",
        json(
            """
            {'resourceType': 'Organization', 'active': true, 'name': '%s',
             'type': [{'coding': [{'system': '%sorganisation-type', 'code': '%s'}]}]}
            """,
            name, LOCAL, type));
  }

  private String created(String type, ObjectNode resource) {
    Answer answer = fhir.post(type, resource);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }
}
