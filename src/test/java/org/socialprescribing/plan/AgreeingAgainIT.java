package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.jsonReplace;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.plan.StoredPlan.agreesOn;
import static org.socialprescribing.plan.StoredPlan.saysWhatMatters;
import static org.socialprescribing.plan.StoredPlan.takesAgreementBack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** A plan that changes is no longer agreed until the person has agreed again. */
class AgreeingAgainIT extends RunningServer {

  private StoredPlan stored;

  @BeforeEach
  void agree() {
    stored = StoredPlan.agreed(fhir);
  }

  // F53.
  @Test
  void aChangeUnderTheOldAgreementIsRefusedAndSaysWhatToDo() {
    Answer answer = put(stored.planWith(plan -> saysWhatMatters(plan, "My sister.")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("agreement-covers-content");
    assertThat(answer.json().at("/issue/0/details/text").asText())
        .isEqualTo("The plan has changed since the person agreed to it on 2026-11-02.");
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).contains("later day");
    assertThat(stored.versions(stored.plan())).isEqualTo(1);
  }

  @Test
  void aPatchUnderTheOldAgreementIsRefused() {
    Answer answer =
        fhir.patch(
            stored.plan(),
            FhirClient.JSON_PATCH,
            jsonReplace("/activity/0/detail/description", "I go alone."));

    assertThat(answer.rules()).containsExactly("agreement-covers-content");
  }

  @Test
  void aTransactionUnderTheOldAgreementStoresNothing() {
    ObjectNode plan = stored.planWith(each -> saysWhatMatters(each, "My sister."));
    ObjectNode goal = stored.goalWith(each -> each.put("lifecycleStatus", "completed"));

    Answer answer =
        fhir.submit(
            transaction(entry("PUT", stored.plan(), plan), entry("PUT", stored.goal(), goal)));

    assertThat(answer.rules()).containsExactly("agreement-covers-content");
    assertThat(stored.versions(stored.goal())).isEqualTo(1);
  }

  @Test
  void aChangeIsTakenWithAnAgreementOfALaterDay() {
    Answer answer =
        put(
            stored.planWith(
                plan -> {
                  saysWhatMatters(plan, "My sister.");
                  agreesOn(plan, "2026-11-09");
                }));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void anAgreementOfAnEarlierDayIsNoNewAgreement() {
    Answer answer =
        put(
            stored.planWith(
                plan -> {
                  saysWhatMatters(plan, "My sister.");
                  agreesOn(plan, "2026-11-01");
                }));

    assertThat(answer.rules()).containsExactly("agreement-covers-content");
  }

  @Test
  void aChangeIsTakenWithoutAgreementAndAgreedToOnTheSameDay() {
    ObjectNode agreed = stored.planWith(plan -> saysWhatMatters(plan, "My sister."));
    ObjectNode open = agreed.deepCopy();
    takesAgreementBack(open);

    assertThat(put(open).status()).isEqualTo(200);
    assertThat(put(agreed).status()).isEqualTo(200);
    assertThat(stored.versions(stored.plan())).isEqualTo(3);
  }

  @Test
  void howItGoesIsWrittenDownWithoutAskingAgain() {
    Answer answer =
        put(
            stored.planWith(
                plan -> {
                  var activity = (ObjectNode) plan.at("/activity/0");
                  activity.set("progress", Json.parse("[{\"text\": \"Went twice.\"}]"));
                  ((ObjectNode) activity.path("detail")).put("status", "in-progress");
                  plan.put("status", "completed");
                }));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aGoalOfAnAgreedPlanIsNotChangedAlone() {
    Answer answer = fhir.put(stored.goal(), inOtherWords());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("agreement-covers-goals");
    assertThat(answer.json().at("/issue/0/details/text").asText())
        .contains(stored.plan(), "2026-11-02");
    assertThat(stored.versions(stored.goal())).isEqualTo(1);
  }

  @Test
  void howFarAGoalHasGotIsWrittenDownWithoutAskingAgain() {
    Answer answer =
        fhir.put(
            stored.goal(),
            stored.goalWith(
                goal -> goal.put("lifecycleStatus", "completed").put("statusDate", "2026-11-20")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aGoalChangesTogetherWithANewAgreementWhateverComesFirst() {
    ObjectNode plan = stored.planWith(each -> agreesOn(each, "2026-11-09"));
    Answer answer =
        fhir.submit(
            transaction(
                entry("PUT", stored.goal(), inOtherWords()), entry("PUT", stored.plan(), plan)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aGoalChangesTogetherWithAPlanThatIsNotYetAgreed() {
    ObjectNode plan = stored.planWith(StoredPlan::takesAgreementBack);
    Answer answer =
        fhir.submit(
            transaction(
                entry("PUT", stored.plan(), plan), entry("PUT", stored.goal(), inOtherWords())));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aGoalThatChangesBesideAPlanThatIsOnlySentAgainIsRefused() {
    ObjectNode plan = stored.planWith(each -> each.put("status", "on-hold"));
    Answer answer =
        fhir.submit(
            transaction(
                entry("PUT", stored.plan(), plan), entry("PUT", stored.goal(), inOtherWords())));

    assertThat(answer.rules()).containsExactly("agreement-covers-goals");
  }

  @Test
  void theGoalOfACompletedPlanMayTakeANewTurn() {
    assertThat(put(stored.planWith(plan -> plan.put("status", "completed"))).status())
        .isEqualTo(200);

    assertThat(fhir.put(stored.goal(), inOtherWords()).status()).isEqualTo(200);
  }

  @Test
  void everyVersionIsKeptWithItsTimeAndItsSender() {
    var sent =
        stored.planWith(
            plan -> {
              plan.put("status", "on-hold");
              ((ObjectNode) plan.path("meta")).put("source", "https://harbour-links.example/ellie");
            });
    assertThat(put(sent).status()).isEqualTo(200);

    var history = fhir.get(stored.plan() + "/_history").resources();

    assertThat(history).hasSize(2);
    assertThat(history.get(0).at("/meta/source").asText())
        .startsWith("https://harbour-links.example/ellie");
    assertThat(history.get(0).at("/meta/lastUpdated").asText()).isNotEmpty();
    assertThat(history.get(1).path("status").asText()).isEqualTo("active");
  }

  private ObjectNode inOtherWords() {
    return stored.goalWith(
        goal -> ((ObjectNode) goal.path("description")).put("text", "Run in the park again."));
  }

  private Answer put(ObjectNode plan) {
    return fhir.put(stored.plan(), plan);
  }
}
