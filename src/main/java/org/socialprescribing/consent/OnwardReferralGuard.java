package org.socialprescribing.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an onward referral go only to whom the person agreed. F17, F28.
 *
 * <p>It looks when everything that came with the referral is stored, right before it is committed,
 * and again when the referral gets another receiver, person, consent or reason. A consent that
 * changes at the same moment is waited for, so that a withdrawal counts for the next write.
 */
public final class OnwardReferralGuard implements StorageInterceptor {

  /** Before the claims of referrals, whose locks others hold while they wait for this one. */
  private static final int EARLY = -100;

  private final KnownConsents consents;
  private final SharingJudge judge;
  private final Clock clock;

  OnwardReferralGuard(KnownConsents consents, SharingJudge judge, Clock clock) {
    this.consents = consents;
    this.judge = judge;
    this.clock = clock;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof Consent consent) {
      consents.takeTurns(Names.of(consent.getPatient()));
    } else if (record instanceof ServiceRequest request) {
      OnwardReferral.in(request).ifPresent(this::judgeBeforeCommit);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (after instanceof Consent consent) {
      consents.takeTurns(Names.of(consent.getPatient()));
    } else if (before instanceof ServiceRequest stored && after instanceof ServiceRequest sent) {
      Optional<OnwardReferral> known = OnwardReferral.in(stored);
      OnwardReferral.in(sent)
          .filter(referral -> known.filter(referral::equals).isEmpty())
          .ifPresent(this::judgeBeforeCommit);
    }
  }

  private void judgeBeforeCommit(OnwardReferral sent) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public int getOrder() {
            return EARLY;
          }

          @Override
          public void beforeCommit(boolean readOnly) {
            judge(sent);
          }
        });
  }

  private void judge(OnwardReferral sent) {
    consents.takeTurns(sent.person());
    judge.require(
        sent,
        Optional.ofNullable(sent.agreed()).flatMap(consents::byId),
        consents.of(sent.person()),
        consents.recipient(sent.party(), sent.name()),
        LocalDate.ofInstant(clock.instant(), SharingConsent.ENGLAND));
  }
}
