package org.socialprescribing.consent;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why an onward referral is not shared, and what to send instead. */
final class ConsentRefusals {

  private static final String PAGE = "/ig/consent.html#before-an-onward-referral";
  private static final String AGREED =
      "ServiceRequest.extension('%s')".formatted(OnwardReferral.AGREED);
  private static final String REASON =
      "ServiceRequest.extension('%s')".formatted(OnwardReferral.REASON);

  private final AllowedReasons reasons;

  ConsentRefusals(AllowedReasons reasons) {
    this.reasons = reasons;
  }

  /** Nothing is known of what the person wants. */
  RefusedRequest missing(OnwardReferral sent, Recipient recipient) {
    return refused(
        error(
                "consent-missing",
                "No consent in force lets this referral go to %s."
                    .formatted(named(sent, recipient)))
            .atElement(AGREED)
            .withAdvice(
                "Ask the person. When they agree, %s Reasons that stand in place of a consent here: %s."
                    .formatted(howToPermit(sent, recipient), reasons.inWords())));
  }

  /** The person has said no. */
  RefusedRequest refused(SharingConsent consent, OnwardReferral sent, Recipient recipient) {
    return refused(
        error(
                "consent-refused",
                "On %s the person refused that a referral goes to %s."
                    .formatted(consent.decidedOn(), named(sent, recipient)))
            .atElement(AGREED)
            .withRelated(consent.id())
            .withAdvice(
                "Do not send it. If the person has changed their mind, %s Its dateTime has to be later than that of the refusal. A new permission for a class does not undo a refusal that names the receiver."
                    .formatted(howToPermit(sent, recipient))));
  }

  /**
   * The consent that the referral points to has been withdrawn, has ended, or is still to begin.
   */
  RefusedRequest notInForce(SharingConsent consent, LocalDate day) {
    return refused(
        error(
                "consent-not-in-force",
                "The consent that the referral points to is not in force: %s."
                    .formatted(why(consent, day)))
            .atElement(AGREED)
            .withRelated(consent.id())
            .withAdvice(
                "Ask the person. When they agree, store a new Consent and point sharing-agreed to it; otherwise do not send the referral."));
  }

  private static String why(SharingConsent consent, LocalDate day) {
    if (!consent.active()) {
      return "its status is not active";
    } else if (consent.to() != null && consent.to().isBefore(day)) {
      return "it ended on " + consent.to();
    } else if (consent.from() != null && consent.from().isAfter(day)) {
      return "it begins on " + consent.from();
    }
    return "its dateTime lies in the future";
  }

  /** Says nothing about the other person. */
  RefusedRequest ofAnother() {
    return refused(
        error("consent-of-another", "The consent that the referral points to is not this person's.")
            .atElement(AGREED)
            .withAdvice(
                "Point sharing-agreed to a Consent whose patient is the subject of the referral."));
  }

  RefusedRequest reasonNotAllowed(OnwardReferral sent, Recipient recipient) {
    return refused(
        error(
                "consent-reason-not-allowed",
                "The reason that is recorded does not stand in place of a consent here.")
            .atElement(REASON)
            .withAdvice(
                "Allowed reasons: %s. Otherwise ask the person. When they agree, %s"
                    .formatted(reasons.inWords(), howToPermit(sent, recipient))));
  }

  /** The task would go to somebody whom the referral does not name. */
  RefusedRequest owner(Decision decision, Recipient owner) {
    SharingConsent refusal = decision.consent();
    Issue issue =
        error(
                refusal == null ? "consent-missing" : "consent-refused",
                "The person has not agreed that the referral goes to %s as well."
                    .formatted(owner.organisation() == null ? owner.name() : owner.organisation()))
            .atElement("Task.owner")
            .withAdvice(
                "Leave the task with the receiver of the referral, or with whoever sends it. Where somebody else is meant, ask the person, and send them an onward referral of their own.");
    return refused(refusal == null ? issue : issue.withRelated(refusal.id()));
  }

  private static String howToPermit(OnwardReferral sent, Recipient recipient) {
    return "store a Consent for %s, before or in the same transaction, with status active, provision.type permit, provision.purpose %s and %s and point the extension sharing-agreed to it."
        .formatted(sent.person(), SharingJudge.PURPOSE, withWhom(recipient));
  }

  private static String withWhom(Recipient recipient) {
    if (recipient.organisation() != null) {
      return "provision.actor.reference %s,".formatted(recipient.organisation());
    }
    String ofClass = "the extension recipient-class with a class of the receiver,";
    return recipient.name() == null
        ? ofClass
        : "provision.actor.reference.display \"%s\", or %s".formatted(recipient.name(), ofClass);
  }

  private static String named(OnwardReferral sent, Recipient recipient) {
    if (recipient.organisation() != null) {
      return recipient.name() == null
          ? recipient.organisation()
          : "%s (%s)".formatted(recipient.name(), recipient.organisation());
    }
    return recipient.name() == null ? String.valueOf(sent.party()) : recipient.name();
  }

  private static Issue error(String rule, String sentence) {
    return Issue.error(rule, sentence).withType(IssueType.BUSINESSRULE).withGuidePage(PAGE);
  }

  private static RefusedRequest refused(Issue issue) {
    return RefusedRequest.unprocessable(List.of(issue));
  }
}
