package org.socialprescribing.plan.form;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Records as a form begins them, with what the guide asks of each. */
final class NewRecords {

  private static final String NEW = "new-";

  private final QuestionnaireResponse form;
  private final Reference person;

  NewRecords(QuestionnaireResponse form, Reference person) {
    this.form = form;
    this.person = person;
  }

  static boolean isNew(Resource record) {
    return !record.hasId() || record.getIdElement().getIdPart().startsWith(NEW);
  }

  /** A plan that its author, or else the person, wrote on the day of the form. */
  static CarePlan plan(QuestionnaireResponse form) {
    var plan = new CarePlan();
    var day = new DateTimeType(dayOf(form));
    plan.setStatus(CarePlanStatus.DRAFT).setIntent(CarePlanIntent.PLAN);
    plan.setSubject(form.getSubject().copy());
    plan.setCreatedElement(day);
    plan.getPeriod().setStartElement(day.copy());
    plan.setAuthor(form.hasAuthor() ? form.getAuthor().copy() : form.getSubject().copy());
    return plan;
  }

  Condition need(List<Condition> all) {
    var need = new Condition();
    need.setId(NEW + (all.size() + 1));
    need.setSubject(person.copy());
    need.setClinicalStatus(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null)));
    need.setRecordedDateElement(new DateTimeType(day()));
    all.add(need);
    return need;
  }

  Goal goal(List<Goal> all) {
    var goal = new Goal();
    goal.setId(NEW + (all.size() + 1));
    goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    goal.setSubject(person.copy());
    goal.setExpressedBy(person.copy());
    goal.setStart(new DateType(day()));
    all.add(goal);
    return goal;
  }

  /** The day on which the form was filled. */
  String day() {
    return dayOf(form);
  }

  private static String dayOf(QuestionnaireResponse form) {
    String authored = form.getAuthoredElement().getValueAsString();
    return authored.substring(0, Math.min(10, authored.length()));
  }
}
