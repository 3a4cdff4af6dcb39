package org.socialprescribing.plan.form;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.plan.NameLookup;
import org.socialprescribing.plan.PlanExtension;

/** The questions about what the person wants to reach. */
final class GoalQuestions {

  private GoalQuestions() {}

  static List<Question<Goal>> all(Numbering needs, NameLookup names) {
    return List.of(
        new Question<>(
            "goal-words",
            goal -> Answers.words(goal.getDescription().getText()),
            (goal, answers) ->
                answers.forEach(words -> goal.getDescription().setText(words.primitiveValue()))),
        new Question<>(
            "goal-said-by",
            goal -> saidBy(goal, names),
            (goal, answers) -> goal.setExpressedBy(sayer(goal, answers))),
        ExtensionQuestions.value("goal-importance", PlanExtension.IMPORTANCE, Goal::getExtension),
        new Question<>(
            "goal-need",
            goal -> needs.numbers(goal.getAddresses()),
            (goal, answers) -> needs.choose(goal.getAddresses(), answers, "goal-need")),
        new Question<>("goal-by", goal -> due(goal), GoalQuestions::putDue),
        new Question<>(
            "goal-achievement",
            goal -> Answers.value(goal.getAchievementStatus().getCodingFirstRep()),
            (goal, answers) -> goal.setAchievementStatus(achievement(answers))));
  }

  /** Nobody is named where it was the person. */
  private static List<Type> saidBy(Goal goal, NameLookup names) {
    Reference sayer = goal.getExpressedBy();
    boolean person =
        sayer.hasReference() && Numbering.name(sayer).equals(Numbering.name(goal.getSubject()));
    return person ? List.of() : Answers.words(names.nameOf(sayer));
  }

  private static Reference sayer(Goal goal, List<Type> answers) {
    return answers.isEmpty()
        ? new Reference(goal.getSubject().getReference())
        : new Reference().setDisplay(answers.get(0).primitiveValue());
  }

  private static Optional<GoalTargetComponent> target(Goal goal) {
    return goal.getTarget().stream().filter(GoalTargetComponent::hasDueDateType).findFirst();
  }

  private static List<Type> due(Goal goal) {
    return target(goal).map(target -> Answers.value(target.getDueDateType())).orElse(List.of());
  }

  private static void putDue(Goal goal, List<Type> answers) {
    var target = target(goal).orElseGet(goal::addTarget);
    target.setDue(answers.isEmpty() ? null : answers.get(0));
    goal.getTarget().removeIf(GoalTargetComponent::isEmpty);
  }

  private static CodeableConcept achievement(List<Type> answers) {
    return answers.isEmpty() ? null : new CodeableConcept((Coding) answers.get(0));
  }
}
