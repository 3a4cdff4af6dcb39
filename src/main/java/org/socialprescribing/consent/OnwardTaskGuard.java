package org.socialprescribing.consent;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.Clock;
import java.time.LocalDate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the task of an onward referral with whoever sends it and whoever was asked: to give it to
 * somebody else is to share with somebody else. F28.
 */
public final class OnwardTaskGuard implements StorageInterceptor {

  private final KnownConsents consents;
  private final SharingJudge judge;
  private final Clock clock;

  OnwardTaskGuard(KnownConsents consents, SharingJudge judge, Clock clock) {
    this.consents = consents;
    this.judge = judge;
    this.clock = clock;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof Task task) {
      judgeBeforeCommit(task.getFocus(), task.getOwner());
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    if (before instanceof Task stored
        && after instanceof Task sent
        && !stored.getOwner().equalsDeep(sent.getOwner())) {
      judgeBeforeCommit(sent.getFocus(), sent.getOwner());
    }
  }

  /** The referral may come in the same transaction, after its task. */
  private void judgeBeforeCommit(Reference referral, Reference owner) {
    if (owner.isEmpty()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            consents
                .onwardReferral(Names.of(referral))
                .ifPresent(
                    sent -> judge(sent, consents.recipient(Names.of(owner), owner.getDisplay())));
          }
        });
  }

  private void judge(KnownConsents.SentOnward sent, Recipient owner) {
    if (sent.isBetween(owner)) {
      return;
    }
    consents.takeTurns(sent.person());
    judge.requireOwner(
        owner,
        consents.of(sent.person()),
        LocalDate.ofInstant(clock.instant(), SharingConsent.ENGLAND));
  }
}
