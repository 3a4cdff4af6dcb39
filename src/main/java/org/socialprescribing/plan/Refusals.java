package org.socialprescribing.plan;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why a change of a plan is not taken, and what to do instead. */
final class Refusals {

  private static final String PAGE = "/ig/plan.html#agreement";

  private Refusals() {}

  /** The plan is another one than the person agreed to. */
  static RefusedRequest planChanged(Agreement before) {
    return refused(
        "agreement-covers-content",
        "The plan has changed since the person agreed to it%s.".formatted(day(before)),
        "Ask the person again, and send the agreement with a later day; or send the plan without its"
            + " agreement until they have agreed.",
        "CarePlan.extension('%s')".formatted(PlanExtension.AGREEMENT.url()));
  }

  /** The goal is another one than the person agreed to. */
  static RefusedRequest goalChanged(CarePlan plan, Agreement agreement) {
    return refused(
        "agreement-covers-goals",
        "The goal belongs to CarePlan/%s, which the person agreed to%s."
            .formatted(plan.getIdElement().getIdPart(), day(agreement)),
        "Send goal and plan in one transaction: the plan with an agreement of a later day, or"
            + " without its agreement until the person has agreed.",
        "Goal");
  }

  private static String day(Agreement agreement) {
    return agreement.on().isEmpty() ? "" : " on " + agreement.on();
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
