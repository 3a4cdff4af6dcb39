package org.socialprescribing.directory.capacity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.conformance.explain.Warnings;
import org.socialprescribing.directory.OnwardGuard;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever sends an onward referral that the service takes nobody at present, has a waiting
 * list, or has no place left by what is known. It never refuses: the person may want to wait. F78.
 *
 * <p>It looks right before the commit, so that a new capacity may come in the same transaction, and
 * again when a referral goes to somebody else.
 */
public final class CapacityGuard extends OnwardGuard {

  private static final Set<ServiceRequestStatus> SENT =
      EnumSet.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

  private final Demand demand;

  CapacityGuard(Demand demand) {
    super(SENT::contains);
    this.demand = demand;
  }

  @Override
  protected void look(ServiceRequest referral, @Nullable RequestDetails request) {
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
