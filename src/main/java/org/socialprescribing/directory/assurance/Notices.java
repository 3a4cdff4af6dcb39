package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;

/** What whoever refers to a group should know about the agreement with it, in words. */
final class Notices {

  private static final String PAGE = "/ig/assurance.html#when-somebody-is-referred";

  private Notices() {}

  /** Empty where an agreement is in force, and where none is needed. F74. */
  static Optional<Issue> about(Receiver receiver, LocalDate day) {
    return receiver.prompted()
        ? notice(receiver, receiver.state(day))
            .map(
                issue ->
                    issue
                        .withType(IssueType.BUSINESSRULE)
                        .atElement("ServiceRequest.performer")
                        .withGuidePage(PAGE))
        : Optional.empty();
  }

  private static Optional<Issue> notice(Receiver receiver, AgreementState state) {
    return switch (state) {
      case SIGNED -> Optional.empty();
      case MISSING -> Optional.of(missing(receiver));
      case UNSIGNED -> Optional.of(unsigned(receiver));
      case EXPIRED -> Optional.of(expired(receiver));
      case DECLINED -> Optional.of(declined(receiver));
    };
  }

  private static Issue missing(Receiver receiver) {
    return receiver.organisation() == null
        ? Issue.warning(
                "agreement-missing",
                "The receiver is named in words only, so that no agreement to connect is known.")
            .withAdvice(
                "Find or store its organisation, refer to it in performer, and go through the sheet for its kind together.")
        : Issue.warning(
                "agreement-missing",
                "No agreement to connect with %s is recorded.".formatted(receiver.organisation()))
            .withAdvice(
                "Go through the sheet for its kind together, and send it with both signatures. Until then you judge for yourself whether it is the right place.");
  }

  private static Issue unsigned(Receiver receiver) {
    return Issue.warning(
            "agreement-missing",
            "The sheet of %s is not signed by both sides.".formatted(receiver.organisation()))
        .withAdvice("Send it again with both signatures and their dates, as amended.");
  }

  private static Issue expired(Receiver receiver) {
    return Issue.warning(
            "agreement-expired",
            "The agreement with %s was to be reviewed by %s."
                .formatted(receiver.organisation(), receiver.reviewBy()))
        .withAdvice("Go through the sheet again: a year has passed, or somebody else leads.");
  }

  private static Issue declined(Receiver receiver) {
    return Issue.warning(
            "agreement-declined",
            "The newest sheet of %s says that nobody is connected to it."
                .formatted(receiver.organisation()))
        .withAdvice(
            "Read why before the person goes there. When things have changed, go through the sheet again.");
  }
}
