package org.socialprescribing.referral.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;

/** A practice with a GP, a link worker service with two link workers, and a community group. */
final class Town {

  final String practice;
  final String gp;
  final String service;
  final String ellie;
  final String sam;
  final String group;

  /** With whom everybody came to be known. */
  final FollowedReferral beginning;

  private final FhirClient fhir;
  private final Referral first = aReferral();

  Town(FhirClient fhir) {
    this.fhir = fhir;
    Answer stored = fhir.submit(first.bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    practice = stored.locations().get(0);
    service = stored.locations().get(1);
    gp = stored.location("PractitionerRole");
    beginning = followed(stored);
    ellie = linkWorker("Ellie Marsh");
    sam = linkWorker("Sam Reed");
    group =
        created(
            "Organization",
            json(
                """
                {'resourceType': 'Organization', 'active': true, 'name': 'Lunch Club',
                 'type': [{'coding': [{'code': 'community-group', 'system':
                   'https://socialprescribing.example/fhir/CodeSystem/organisation-type'}]}]}
                """));
  }

  /** Everybody who could try to make a move, but for the person. */
  List<String> parties() {
    return List.of(practice, gp, service, ellie, sam, group);
  }

  /** A new person is referred by the GP to the link worker service; gives the task. */
  FollowedReferral refer() {
    Referral referral = aReferral();
    for (int i = 0; i < referral.bundle().path("entry").size(); i++) {
      String type = referral.bundle().at("/entry/%d/resource/resourceType".formatted(i)).asText();
      if (type.equals("Organization") || type.equals("PractitionerRole")) {
        copy(i, referral, "/resource", "identifier");
        copy(i, referral, "/request", "ifNoneExist");
      }
    }
    Answer stored = fhir.submit(referral.bundle());
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    return followed(stored);
  }

  private FollowedReferral followed(Answer stored) {
    return new FollowedReferral(
        stored.location("Task"),
        stored.location("ServiceRequest"),
        stored.location("Patient"),
        gp,
        service);
  }

  private void copy(int entry, Referral to, String place, String property) {
    String path = "/entry/%d%s".formatted(entry, place);
    ((ObjectNode) to.bundle().at(path)).set(property, first.bundle().at(path).get(property));
  }

  /** A link worker refers somebody onward to the group; the case passes when it accepts. */
  FollowedReferral referOnward(FollowedReferral from, String linkWorker, String at) {
    JsonNode request = fhir.get(from.request()).json();
    ObjectNode onward =
        json(
            """
            {'resourceType': 'ServiceRequest', 'status': 'active', 'intent': 'order',
             'identifier': [{'system': 'https://harbour.example/onward', 'value': '%s'}],
             'extension': [{'url': 'https://socialprescribing.example/fhir/StructureDefinition/handover-terms',
               'extension': [{'url': 'firstContact', 'valueCode': 'service'},
                             {'url': 'casePasses', 'valueCode': 'on-acceptance'}]},
              {'url': 'https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed',
               'valueReference': {'reference': '%s'}}],
             'category': [{'coding': [{'code': 'onward-referral',
               'system': 'https://socialprescribing.example/fhir/CodeSystem/referral-kind'}]}],
             'code': {'text': 'Lunch on Wednesdays'}, 'subject': {'reference': '%s'}, 'authoredOn': '%s',
             'requester': {'reference': '%s'}, 'performer': [{'reference': '%s'}],
             'basedOn': [{'reference': '%s'}], 'reasonCode': [{'text': 'Eats alone.'}]}
            """,
            from.request() + "/" + at,
            agreed(from.person(), at),
            from.person(),
            at,
            linkWorker,
            group,
            from.request());
    assertThat(request.path("status").asText()).isEqualTo("active");
    String stored = created("ServiceRequest", onward);
    String task =
        created(
            "Task",
            json(
                """
                {'resourceType': 'Task', 'status': 'requested', 'intent': 'order',
                 'code': {'coding': [{'code': 'follow-referral',
                   'system': 'https://socialprescribing.example/fhir/CodeSystem/task-code'}]},
                 'focus': {'reference': '%s'}, 'for': {'reference': '%s'}, 'authoredOn': '%s',
                 'requester': {'reference': '%s'}, 'owner': {'reference': '%s'}}
                """,
                stored, from.person(), at, linkWorker, group));
    return new FollowedReferral(task, stored, from.person(), linkWorker, group);
  }

  /** The person agrees that the group is told. */
  private String agreed(String person, String at) {
    ObjectNode consent = first.resource("Consent").deepCopy();
    consent.remove("identifier");
    consent.put("dateTime", at);
    consent.set("patient", json("{'reference': '%s'}", person));
    consent.set("organization", json("{'of': [{'reference': '%s'}]}", service).get("of"));
    ((ObjectNode) consent.at("/provision/actor/0"))
        .set("reference", json("{'reference': '%s'}", group));
    return created("Consent", consent);
  }

  private String linkWorker(String name) {
    return created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'practitioner': {'display': '%s'}, 'organization': {'reference': '%s'},
             'code': [{'coding': [{'code': 'link-worker',
               'system': 'https://socialprescribing.example/fhir/CodeSystem/link-worker-role'}]}]}
            """,
            name, service));
  }

  String created(String type, ObjectNode resource) {
    Answer answer = fhir.post(type, resource);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }
}
