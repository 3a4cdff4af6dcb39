package org.socialprescribing.referral.arrival;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why a number cannot be used, without saying whose it is. */
final class NumberRefusals {

  private static final int CONFLICT = 409;

  private NumberRefusals() {}

  /** The number is another person's, or of another record of the same person. */
  static RefusedRequest taken(Kind kind, String type) {
    return refused(
        kind,
        type,
        kind == Kind.PERSON
            ? "Search for the person by the number, and update the record that is there."
            : "Check number and system. A number is used once; a referral that is sent again is"
                + " about the same person as before.");
  }

  /** The person who has the number was born on another day than the one who is sent. */
  static RefusedRequest bornOnAnotherDay() {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error("birth-date-differs", "The number belongs to somebody born on another day.")
            .withType(IssueType.CONFLICT)
            .atElement("Patient.birthDate")
            .withAdvice(
                "Check number and date with the person. If the record that is here has the wrong"
                    + " date, read it and correct it, and send the rest again."));
  }

  /** The same thing has been stored, under another id, while this one was on its way. */
  static RefusedRequest sentTwice(Kind kind, String type) {
    return refused(
        kind,
        type,
        "If it is the same one, send the request again, as a POST: the answer is the record that"
            + " came first.");
  }

  private static RefusedRequest refused(Kind kind, String type, String advice) {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error("number-already-used", "Another %s has this number.".formatted(word(kind)))
            .withType(IssueType.DUPLICATE)
            .atElement(type + ".identifier")
            .withAdvice(advice));
  }

  private static String word(Kind kind) {
    return kind == Kind.REFERRAL ? "referral" : kind.table();
  }
}
