package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.Guide;

/** The plan on a form can become the plan as records: each question says which element it fills. */
class SupportPlanFormTest {

  private static final Guide GUIDE = Guide.load(FhirContext.forR4Cached());

  static List<QuestionnaireItemComponent> questions() {
    return parts()
        .flatMap(part -> part.getItem().stream())
        .flatMap(SupportPlanFormTest::all)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void namesAnElementThatAProfileOfTheGuideHas(QuestionnaireItemComponent question) {
    String[] definition = question.getDefinition().split("#", 2);

    var profile = GUIDE.structureDefinition(definition[0]);

    assertThat(profile).as(question.getLinkId()).isPresent();
    assertThat(profile.get().getDifferential().getElement())
        .as(question.getLinkId())
        .anyMatch(element -> element.getId().equals(definition[1]));
  }

  @Test
  void namesEachQuestionOnce() {
    assertThat(questions())
        .hasSizeGreaterThan(30)
        .extracting(QuestionnaireItemComponent::getLinkId)
        .doesNotHaveDuplicates();
  }

  @Test
  void needsNoCodeAnywhere() {
    assertThat(questions())
        .filteredOn(
            question ->
                question.getType() == QuestionnaireItemType.CHOICE
                    || question.getType() == QuestionnaireItemType.OPENCHOICE)
        .isNotEmpty()
        .noneMatch(QuestionnaireItemComponent::getRequired);
  }

  private static Stream<QuestionnaireItemComponent> parts() {
    return GUIDE
        .all(Questionnaire.class)
        .filter(form -> form.getUrl().endsWith("/support-plan-form"))
        .flatMap(form -> form.getItem().stream());
  }

  private static Stream<QuestionnaireItemComponent> all(QuestionnaireItemComponent question) {
    return Stream.concat(
        Stream.of(question), question.getItem().stream().flatMap(SupportPlanFormTest::all));
  }
}
