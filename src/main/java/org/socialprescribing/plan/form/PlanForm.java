package org.socialprescribing.plan.form;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.plan.PlanExtension;

/** What is asked of a filled form as a whole. */
final class PlanForm {

  static final String ADDRESS = Canonical.BASE + "/Questionnaire/support-plan-form";

  private PlanForm() {}

  /** Whether it is the support plan form, filled to its end. */
  static boolean isFilled(QuestionnaireResponse form) {
    return ADDRESS.equals(form.getQuestionnaire().split("\\|", 2)[0])
        && (form.getStatus() == QuestionnaireResponseStatus.COMPLETED
            || form.getStatus() == QuestionnaireResponseStatus.AMENDED);
  }

  static boolean has(QuestionnaireResponse form, String part) {
    return new Answers("", form.getItem()).part(part).isPresent();
  }

  /** The plan that the form names; without a reference where it names none. */
  static Reference plan(QuestionnaireResponse form) {
    return PlanExtension.FORM_OF_PLAN
        .on(form)
        .findFirst()
        .map(extension -> (Reference) extension.getValue())
        .orElseGet(Reference::new);
  }
}
