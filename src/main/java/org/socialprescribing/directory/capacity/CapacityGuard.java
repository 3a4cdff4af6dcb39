package org.socialprescribing.directory.capacity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.conformance.explain.Warnings;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever sends an onward referral that the service takes nobody at present, has a waiting
 * list, or has no place left by what is known. It never refuses: the person may want to wait. F78.
 *
 * <p>It looks right before the commit, so that a new capacity may come in the same transaction, and
 * again when a referral goes to somebody else.
 */
public final class CapacityGuard implements StorageInterceptor {

  private static final String KIND = Canonical.BASE + "/CodeSystem/referral-kind";
  private static final Set<ServiceRequestStatus> SENT =
      EnumSet.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

  private final Demand demand;

  CapacityGuard(Demand demand) {
    this.demand = demand;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record, @Nullable RequestDetails request) {
    if (record instanceof ServiceRequest referral && isSentOnward(referral)) {
      lookBeforeCommit(referral, request);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    if (before instanceof ServiceRequest stored
        && after instanceof ServiceRequest referral
        && isSentOnward(referral)
        && !(isSentOnward(stored)
            && stored.getPerformerFirstRep().equalsDeep(referral.getPerformerFirstRep()))) {
      lookBeforeCommit(referral, request);
    }
  }

  private static boolean isSentOnward(ServiceRequest referral) {
    return referral.getIntent() != ServiceRequestIntent.PROPOSAL
        && SENT.contains(referral.getStatus())
        && referral.getCategory().stream()
            .anyMatch(kind -> kind.hasCoding(KIND, "onward-referral"));
  }

  private void lookBeforeCommit(ServiceRequest referral, @Nullable RequestDetails request) {
    IIdType receiver = referral.getPerformerFirstRep().getReferenceElement();
    if (request == null || !receiver.hasResourceType() || !receiver.hasIdPart()) {
      return;
    }
    String id = "ServiceRequest/" + referral.getIdElement().getIdPart();
    String party = receiver.getResourceType() + "/" + receiver.getIdPart();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            demand
                .meantBy(party)
                .flatMap(service -> Notices.about(service, taking(service, id)))
                .ifPresent(notice -> Warnings.add(request, id, notice));
          }
        });
  }

  private int taking(Said service, String referral) {
    return service.places() == null ? 0 : demand.taking(service, referral);
  }
}
