package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;

/** Somebody sends the plan on the form, and finds it as records; or the other way round. */
class SubmittingThePlanFormIT extends RunningServer {

  private String person;
  private String service;

  @BeforeEach
  void refer() {
    Answer referral = fhir.submit(aReferral().bundle());
    person = referral.location("Patient");
    service = referral.location("Organization");
  }

  // F50, F53, F65.
  @Test
  void aFormBecomesAPlanWithItsNeedsAndGoals() {
    String form = created(form(partOne()));

    JsonNode plan = onlyPlan();
    assertThat(plan.path("status").asText()).isEqualTo("active");
    assertThat(plan.at("/supportingInfo/0/reference").asText()).isEqualTo(form);
    assertThat(plan.at("/author/reference").asText()).isEqualTo(service);
    JsonNode need = fhir.get(plan.at("/addresses/0/reference").asText()).json();
    assertThat(need.at("/note/0/text").asText()).isEqualTo("The house is so quiet.");
    JsonNode goal = fhir.get(plan.at("/goal/0/reference").asText()).json();
    assertThat(goal.at("/description/text").asText()).isEqualTo("Sit at a table with others.");
    assertThat(goal.at("/expressedBy/reference").asText()).isEqualTo(person);
    assertThat(goal.at("/addresses/0/reference")).isEqualTo(plan.at("/addresses/0/reference"));
    assertThat(plan.at("/activity/0/detail/goal")).hasSize(2);
  }

  @Test
  void thePlanComesBackOnTheFormThatItCameFrom() {
    String form = created(form(partOne()));

    Answer answer = fhir.get(id(onlyPlan()) + "/$form");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat("QuestionnaireResponse/" + answer.json().path("id").asText()).isEqualTo(form);
    JsonNode items = answer.json().path("item").deepCopy();
    items.forEach(part -> part.path("item").forEach(group -> ((ObjectNode) group).remove("id")));
    assertThat(items).isEqualTo(fhir.get(form).json().path("item"));
  }

  @Test
  void anAmendedFormChangesTheSameRecords() {
    created(form(partOne()));
    JsonNode before = onlyPlan();
    ObjectNode amended = (ObjectNode) fhir.get(id(before) + "/$form").json();
    amended.put("status", "amended");
    answer(amended, "goal-words").put("valueString", "Eat with others every week.");
    answer(amended, "agreed-on").put("valueDate", "2026-11-20");

    Answer put = fhir.put("QuestionnaireResponse/" + amended.path("id").asText(), amended);

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    JsonNode after = onlyPlan();
    assertThat(after.path("goal")).isEqualTo(before.path("goal"));
    assertThat(fhir.get(after.at("/goal/0/reference").asText()).json().at("/description/text"))
        .hasToString("\"Eat with others every week.\"");
    assertThat(fhir.get(after.at("/addresses/0/reference").asText() + "/_history").resources())
        .hasSize(1);
  }

  @Test
  void aFormThatChangesAnAgreedPlanIsRefusedAndNotStored() {
    String form = created(form(partOne()));
    ObjectNode amended = (ObjectNode) fhir.get(id(onlyPlan()) + "/$form").json();
    answer(amended, "what-matters").put("valueString", "My sister.");

    Answer put = fhir.put(form, amended);

    assertThat(put.status()).isEqualTo(422);
    assertThat(put.rules()).containsExactly("agreement-covers-content");
    assertThat(fhir.get(form + "/_history").resources()).hasSize(1);
  }

  // F51, F29.
  @Test
  void partTwoSaysWhatChangedAndGivesAConsentForEachPermission() {
    created(form(partOne()));

    created(form(partTwo()));

    assertThat(onlyPlan().toString()).contains("I know what day it is again.");
    var consents =
        fhir.get("Consent?patient=" + person).resources().stream()
            .filter(each -> !each.toString().contains("direct-care-referral"))
            .toList();
    assertThat(consents)
        .extracting(
            each -> each.at("/provision/purpose/0/code").asText(),
            each -> each.at("/provision/type").asText())
        .containsExactlyInAnyOrder(tuple("story", "deny"), tuple("survey", "permit"));
  }

