package org.socialprescribing.directory;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Looks at an onward referral when it is sent, and again when it goes to somebody else.
 *
 * <p>Public, because HAPI calls hooks from outside.
 */
public abstract class OnwardGuard implements StorageInterceptor {

  private static final String KIND = Canonical.BASE + "/CodeSystem/referral-kind";

  private final Predicate<ServiceRequestStatus> sent;

  /**
   * @param sent in which states a referral has been sent, as far as this guard cares
   */
  protected OnwardGuard(Predicate<ServiceRequestStatus> sent) {
    this.sent = sent;
  }

  /** Called inside the transaction, before the commit. */
  protected abstract void look(ServiceRequest referral, @Nullable RequestDetails request);

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record, @Nullable RequestDetails request) {
    if (record instanceof ServiceRequest referral && isSentOnward(referral)) {
      look(referral, request);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    if (before instanceof ServiceRequest stored
        && after instanceof ServiceRequest referral
        && isSentOnward(referral)
        && !(isSentOnward(stored)
            && stored.getPerformerFirstRep().equalsDeep(referral.getPerformerFirstRep()))) {
      look(referral, request);
    }
  }

  private boolean isSentOnward(ServiceRequest referral) {
    return referral.getIntent() != ServiceRequestIntent.PROPOSAL
        && sent.test(referral.getStatus())
        && referral.getCategory().stream()
            .anyMatch(kind -> kind.hasCoding(KIND, "onward-referral"));
  }
}
