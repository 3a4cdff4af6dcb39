package org.socialprescribing.plan.form;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** A plan as the answers of the form. */
final class FilledForm {

  private final PlanFolder folder;

  private FilledForm(PlanFolder folder) {
    this.folder = folder;
  }

  /** The two parts; part two only where something is said in it. */
  static List<QuestionnaireResponseItemComponent> of(PlanFolder folder) {
    var form = new FilledForm(folder);
    return Stream.of(form.partOne(), form.partTwo()).filter(part -> part.hasItem()).toList();
  }

  /** The records of a plan, in its order. */
  static <T extends Resource> List<T> inOrder(List<T> records, List<Reference> references) {
    return references.stream()
        .flatMap(
            reference ->
                records.stream()
                    .filter(each -> Numbering.name(each).equals(Numbering.name(reference)))
                    .limit(1))
        .distinct()
        .toList();
  }

  /** The mark by which an amended form tells of which record a group is. */
  static String mark(Resource record) {
    return Numbering.name(record).replace('/', '-');
  }

  private QuestionnaireResponseItemComponent partOne() {
    CarePlan plan = folder.plan();
    List<Condition> needs = inOrder(folder.needs(), plan.getAddresses());
    List<Goal> goals = inOrder(folder.goals(), plan.getGoal());
    var part = group("part-one");
    PlanQuestions.ABOUT_ME.forEach(question -> ask(part, question, plan));
    needs.forEach(need -> record(part, "need", need, NeedQuestions.ALL));
    var goalQuestions = GoalQuestions.all(Numbering.of(needs, List.of()), folder.names());
    goals.forEach(goal -> record(part, "goal", goal, goalQuestions));
    activities(part, new ActivityQuestions(Numbering.of(goals, List.of()), folder.names()));
    PlanQuestions.AGREEING.forEach(question -> ask(part, question, plan));
    return part;
  }

  private void activities(QuestionnaireResponseItemComponent part, ActivityQuestions questions) {
    for (CarePlanActivityComponent activity : folder.plan().getActivity()) {
      if (activity.hasDetail() && questions.isAction(activity.getDetail())) {
        activity(part, "action", activity, questions.ofActions());
      }
    }
    for (CarePlanActivityComponent activity : folder.plan().getActivity()) {
      if (activity.hasDetail() && questions.isConnection(activity.getDetail())) {
        activity(part, "connected", activity, questions.ofConnections());
      }
    }
  }

  private QuestionnaireResponseItemComponent partTwo() {
    var part = group("part-two");
    answer(part, "what-changed", PlanQuestions.changed(folder.plan(), "words"));
    answer(part, "changed-on", PlanQuestions.changed(folder.plan(), "on"));
    for (String purpose : Permissions.PURPOSES) {
      answer(part, "permission-" + purpose, Permissions.answer(folder, purpose));
    }
    return part;
  }

  private static <T extends Resource> void record(
      QuestionnaireResponseItemComponent part,
      String linkId,
      T record,
      List<Question<T>> questions) {
    var group = group(linkId);
    group.setId(mark(record));
    questions.forEach(question -> ask(group, question, record));
    part.addItem(group);
  }

  private static void activity(
      QuestionnaireResponseItemComponent part,
      String linkId,
      CarePlanActivityComponent activity,
      List<Question<CarePlanActivityDetailComponent>> questions) {
    var group = group(linkId);
    group.setId(activity.getId());
    questions.forEach(question -> ask(group, question, activity.getDetail()));
    part.addItem(group);
  }

  private static <T> void ask(
      QuestionnaireResponseItemComponent parent, Question<T> question, T record) {
    answer(parent, question.linkId(), question.reading().apply(record));
  }

  private static void answer(
      QuestionnaireResponseItemComponent parent, String linkId, List<Type> answers) {
    if (!answers.isEmpty()) {
      var item = parent.addItem().setLinkId(linkId);
      answers.forEach(answer -> item.addAnswer().setValue(answer.copy()));
    }
  }

  private static QuestionnaireResponseItemComponent group(String linkId) {
    return new QuestionnaireResponseItemComponent().setLinkId(linkId);
  }
}
