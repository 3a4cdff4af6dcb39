package org.socialprescribing.ledger;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** What the ledger refuses, in words. */
final class LedgerRefusals {

  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private LedgerRefusals() {}

  /**
   * @param agreement {@code Contract/id}
   */
  static RefusedRequest overDrawn(String agreement) {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error(
                "ledger-over-drawn",
                "Nothing is left of the funding agreement that would pay for this referral.")
            .withType(IssueType.BUSINESSRULE)
            .atElement("Task.status")
            .withRelated(agreement)
            .withAdvice(
                "Put the referral on hold until a place is free, or agree on more places with"
                    + " whoever pays, who then sends the agreement with the new number."));
  }

  /**
   * @param element of the agreement: authority or subject
   */
  static RefusedRequest partiesStay(String element) {
    return RefusedRequest.of(
        UNPROCESSABLE,
        Issue.error("agreement-parties-stay", "A funding agreement stays between the same two.")
            .withType(IssueType.BUSINESSRULE)
            .atElement("Contract." + element)
            .withAdvice(
                "End this agreement, or mark it as entered in error, and record another between"
                    + " the right two."));
  }
}
