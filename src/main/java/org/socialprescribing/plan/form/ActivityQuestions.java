package org.socialprescribing.plan.form;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.plan.NameLookup;
import org.socialprescribing.plan.PlanExtension;
import org.socialprescribing.plan.Words;

/** The questions about what will be done, and about what the person is connected to. */
final class ActivityQuestions {

  private static final String STATUS_SYSTEM = "http://hl7.org/fhir/care-plan-activity-status";

  private final Numbering goals;
  private final NameLookup names;

  ActivityQuestions(Numbering goals, NameLookup names) {
    this.goals = goals;
    this.names = names;
  }

  List<Question<CarePlanActivityDetailComponent>> ofActions() {
    return List.of(
        new Question<>(
            "action-what",
            detail -> Answers.words(what(detail)),
            (detail, answers) ->
                answers.forEach(words -> detail.setDescription(words.primitiveValue()))),
        new Question<>("action-kind", ActivityQuestions::kind, ActivityQuestions::putKind),
        who("action-who"),
        when("action-when"),
        extension("action-expect", PlanExtension.WHAT_TO_EXPECT),
        goals("action-goal"),
        extension("action-confidence", PlanExtension.CONFIDENCE),
        extension("action-strategy", PlanExtension.STRATEGY),
        new Question<>("action-status", ActivityQuestions::status, ActivityQuestions::putStatus));
  }

  List<Question<CarePlanActivityDetailComponent>> ofConnections() {
    return List.of(
        who("connected-to"),
        when("connected-when"),
        extension("connected-expect", PlanExtension.WHAT_TO_EXPECT),
        goals("connected-goal"));
  }

  /** What is described only by who does it is something that the person is connected to. */
  boolean isConnection(CarePlanActivityDetailComponent detail) {
    return !detail.hasDescription() && !who(detail).isEmpty();
  }

  boolean isAction(CarePlanActivityDetailComponent detail) {
    return !isConnection(detail) && !what(detail).isEmpty();
  }

  private static String what(CarePlanActivityDetailComponent detail) {
    return detail.hasDescription() ? detail.getDescription() : Words.of(detail.getCode());
  }

  private String who(CarePlanActivityDetailComponent detail) {
    return detail.getPerformer().stream()
        .map(names::nameOf)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private Question<CarePlanActivityDetailComponent> who(String linkId) {
    return new Question<>(
        linkId,
        detail -> Answers.words(who(detail)),
        (detail, answers) -> {
          detail.getPerformer().clear();
          answers.forEach(
              name -> detail.getPerformer().add(new Reference().setDisplay(name.primitiveValue())));
        });
  }

  private static Question<CarePlanActivityDetailComponent> when(String linkId) {
    return new Question<>(
        linkId,
        detail -> Answers.words(Words.when(detail.getScheduled())),
        (detail, answers) ->
            detail.setScheduled(
                answers.isEmpty() ? null : new StringType(answers.get(0).primitiveValue())));
  }

  private Question<CarePlanActivityDetailComponent> goals(String linkId) {
    return new Question<>(
        linkId,
        detail -> goals.numbers(detail.getGoal()),
        (detail, answers) -> goals.choose(detail.getGoal(), answers, linkId));
  }

  private static Question<CarePlanActivityDetailComponent> extension(
      String linkId, PlanExtension kind) {
    return ExtensionQuestions.value(linkId, kind, CarePlanActivityDetailComponent::getExtension);
  }

  private static List<Type> kind(CarePlanActivityDetailComponent detail) {
    CodeableConcept code = detail.getCode();
    if (code.hasCoding()) {
      return Answers.value(Kind.code(code));
    }
    return detail.hasDescription() ? Answers.words(code.getText()) : List.of();
  }

  private static void putKind(CarePlanActivityDetailComponent detail, List<Type> answers) {
    detail.setCode(answers.isEmpty() ? null : Kind.of(answers.get(0), detail.getCode()));
  }

  /** FHIR asks for a status; "unknown" is what the form says by leaving it open. */
  private static List<Type> status(CarePlanActivityDetailComponent detail) {
    CarePlanActivityStatus status = detail.getStatus();
    return status == null || status == CarePlanActivityStatus.UNKNOWN
        ? List.of()
        : List.of(new Coding(STATUS_SYSTEM, status.toCode(), status.getDisplay()));
  }

  private static void putStatus(CarePlanActivityDetailComponent detail, List<Type> answers) {
    detail.setStatus(
        answers.isEmpty()
            ? CarePlanActivityStatus.UNKNOWN
            : CarePlanActivityStatus.fromCode(((Coding) answers.get(0)).getCode()));
  }
}
