package org.socialprescribing.referral.move;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;
import org.socialprescribing.referral.register.Names;

/**
 * Gives a referral the status that goes with the state of its task, in the transaction that moves
 * the task. A client that sends the referral along, with the right status, has done so itself.
 */
public final class StatusFollower implements StorageInterceptor {

  private final Lifecycle lifecycle;
  private final KnownReferrals referrals;
  private final ReferralStore store;

  StatusFollower(Lifecycle lifecycle, KnownReferrals referrals, ReferralStore store) {
    this.lifecycle = lifecycle;
    this.referrals = referrals;
    this.store = store;
  }

  /** In the order in which a move locks the two, so that neither waits for the other for ever. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void lockTask(IBaseResource before, IBaseResource after) {
    if (after instanceof ServiceRequest request) {
      referrals.lockTaskOf(Names.of(request));
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void follow(IBaseResource before, IBaseResource after, TransactionDetails transaction) {
    if (before instanceof Task from && after instanceof Task to) {
      String due = requestStatus(to);
      if (!due.equals(requestStatus(from))) {
        store.change(Names.of(to.getFocus()), request -> put(due, request), transaction);
      }
    }
  }

  private String requestStatus(Task task) {
    return lifecycle
        .ofTaskStatus(task.getStatus().toCode())
        .map(State::requestStatus)
        .orElseThrow();
  }

  private static boolean put(String status, ServiceRequest request) {
    if (request.getStatus().toCode().equals(status)) {
      return false;
    }
    request.setStatus(ServiceRequestStatus.fromCode(status));
    return true;
  }
}
