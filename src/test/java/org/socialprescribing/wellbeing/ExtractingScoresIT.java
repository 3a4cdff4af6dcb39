package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;

/** Somebody asks for the scores of a form without having them stored. */
class ExtractingScoresIT extends MeasuredPerson {

  @Test
  void aStoredFormGivesTheObservationsThatWereStoredWithIt() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    Answer answer = fhir.get(form + "/$extract");

    assertThat(answer.json().path("type").asText()).isEqualTo("transaction");
    assertThat(answer.resources().stream().map(ExtractingScoresIT::bare))
        .containsExactlyInAnyOrderElementsOf(
            scoresOf(form).stream().map(ExtractingScoresIT::bare).toList());
    assertThat(fhir.send("POST", form + "/$extract", null).resources()).hasSize(4);
  }

  @Test
  void theTransactionStoresNothingNewWhenItIsCarriedOut() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    Answer answer = fhir.submit(fhir.get(form + "/$extract").json());

    assertThat(answer.entryStatuses()).containsOnly(200);
    assertThat(scoresOf(form)).hasSize(4);
    assertThat(scoresOf(form)).allMatch(score -> score.at("/meta/versionId").asText().equals("1"));
  }

  @Test
  void aFormThatIsSentIsScoredAndNotStored() {
    Answer answer = extracted(FilledForm.ons4(person, 4, 5, 3, 7));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(values(answer.resources())).containsExactly(4, 5, 3, 7);
    assertThat(answer.json().at("/entry/0/request/method").asText()).isEqualTo("POST");
    assertThat(fhir.get("Observation?patient=" + person).resources()).isEmpty();
    assertThat(fhir.get("QuestionnaireResponse?patient=" + person).resources()).isEmpty();
  }

  @Test
  void aFormThatIsSentIsHeldToTheGuide() {
    Answer answer = extracted(FilledForm.ons4(person, 4, 5, 3, 70));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("answer-out-of-range");
  }

  @Test
  void aFormThatIsNoInstrumentIsExplained() {
    Answer answer = extracted(FilledForm.of("about-me", person));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("form-not-scored");
  }

  @Test
  void withoutAFormItSaysHowToSendOne() {
    assertThat(fhir.get("QuestionnaireResponse/$extract").rules()).containsExactly("body-missing");
    assertThat(fhir.get("QuestionnaireResponse/not-there/$extract").status()).isEqualTo(404);
    assertThat(fhir.get("QuestionnaireResponse/$extract?form=x").rules())
        .containsExactly("operation-parameter-unknown");
  }

  private Answer extracted(FilledForm form) {
    ObjectNode parameters =
        json("{'resourceType': 'Parameters', 'parameter': [{'name': 'questionnaire-response'}]}");
    ObjectNode resource = form.resource();
    if (resource.path("item").isEmpty()) {
      resource.remove("item");
    }
    ((ObjectNode) parameters.at("/parameter/0")).set("resource", resource);
    return fhir.post("QuestionnaireResponse/$extract", parameters);
  }

  private static List<Integer> values(List<JsonNode> scores) {
    return scores.stream().map(score -> score.path("valueInteger").asInt()).toList();
  }

  private static JsonNode bare(JsonNode resource) {
    return ((ObjectNode) resource.deepCopy()).without("meta");
  }
}
