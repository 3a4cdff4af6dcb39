package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Canonical;

/** Results of the Patient Activation Measure, as forms and as observations. */
class RecordingPamIT extends MeasuredPerson {

  private static final String SCORE = "925431000000109";
  private static final String LEVEL = "962851000000103";
  private static final String TOO_SOON = "measured-too-soon";

  // F82, F84, F87.
  @Test
  void scoreAndLevelAreKeptAsTheToolGaveThem() {
    String form =
        submitted(
            FilledForm.pam(person, "63.1", 3)
                .words("version", "13 items")
                .words("licence", "PCN-0001"));

    JsonNode score = score(form, SCORE);
    assertThat(score.at("/valueQuantity/value").asText()).isEqualTo("63.1");
    assertThat(score(form, LEVEL).path("valueInteger").asInt()).isEqualTo(3);
    assertThat(score.path("extension").findValuesAsText("valueString"))
        .containsExactly("13 items", "PCN-0001");
    assertThat(cautions(score)).isEmpty();
    assertThat(fhir.get("Observation/" + score.path("id").asText()).body()).contains("63.1");
  }

  @Test
  void aLevelThatDoesNotFitThePublishedBandsIsStoredWithACaution() {
    String form = submitted(FilledForm.pam(person, "63.1", 4));

    assertThat(score(form, LEVEL).path("valueInteger").asInt()).isEqualTo(4);
    assertThat(cautions(score(form, LEVEL))).containsExactly("pam-level-unusual");
    assertThat(cautions(score(form, SCORE))).isEmpty();
  }

  @Test
  void aRetestWithinThreeMonthsIsStoredWithACautionThatAsksWhy() {
    submitted(FilledForm.pam(person, "50", 2).on("2026-01-10"));

    String soon = submitted(FilledForm.pam(person, "58.1", 3).on("2026-04-09"));
    String late = submitted(FilledForm.pam(person, "60", 3).on("2026-07-09"));

    assertThat(cautions(score(soon, SCORE))).containsExactly(TOO_SOON);
    assertThat(score(soon, SCORE).toString()).contains("10 January 2026", "Say in a note why");
    assertThat(cautions(score(late, SCORE))).isEmpty();
  }

  @Test
  void theReasonOfARetestIsRecordedWithIt() {
    submitted(FilledForm.pam(person, "50", 2).on("2026-01-10"));

    String form =
        submitted(
            FilledForm.pam(person, "58.1", 3)
                .on("2026-02-10")
                .words("retest-reason", "Asked for it before an operation"));

    assertThat(score(form, SCORE).at("/note/0/text").asText()).startsWith("Asked for it");
    assertThat(score(form, SCORE).toString()).contains("The note says why.");
  }

  @Test
  void anObservationOfASenderIsWatchedLikeAForm() {
    assertThat(cautions(posted("2026-01-10"))).isEmpty();

    JsonNode second = posted("2026-02-10");
    assertThat(cautions(second)).containsExactly(TOO_SOON);

    // Sent again with another date, it has nothing to be cautious about.
    ObjectNode moved = ((ObjectNode) second).put("effectiveDateTime", "2026-06-10");
    Answer answer = fhir.put("Observation/" + moved.path("id").asText(), moved);
    assertThat(cautions(answer.json())).isEmpty();
  }

  // F83.
  @Test
  void whatSpeaksAgainstPamIsACautionWithItsReason() {
    String system = Canonical.BASE + "/CodeSystem/pam-exclusion";
    String form =
        submitted(
            FilledForm.pam(person, "63.1", 3)
                .chosen("exclusion", system, "dementia")
                .words("exclusion-reason", "Her daughter answered with her"));

    assertThat(cautions(score(form, SCORE))).containsExactly("pam-not-suitable");
    assertThat(score(form, SCORE).toString()).contains("Her daughter answered with her");
  }

  private JsonNode posted(String day) {
    ObjectNode score =
        json(
            """
            {'resourceType': 'Observation', 'status': 'final',
             'category': [{'coding': [{'code': 'survey',
               'system': 'http://terminology.hl7.org/CodeSystem/observation-category'}]}],
             'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '%s'}]},
             'subject': {'reference': '%s'}, 'effectiveDateTime': '%s',
             'valueQuantity': {'value': 50.5}}
            """,
            SCORE, person, day);
    Answer answer = fhir.post("Observation", score);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }
}
