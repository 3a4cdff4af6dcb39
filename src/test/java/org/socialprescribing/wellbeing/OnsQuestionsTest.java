package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;

/** The questions of the Office for National Statistics are asked in its words, on its scales. */
class OnsQuestionsTest {

  private static final Guide GUIDE = Guide.load(FhirContext.forR4Cached());
  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

  @Test
  void ofWellbeingAreTheFourInTheirOrderAndWords() {
    var questions = items("ons4");

    assertThat(questions)
        .extracting(question -> question.getText().replaceAll(" \\(0 is .*", ""))
        .containsExactly(
            "Overall, how satisfied are you with your life nowadays?",
            "Overall, to what extent do you feel the things you do in your life are worthwhile?",
            "Overall, how happy did you feel yesterday?",
            "On a scale where 0 is \"not at all anxious\" and 10 is \"completely anxious\", overall,"
                + " how anxious did you feel yesterday?");
    assertThat(questions)
        .allSatisfy(
            question -> {
              assertThat(question.getRequired()).isTrue();
              assertThat(bound(question, "minValue")).isZero();
              assertThat(bound(question, "maxValue")).isEqualTo(10);
            });
  }

  @Test
  void ofLonelinessCountFromThreeToNine() {
    var scored =
        items("ons-loneliness").stream()
            .filter(question -> question.getType() == QuestionnaireItemType.CHOICE)
            .filter(question -> !question.getLinkId().equals("lonely"))
            .toList();

    assertThat(scored).hasSize(3);
    assertThat(scored)
        .allSatisfy(question -> assertThat(scores(question)).containsExactly(1, 2, 3));
  }

  @Test
  void whoseAnswersWereNotSeenSaySo() {
    assertThat(items("ons-loneliness"))
        .filteredOn(question -> question.getLinkId().equals("lonely"))
        .allMatch(question -> question.getExtension().get(0).getUrl().endsWith("/not-confirmed"))
        .hasSize(1);
  }

  private static List<QuestionnaireItemComponent> items(String form) {
    return GUIDE
        .all(Questionnaire.class)
        .filter(questionnaire -> questionnaire.getUrl().endsWith("/Questionnaire/" + form))
        .flatMap(questionnaire -> questionnaire.getItem().stream())
        .toList();
  }

  private static int bound(QuestionnaireItemComponent question, String name) {
    return ((IntegerType) question.getExtensionByUrl(FHIR + name).getValue()).getValue();
  }

  private static List<Integer> scores(QuestionnaireItemComponent question) {
    return question.getAnswerOption().stream()
        .map(option -> option.getValueCoding().getExtensionByUrl(FHIR + "ordinalValue").getValue())
        .map(score -> ((DecimalType) score).getValue().intValue())
        .toList();
  }
}
