package org.socialprescribing.referral.move;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import jakarta.annotation.Nullable;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.Offers;
import org.socialprescribing.referral.State;
import org.socialprescribing.referral.register.Names;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks at a referral and its task together, once everything that came with them is stored and
 * before it is committed: one task follows a referral, the two statuses agree, and somebody has to
 * act while it is open. F34.
 */
public final class WholeReferral implements StorageInterceptor {

  private final Lifecycle lifecycle;
  private final KnownReferrals referrals;
  private final Refusals refusals;

  WholeReferral(Lifecycle lifecycle, KnownReferrals referrals) {
    this.lifecycle = lifecycle;
    this.referrals = referrals;
    this.refusals = new Refusals(lifecycle);
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof Task task) {
      String request = Names.of(task.getFocus());
      beforeCommit(
          () -> {
            referrals.lock(request);
            requireWhole(request, null);
          });
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
    if (request instanceof SystemRequestDetails) {
      return; // What this server changes itself follows from what was checked.
    }
    if (before instanceof Task from
        && after instanceof Task to
        && !from.getOwner().equalsDeep(to.getOwner())) {
      beforeCommit(() -> requireWhole(Names.of(to.getFocus()), null));
    } else if (after instanceof ServiceRequest referral && !Offers.isOffer(referral)) {
      // As it was sent: what follows from a move may have mended it by then.
      String sent = referral.getStatus().toCode();
      beforeCommit(() -> requireWhole(Names.of(referral), sent));
    }
  }

  private void requireWhole(String request, @Nullable String sent) {
    var tasks = referrals.following(request);
    if (tasks.size() > 1) {
      throw refusals.followedAlready(tasks.get(0).task());
    }
    tasks.forEach(task -> requireWhole(task, sent == null ? task.requestStatus() : sent));
  }

  private void requireWhole(FollowingTask task, String requestStatus) {
    State state = lifecycle.state(task.state());
    if (!state.requestStatus().equals(requestStatus)) {
      throw refusals.statusesDisagree(state, requestStatus);
    }
    if (task.open() && task.worklist() == null) {
      throw refusals.nobodyToAct();
    }
  }

  private static void beforeCommit(Runnable check) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            check.run();
          }
        });
  }
}
