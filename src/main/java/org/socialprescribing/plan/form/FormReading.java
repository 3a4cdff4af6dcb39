package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.plan.Agreement;

/**
 * Makes a plan and its records say what the form says.
 *
 * <p>A part that the form leaves out says nothing; a part that is there says all that it can hold.
 */
final class FormReading {

  private static final Set<GoalLifecycleStatus> ENDED =
      EnumSet.of(
          GoalLifecycleStatus.COMPLETED,
          GoalLifecycleStatus.CANCELLED,
          GoalLifecycleStatus.REJECTED,
          GoalLifecycleStatus.ENTEREDINERROR);

  private final QuestionnaireResponse form;
  private final PlanFolder folder;
  private final NewRecords begin;
  private final boolean again;

  /**
   * @param again whether the plan has this form behind it already
   */
  FormReading(QuestionnaireResponse form, PlanFolder folder, boolean again) {
    this.form = form;
    this.folder = folder;
    this.begin = new NewRecords(form, folder.plan().getSubject());
    this.again = again;
  }

  void read() {
    var whole = new Answers("", form.getItem());
    whole.part("part-one").ifPresent(this::readPartOne);
    whole.part("part-two").ifPresent(this::readPartTwo);
    CarePlan plan = folder.plan();
    if (plan.getStatus() == CarePlanStatus.DRAFT && Agreement.of(plan).agreed()) {
      plan.setStatus(CarePlanStatus.ACTIVE);
    }
  }

  private void readPartOne(Answers part) {
    CarePlan plan = folder.plan();
    PlanQuestions.ABOUT_ME.forEach(each -> each.answer(plan, part.to(each.linkId())));
    Numbering needs = readNeeds(part);
    Numbering goals = readGoals(part, needs);
    new ActivityReading(plan, new ActivityQuestions(goals, folder.names())).read(part);
    PlanQuestions.AGREEING.forEach(each -> each.answer(plan, part.to(each.linkId())));
  }

  private Numbering readNeeds(Answers part) {
    List<Reference> references = folder.plan().getAddresses();
    List<Condition> former = FilledForm.inOrder(folder.needs(), references);
    List<Condition> others = new ArrayList<>(folder.needs());
    others.removeAll(former);
    List<Answers> groups = part.groups("need");
    List<Condition> now =
        new Matching<Condition>(
                (group, need) -> group.id().equals(FilledForm.mark(need)),
                (group, need) -> group.text("need-words").equals(NeedQuestions.words(need)),
                () -> begin.need(folder.needs()))
            .match(groups, former, others);
    for (int i = 0; i < now.size(); i++) {
      Condition need = now.get(i);
      Answers group = groups.get(i);
      NeedQuestions.ALL.forEach(each -> each.answer(need, group.to(each.linkId())));
    }
    return arrange(references, former, now);
  }

  private Numbering readGoals(Answers part, Numbering needs) {
    List<Reference> references = folder.plan().getGoal();
    List<Goal> former = FilledForm.inOrder(folder.goals(), references);
    List<Answers> groups = part.groups("goal");
    List<Goal> now =
        new Matching<Goal>(
                (group, goal) -> group.id().equals(FilledForm.mark(goal)),
                (group, goal) -> group.text("goal-words").equals(goal.getDescription().getText()),
                () -> begin.goal(folder.goals()))
            .match(groups, former, List.of());
    var questions = GoalQuestions.all(needs, folder.names());
    for (int i = 0; i < now.size(); i++) {
      Goal goal = now.get(i);
      Answers group = groups.get(i);
      questions.forEach(each -> each.answer(goal, group.to(each.linkId())));
    }
    former.stream().filter(goal -> !now.contains(goal)).forEach(FormReading::leaveOut);
    return arrange(references, former, now);
  }

  private void readPartTwo(Answers part) {
    String day = part.text("changed-on");
    PlanQuestions.putChange(
        folder.plan(), part.text("what-changed"), day.isEmpty() ? begin.day() : day, again);
    for (String purpose : Permissions.PURPOSES) {
      Permissions.put(folder, purpose, part.to("permission-" + purpose), form, again);
    }
  }

  /** A goal that is no longer on the form is kept, and no longer followed. */
  private static void leaveOut(Goal goal) {
    if (!ENDED.contains(goal.getLifecycleStatus())) {
      goal.setLifecycleStatus(GoalLifecycleStatus.CANCELLED);
      goal.setStatusReason("No longer on the plan.");
    }
  }

  /** Brings the references of the plan into the order of the form; others stand after them. */
  private static <T extends Resource> Numbering arrange(
      List<Reference> references, List<T> former, List<T> now) {
    if (!former.equals(now)) {
      List<Reference> all = new ArrayList<>(references);
      List<String> before = former.stream().map(Numbering::name).toList();
      references.clear();
      now.forEach(record -> references.add(Numbering.referenceTo(Numbering.name(record), all)));
      all.stream().filter(each -> !before.contains(Numbering.name(each))).forEach(references::add);
    }
    return Numbering.of(now, former);
  }
}
