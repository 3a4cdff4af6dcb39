package org.socialprescribing.referral.arrival;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why a number cannot be used, without saying whose it is. */
final class NumberRefusals {

  private static final int CONFLICT = 409;

  private NumberRefusals() {}

  static RefusedRequest taken(Kind kind, String type) {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error("number-already-used", "Another %s has this number.".formatted(word(kind)))
            .withType(IssueType.DUPLICATE)
            .atElement(type + ".identifier")
            .withAdvice(
                kind == Kind.PERSON
                    ? "Search for the person by the number, and update the record that is there."
                    : "Check number and system. A number is used once; a referral that is sent"
                        + " again is about the same person as before."));
  }

  static RefusedRequest atTheSameMoment() {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error(
                "version-conflict",
                "The same record was sent twice at the same moment, and this one came second.")
            .withType(IssueType.CONFLICT)
            .withAdvice("Send the request again: the answer is the record that came first."));
  }

  private static String word(Kind kind) {
    return kind == Kind.REFERRAL ? "referral" : kind.table();
  }
}
