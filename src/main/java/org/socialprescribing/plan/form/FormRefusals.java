package org.socialprescribing.plan.form;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.plan.PlanExtension;

/** Says why a filled form cannot become a plan, and what to send instead. */
final class FormRefusals {

  private static final String PAGE = "/ig/plan.html#the-plan-on-a-form";

  private FormRefusals() {}

  /** A number counts something that is not on the form. */
  static RefusedRequest noSuchNumber(String linkId, int number, int count) {
    return refused(
        "form-number-unknown",
        "An answer to \"%s\" is %d, and %s."
            .formatted(
                linkId, number, count == 0 ? "there is nothing to count" : "the last is " + count),
        "Needs and goals are counted from 1 in the order in which they are written.",
        "QuestionnaireResponse.descendants().where(linkId = '%s')".formatted(linkId));
  }

  /** Part two alone does not say which plan it is about. */
  static RefusedRequest whichPlan(int open) {
    return refused(
        "form-plan-unknown",
        "The form has part two only, and the person has %s."
            .formatted(open == 0 ? "no open plan" : open + " open plans"),
        "Name the plan in the extension form-of-plan, or send part one, too.",
        "QuestionnaireResponse");
  }

  /** The plan that the form names is not there, or is not this person's. */
  static RefusedRequest planOfAnother() {
    return refused(
        "form-plan-unknown",
        "The form names a plan that this person does not have.",
        "Name a plan of the person in the extension form-of-plan, or leave the extension out.",
        "QuestionnaireResponse.extension('%s')".formatted(PlanExtension.FORM_OF_PLAN.url()));
  }

  /** A permission is given to somebody. */
  static RefusedRequest whoAsked() {
    return refused(
        "form-permission-to-whom",
        "The form answers a permission, and does not tell which service asked.",
        "Name the link worker or the service in author.",
        "QuestionnaireResponse.author");
  }

  private static RefusedRequest refused(
      String rule, String sentence, String advice, String element) {
    return RefusedRequest.unprocessable(
        List.of(
            Issue.error(rule, sentence)
                .withType(IssueType.BUSINESSRULE)
                .atElement(element)
                .withAdvice(advice)
                .withGuidePage(PAGE)));
  }
}
