package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.jsonReplace;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** A form is submitted, and its scores are stored with it. */
class SubmittingMeasuresIT extends MeasuredPerson {

  // F81.
  @Test
  void theFourOnsAnswersBecomeFourObservationsWithTheirBands() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 9, 7));

    assertThat(scoresOf(form)).hasSize(4);
    assertThat(inShort(score(form, "ons4-life-satisfaction"))).isEqualTo("4 low final");
    assertThat(inShort(score(form, "ons4-worthwhile"))).isEqualTo("5 medium final");
    assertThat(inShort(score(form, "ons4-happy"))).isEqualTo("9 very-high final");
    assertThat(inShort(score(form, "ons4-anxious"))).isEqualTo("7 high final");
    JsonNode anxious = score(form, "ons4-anxious");
    assertThat(anxious.at("/subject/reference").asText()).isEqualTo(person);
    assertThat(anxious.at("/effectiveDateTime").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(anxious.at("/meta/profile/0").asText()).endsWith("/wellbeing-observation");
  }

  @Test
  void lonelinessHasATotalAndTheDirectAnswer() {
    String form =
        submitted(
            FilledForm.loneliness(person, "often", "some-of-the-time", "often", "occasionally"));

    assertThat(scoresOf(form)).hasSize(2);
    assertThat(score(form, "loneliness-ucla3-total").path("valueInteger").asInt()).isEqualTo(8);
    assertThat(score(form, "loneliness-direct").at("/valueCodeableConcept/coding/0/code").asText())
        .isEqualTo("occasionally");
  }

  @Test
  void aFormWithAMissingAnswerIsRefusedAndLeavesNothing() {
    ObjectNode form = FilledForm.of("ons4", person).whole("happy", 3).resource();

    Answer answer = fhir.post("QuestionnaireResponse", form);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsOnly("answer-missing");
    assertThat(fhir.get("Observation?patient=" + person).resources()).isEmpty();
  }

  @Test
  void anAnswerOutOfRangeIsRefused() {
    Answer answer =
        fhir.post("QuestionnaireResponse", FilledForm.ons4(person, 4, 11, 3, 7).resource());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("answer-out-of-range");
  }

  @Test
  void aFormThatIsNotFinishedHasPreliminaryScoresUntilItIs() {
    String form = submitted(FilledForm.of("ons4", person).whole("happy", 3).status("in-progress"));

    assertThat(inShort(score(form, "ons4-happy"))).isEqualTo("3 low preliminary");
    assertThat(score(form, "ons4-anxious").at("/dataAbsentReason/coding/0/code").asText())
        .isEqualTo("temp-unknown");

    assertThat(resubmitted(form, FilledForm.ons4(person, 4, 5, 3, 7)).status()).isEqualTo(200);

    assertThat(scoresOf(form)).hasSize(4);
    assertThat(inShort(score(form, "ons4-anxious"))).isEqualTo("7 high final");
    assertThat(inShort(score(form, "ons4-happy"))).isEqualTo("3 low final");
  }

  @Test
  void anAmendedFormAmendsItsObservations() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    JsonNode before = score(form, "ons4-anxious");

    resubmitted(form, FilledForm.ons4(person, 4, 5, 3, 2).status("amended"));

    JsonNode after = score(form, "ons4-anxious");
    assertThat(scoresOf(form)).hasSize(4);
    assertThat(inShort(after)).isEqualTo("2 low amended");
    assertThat(after.path("id")).isEqualTo(before.path("id"));
    assertThat(after.at("/meta/versionId").asText()).isEqualTo("2");
    String history = "Observation/" + after.path("id").asText() + "/_history/1";
    assertThat(fhir.get(history).json().path("valueInteger").asInt()).isEqualTo(7);
  }

  @Test
  void aPatchedAnswerIsScoredAgain() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    Answer answer =
        fhir.patch(
            form,
            FhirClient.JSON_PATCH,
            jsonReplace("/item/3/answer/0/valueInteger", "1").replace("\"1\"", "1"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(inShort(score(form, "ons4-anxious"))).isEqualTo("1 very-low final");
  }

  @Test
  void aFormMadeInErrorTakesItsObservationsWithIt() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    resubmitted(form, FilledForm.ons4(person, 4, 5, 3, 7).status("entered-in-error"));

    assertThat(scoresOf(form)).hasSize(4);
    assertThat(scoresOf(form))
        .allMatch(score -> score.path("status").asText().equals("entered-in-error"));
  }

  @Test
  void aFormOfAnotherInstrumentInItsPlaceLeavesNoScoreOfTheFirst() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    resubmitted(form, FilledForm.loneliness(person, "often", "often", "often", "never"));

    assertThat(scoresOf(form)).hasSize(6);
    assertThat(score(form, "ons4-happy").path("status").asText()).isEqualTo("entered-in-error");
    assertThat(score(form, "loneliness-ucla3-total").path("valueInteger").asInt()).isEqualTo(9);
  }

  @Test
  void theSameFormSentAgainChangesNothing() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    resubmitted(form, FilledForm.ons4(person, 4, 5, 3, 7));

    assertThat(scoresOf(form)).hasSize(4);
    assertThat(scoresOf(form)).allMatch(score -> score.at("/meta/versionId").asText().equals("1"));
  }

  @Test
  void inATransactionThePersonOfTheScoresIsTheOneThatIsStored() {
    var referral = aReferral();
    String url = referral.entry("Patient").path("fullUrl").asText();
    ObjectNode form = FilledForm.ons4(url, 1, 2, 3, 4).resource();
    referral.bundle().withArray("entry").insert(0, entry("POST", "QuestionnaireResponse", form));

    Answer answer = fhir.submit(referral.bundle());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(scoresOf(answer.location("QuestionnaireResponse")))
        .hasSize(4)
        .allMatch(
            score -> score.at("/subject/reference").asText().equals(answer.location("Patient")));
  }

  @Test
  void aTransactionThatFailsLeavesNeitherFormNorScores() {
    ObjectNode stray = FilledForm.ons4("Patient/nobody-here", 1, 2, 3, 4).resource();

    Answer answer =
        fhir.submit(
            transaction(
                entry(
                    "POST",
                    "QuestionnaireResponse",
                    FilledForm.ons4(person, 1, 2, 3, 4).resource()),
                entry("POST", "QuestionnaireResponse", stray)));

    assertThat(answer.status()).isBetween(400, 422);
    assertThat(fhir.get("Observation?patient=" + person).resources()).isEmpty();
    assertThat(fhir.get("QuestionnaireResponse?patient=" + person).resources()).isEmpty();
  }

  // F85.
  @Test
  void answersToLicensedQuestionsAreRefusedWhereNoLicenceIsNamed() {
    var form = FilledForm.of("swemwbs", person);
    for (int question = 1; question <= 7; question++) {
      form.whole("answer-" + question, 3);
    }

    Answer alone = fhir.post("QuestionnaireResponse", form.resource());
    Answer inABatch =
        fhir.submit(
            batch(
                entry("POST", "QuestionnaireResponse", form.resource()),
                entry(
                    "POST",
                    "QuestionnaireResponse",
                    FilledForm.ons4(person, 1, 2, 3, 4).resource())));

    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.rules()).containsExactly("instrument-not-licensed");
    assertThat(alone.body()).contains("University of Warwick");
    assertThat(inABatch.entryStatuses()).containsExactly(422, 201);
    assertThat(fhir.get("Observation?patient=" + person).resources()).hasSize(4);
  }

  @Test
  void aFormThatIsNoInstrumentHasNoScores() {
    var form = FilledForm.of("about-me", person);

    Answer answer = fhir.post("QuestionnaireResponse", form.resource().without("item"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(fhir.get("Observation?patient=" + person).resources()).isEmpty();
  }

  private static String inShort(JsonNode score) {
    return "%s %s %s"
        .formatted(
            score.path("valueInteger").asText(),
            score.at("/interpretation/0/coding/0/code").asText(),
            score.path("status").asText());
  }
}
