package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.assurance.AssuranceProperties.MissingAgreement;

/** What a site makes of a referral to a group with which no agreement is in force. F74. */
record AgreementPolicy(MissingAgreement missing) {

  /**
   * What the sender is told; empty where there is nothing to tell.
   *
   * @throws RefusedRequest 422 where the site wants no such referral
   */
  Optional<Issue> judge(Receiver receiver, LocalDate day) {
    if (isSilent()) {
      return Optional.empty();
    }
    Optional<Issue> notice = Notices.about(receiver, day);
    if (notice.isPresent() && missing == MissingAgreement.REFUSE) {
      throw RefusedRequest.unprocessable(List.of(notice.get().withSeverity(IssueSeverity.ERROR)));
    }
    return notice;
  }

  boolean isSilent() {
    return missing == MissingAgreement.SILENT;
  }
}