  @Test
  void partTwoAloneNeedsAPlan() {
    Answer answer = fhir.post("QuestionnaireResponse", form(partTwo()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("form-plan-unknown");
    assertThat(fhir.get("QuestionnaireResponse?subject=" + person).resources()).isEmpty();
  }

  @Test
  void aPlanThatComesWithItsFormIsTakenAsItWasSent() {
    ObjectNode plan =
        json(
            "{'resourceType': 'CarePlan', 'status': 'draft', 'intent': 'plan',"
                + "'created': '2026-11-02', 'subject': {'reference': '%s'},"
                + "'author': {'reference': '%s'}, 'supportingInfo': [{'reference': '%s'}]}",
            person, service, "urn:uuid:5d1a1c0e-6e0c-4a34-8f3e-0a3a4a6f0002");
    Answer answer =
        fhir.submit(
            transaction(
                entry("POST", "QuestionnaireResponse", form(partOne()))
                    .put("fullUrl", "urn:uuid:5d1a1c0e-6e0c-4a34-8f3e-0a3a4a6f0002"),
                entry("POST", "CarePlan", plan)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(onlyPlan().path("status").asText()).isEqualTo("draft");
  }

  @Test
  void aFormInATransactionBecomesAPlanToo() {
    Answer answer =
        fhir.submit(transaction(entry("POST", "QuestionnaireResponse", form(partOne()))));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(onlyPlan().path("goal")).hasSize(2);
  }

  @Test
  void aFormThatIsNotFinishedWaits() {
    assertThat(
            fhir.post("QuestionnaireResponse", form(partOne()).put("status", "in-progress"))
                .status())
        .isEqualTo(201);

    assertThat(fhir.get("CarePlan?subject=" + person).resources()).isEmpty();
  }

  @Test
  void aPlanThatWasSentAsRecordsIsChangedOnAForm() {
    StoredPlan stored = StoredPlan.agreed(fhir);
    ObjectNode form = (ObjectNode) fhir.get(stored.plan() + "/$form").json();
    assertThat(form.has("id")).isFalse();
    assertThat(answer(form, "action-what").path("valueString").asText())
        .isEqualTo("We go to the first walk together.");
    answer(form, "action-what").put("valueString", "I go to the walk.");
    answer(form, "agreed-on").put("valueDate", "2026-11-21");

    Answer posted = fhir.post("QuestionnaireResponse", form);

    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    JsonNode plan = fhir.get(stored.plan()).json();
    assertThat(plan.at("/activity/0/detail/description").asText()).isEqualTo("I go to the walk.");
    assertThat(plan.at("/activity/0/detail/status").asText()).isEqualTo("scheduled");
    assertThat(stored.versions(stored.goal())).isEqualTo(1);
  }

  @Test
  void aNumberThatCountsNothingIsRefused() {
    ObjectNode form = form(partOne());
    answer(form, "goal-need").put("valueInteger", 4);

    Answer answer = fhir.post("QuestionnaireResponse", form);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("form-number-unknown");
  }

  private ObjectNode form(JsonNode part) {
    ObjectNode form =
        json(
            "{'resourceType': 'QuestionnaireResponse', 'status': 'completed',"
                + "'questionnaire': '%s/Questionnaire/support-plan-form',"
                + "'subject': {'reference': '%s'}, 'author': {'reference': '%s'},"
                + "'authored': '2026-11-02T11:55:00Z'}",
            Canonical.BASE, person, service);
    form.withArray("item").add(part);
    return form;
  }

  private static ObjectNode partOne() {
    return json(
        """
        {'linkId': 'part-one', 'item': [
          {'linkId': 'what-matters', 'answer': [{'valueString': 'Company and my garden.'}]},
          {'linkId': 'need', 'item': [
            {'linkId': 'need-words', 'answer': [{'valueString': 'The house is so quiet.'}]}]},
          {'linkId': 'goal', 'item': [
            {'linkId': 'goal-words', 'answer': [{'valueString': 'Sit at a table with others.'}]},
            {'linkId': 'goal-need', 'answer': [{'valueInteger': 1}]}]},
          {'linkId': 'goal', 'item': [
            {'linkId': 'goal-words', 'answer': [{'valueString': 'Hands in the earth.'}]}]},
          {'linkId': 'action', 'item': [
            {'linkId': 'action-what', 'answer': [{'valueString': 'The garden group.'}]},
            {'linkId': 'action-goal', 'answer': [{'valueInteger': 1}, {'valueInteger': 2}]}]},
          {'linkId': 'agreed', 'answer': [{'valueBoolean': true}]},
          {'linkId': 'agreed-on', 'answer': [{'valueDate': '2026-11-02'}]}]}
        """);
  }

  private static ObjectNode partTwo() {
    return json(
        """
        {'linkId': 'part-two', 'item': [
          {'linkId': 'what-changed', 'answer': [{'valueString': 'I know what day it is again.'}]},
          {'linkId': 'changed-on', 'answer': [{'valueDate': '2027-05-02'}]},
          {'linkId': 'permission-story', 'answer': [{'valueBoolean': false}]},
          {'linkId': 'permission-survey', 'answer': [{'valueBoolean': true}]}]}
        """);
  }

  private static ObjectNode answer(JsonNode form, String linkId) {
    return form.findParents("linkId").stream()
        .filter(item -> item.path("linkId").asText().equals(linkId))
        .map(item -> (ObjectNode) item.at("/answer/0"))
        .findFirst()
        .orElseThrow();
  }

  private String created(ObjectNode form) {
    Answer answer = fhir.post("QuestionnaireResponse", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location").replaceFirst(".*/fhir/", "").replaceFirst("/_history/.*", "");
  }

  private JsonNode onlyPlan() {
    List<JsonNode> plans = fhir.get("CarePlan?subject=" + person).resources();
    assertThat(plans).hasSize(1);
    return plans.get(0);
  }

  private static String id(JsonNode plan) {
    return "CarePlan/" + plan.path("id").asText();
  }
}
