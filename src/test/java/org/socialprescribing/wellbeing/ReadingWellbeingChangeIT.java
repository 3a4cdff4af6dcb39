package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** Somebody asks how a person's wellbeing has changed. */
class ReadingWellbeingChangeIT extends MeasuredPerson {

  private static final String OPERATION = "/$wellbeing-change";

  // F81, F86.
  @Test
  void anxietyGetsBetterWhenItGetsLower() {
    submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    submitted(FilledForm.ons4(person, 7, 5, 3, 3).on("2026-09-02"));

    JsonNode change = fhir.get(person + OPERATION).json();

    JsonNode anxiety = measure(change, "ons4-anxious");
    assertThat(part(anxiety, "difference").path("valueDecimal").asInt()).isEqualTo(-4);
    assertThat(part(anxiety, "change").path("valueCode").asText()).isEqualTo("better");
    assertThat(part(anxiety, "bands-moved").path("valueInteger").asInt()).isEqualTo(2);
    JsonNode happy = measure(change, "ons4-happy");
    assertThat(part(happy, "change").path("valueCode").asText()).isEqualTo("same");
    JsonNode satisfied = measure(change, "ons4-life-satisfaction");
    assertThat(part(satisfied, "bands-moved").path("valueInteger").asInt()).isEqualTo(2);
    assertThat(measures(change)).hasSize(4);
  }

  // F82, F87.
  @Test
  void aChangeOfPamIsHeldToThePublishedThreePoints() {
    submitted(FilledForm.pam(person, "63.1", 3));
    // As text, since the JSON of this test would drop the zero.
    String later = FilledForm.pam(person, "67.8", 3).on("2026-09-02").resource().toString();
    fhir.send(
        "POST",
        "QuestionnaireResponse",
        later.replace("67.8", "67.80"),
        "Content-Type",
        FhirClient.JSON);

    Answer answer = fhir.get(person + OPERATION);

    JsonNode score = measure(answer.json(), "925431000000109");
    assertThat(part(score, "meaningful").path("valueBoolean").asBoolean()).isTrue();
    assertThat(part(score, "meaningful-from").path("valueDecimal").asInt()).isEqualTo(3);
    assertThat(parts(score, "point")).hasSize(2);
    assertThat(answer.body()).contains("63.1", "67.80", "4.70");
  }

  @Test
  void everyScoreCountsHoweverManyThereAre() {
    for (int month = 1; month <= 6; month++) {
      submitted(FilledForm.ons4(person, month, 5, 3, 7).on("2026-0%d-02".formatted(month)));
    }

    JsonNode change = fhir.get(person + OPERATION).json();

    JsonNode satisfied = measure(change, "ons4-life-satisfaction");
    assertThat(part(satisfied, "times").path("valueInteger").asInt()).isEqualTo(6);
    assertThat(part(satisfied, "difference").path("valueDecimal").asInt()).isEqualTo(5);
  }

  @Test
  void scoresOfAFormMadeInErrorAndOfAnUnfinishedOneDoNotCount() {
    submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    String error = submitted(FilledForm.ons4(person, 9, 9, 9, 0).on("2026-05-02"));
    resubmitted(error, FilledForm.ons4(person, 9, 9, 9, 0).status("entered-in-error"));
    submitted(
        FilledForm.of("ons4", person).whole("happy", 8).on("2026-06-02").status("in-progress"));

    JsonNode happy = measure(fhir.get(person + OPERATION).json(), "ons4-happy");

    assertThat(part(happy, "times").path("valueInteger").asInt()).isEqualTo(1);
    assertThat(part(happy, "difference").isMissingNode()).isTrue();
  }

  @Test
  void theSenderSOwnScoreOfAFormCountsOnce() {
    String form = submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    ObjectNode own = score(form, "ons4-happy").deepCopy();
    own.remove(List.of("id", "meta"));
    assertThat(fhir.post("Observation", own).status()).isEqualTo(201);

    JsonNode happy = measure(fhir.get(person + OPERATION).json(), "ons4-happy");

    assertThat(part(happy, "times").path("valueInteger").asInt()).isEqualTo(1);
  }

  @Test
  void answersInWordsHaveNoDifference() {
    submitted(FilledForm.loneliness(person, "often", "often", "often", "often-or-always"));
    submitted(
        FilledForm.loneliness(
                person,
                "hardly-ever-or-never",
                "hardly-ever-or-never",
                "some-of-the-time",
                "hardly-ever")
            .on("2026-09-02"));

    JsonNode change = fhir.get(person + OPERATION).json();

    JsonNode total = measure(change, "loneliness-ucla3-total");
    assertThat(part(total, "difference").path("valueDecimal").asInt()).isEqualTo(-5);
    assertThat(part(total, "change").path("valueCode").asText()).isEqualTo("better");
    assertThat(part(measure(change, "loneliness-direct"), "difference").isMissingNode()).isTrue();
  }

  @Test
  void isAPageForPeople() {
    submitted(FilledForm.ons4(person, 4, 5, 3, 7));
    submitted(FilledForm.ons4(person, 7, 5, 3, 3).on("2026-09-02"));

    Answer page = fhir.get(person + OPERATION + "?_format=text/html");
    Answer inABrowser = fhir.get(person + OPERATION, "Accept", "text/html,*/*");

    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.body())
        .contains("4 lower, which is better. Moved 2 bands, from high to low.", "<svg", "<table");
    assertThat(inABrowser.body()).isEqualTo(page.body());
  }

  @Test
  void ofSomebodyWithoutScoresIsEmptyAndOfNobodyIsNotFound() {
    assertThat(measures(fhir.get(person + OPERATION).json())).isEmpty();
    assertThat(fhir.get(person + OPERATION + "?_format=text/html").body())
        .contains("Nothing has been measured yet.");
    assertThat(fhir.get("Patient/nobody" + OPERATION).status()).isEqualTo(404);
    assertThat(fhir.get(person + OPERATION + "?from=2026").status()).isEqualTo(400);
  }

  @Test
  void isGivenAsXmlToo() {
    submitted(FilledForm.ons4(person, 4, 5, 3, 7));

    Answer answer = fhir.get(person + OPERATION, "Accept", "application/fhir+xml");

    assertThat(answer.body()).startsWith("<Parameters").contains("ons4-anxious");
  }

  private static List<JsonNode> measures(JsonNode parameters) {
    return named(parameters.path("parameter"), "measure");
  }

  private static JsonNode measure(JsonNode parameters, String code) {
    return measures(parameters).stream()
        .filter(one -> part(one, "code").at("/valueCoding/code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> parts(JsonNode whole, String name) {
    return named(whole.path("part"), name);
  }

  private static JsonNode part(JsonNode whole, String name) {
    return parts(whole, name).stream().findFirst().orElse(json("{}").path("absent"));
  }

  private static List<JsonNode> named(JsonNode array, String name) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(one -> one.path("name").asText().equals(name))
        .toList();
  }
}
