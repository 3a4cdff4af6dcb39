package org.socialprescribing.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.socialprescribing.consent.Decision.Outcome;

/** Whether an onward referral may be sent, by what the person has said. F28. */
final class SharingJudge {

  /** The purpose of every referral; a code of {@code permission}. */
  static final String PURPOSE = "direct-care-referral";

  private final AllowedReasons reasons;
  private final ConsentRefusals refusals;

  SharingJudge(AllowedReasons reasons) {
    this.reasons = reasons;
    this.refusals = new ConsentRefusals(reasons);
  }

  /**
   * @param agreed the consent that the referral points to, where it points to one
   * @param consents all of the person's
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 422 when it may not
   */
  void require(
      OnwardReferral sent,
      Optional<SharingConsent> agreed,
      Collection<SharingConsent> consents,
      Recipient recipient,
      LocalDate day) {
    agreed.ifPresent(consent -> requireUsable(consent, sent, day));
    Decision decision = Decision.of(consents, PURPOSE, recipient, day);
    if (decision.outcome() == Outcome.REFUSED && !reasons.allowRefused(sent.reasons())) {
      throw refusals.refused(decision.consent(), sent, recipient);
    }
    if (decision.outcome() == Outcome.NOT_RECORDED && !reasons.allowUnasked(sent.reasons())) {
      throw sent.hasReason()
          ? refusals.reasonNotAllowed(sent, recipient)
          : refusals.missing(sent, recipient);
    }
  }

  /**
   * @param owner to whom the task of an onward referral would go, neither sender nor receiver
   * @param consents all of the person's
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 422 when it may not
   */
  void requireOwner(Recipient owner, Collection<SharingConsent> consents, LocalDate day) {
    Decision decision = Decision.of(consents, PURPOSE, owner, day);
    if (decision.outcome() != Outcome.PERMITTED) {
      throw refusals.owner(decision, owner);
    }
  }

  private void requireUsable(SharingConsent consent, OnwardReferral sent, LocalDate day) {
    if (!consent.person().equals(sent.person())) {
      throw refusals.ofAnother();
    }
    if (!consent.isInForce(day)) {
      throw refusals.notInForce(consent, day);
    }
  }
}
