package org.socialprescribing.plan.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.plan.PlanExtension;
import org.socialprescribing.plan.Words;
import org.socialprescribing.plan.print.PersonsCopy.PrintedGoal;

/** The goals that are followed, numbered; a step stands below its greater goal. */
final class GoalLabels {

  private static final Set<GoalLifecycleStatus> NOT_FOLLOWED =
      EnumSet.of(
          GoalLifecycleStatus.CANCELLED,
          GoalLifecycleStatus.REJECTED,
          GoalLifecycleStatus.ENTEREDINERROR);

  private static final String STAGE_OF = Canonical.structureDefinition("stage-of");

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<PrintedGoal> printed = new ArrayList<>();

  GoalLabels(List<Goal> all) {
    List<Goal> goals =
        all.stream().filter(goal -> !NOT_FOLLOWED.contains(goal.getLifecycleStatus())).toList();
    List<String> names = goals.stream().map(GoalLabels::name).toList();
    int number = 0;
    for (Goal goal : goals) {
      if (!names.contains(greaterGoal(goal))) {
        number++;
        add(goal, Integer.toString(number), false);
        addSteps(goal, goals, number);
      }
    }
  }

  List<PrintedGoal> printed() {
    return List.copyOf(printed);
  }

  List<String> of(List<Reference> goals) {
    return goals.stream()
        .map(goal -> labels.get(goal.getReferenceElement().getIdPart()))
        .filter(label -> label != null)
        .sorted()
        .toList();
  }

  private void addSteps(Goal goal, List<Goal> goals, int number) {
    char letter = 'a';
    for (Goal step : goals) {
      if (name(goal).equals(greaterGoal(step))) {
        add(step, number + String.valueOf(letter), true);
        letter++;
      }
    }
  }

  private void add(Goal goal, String label, boolean isStep) {
    labels.put(name(goal), label);
    String importance =
        PlanExtension.IMPORTANCE
            .on(goal)
            .findFirst()
            .map(each -> each.getValue().primitiveValue())
            .orElse("");
    String by =
        goal.getTarget().stream()
            .filter(target -> target.hasDueDateType())
            .findFirst()
            .map(target -> Words.day(target.getDueDateType().getValueAsString()))
            .orElse("");
    boolean reached =
        goal.getLifecycleStatus() == GoalLifecycleStatus.COMPLETED
            || goal.getAchievementStatus().getCoding().stream()
                .anyMatch(code -> "achieved".equals(code.getCode()));
    printed.add(
        new PrintedGoal(label, isStep, goal.getDescription().getText(), by, importance, reached));
  }

  private static String greaterGoal(Goal goal) {
    return goal.getExtensionByUrl(STAGE_OF) == null
        ? ""
        : ((Reference) goal.getExtensionByUrl(STAGE_OF).getValue())
            .getReferenceElement()
            .getIdPart();
  }

  private static String name(Goal goal) {
    return goal.getIdElement().getIdPart();
  }
}
