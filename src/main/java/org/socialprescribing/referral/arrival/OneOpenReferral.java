package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.register.Names;

/**
 * A person has one open referral to a service, unless the sender says why there is a second.
 *
 * <p>It runs when all records of a request are stored and the register knows them, so that it sees
 * the person and the service by their final ids; what it refuses is rolled back with all the rest.
 */
public final class OneOpenReferral implements StorageInterceptor {

  private static final int CONFLICT = 409;

  private static final Set<ServiceRequestStatus> OPEN =
      Set.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

  private final KnownRecords known;

  OneOpenReferral(KnownRecords known) {
    this.known = known;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    if (record instanceof ServiceRequest request && isOpen(request)) {
      requireNoOther(request);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource stored, IBaseResource sent) {
    if (stored instanceof ServiceRequest before
        && sent instanceof ServiceRequest after
        && isOpen(after)
        && !(isOpen(before) && isForTheSame(before, after))) {
      requireNoOther(after);
    }
  }

  private void requireNoOther(ServiceRequest request) {
    Reference service = request.getPerformerFirstRep();
    String person = known.nameOfPerson(Names.of(request.getSubject()));
    String performer = Names.of(service);
    known.takeTurns(
        "open referral|" + person + "|" + (performer == null ? service.getDisplay() : performer));
    if (Names.values(request, "new-episode").findAny().isEmpty()) {
      known.openReferralBeside(request).ifPresent(OneOpenReferral::refuse);
    }
  }

  private static boolean isOpen(ServiceRequest request) {
    return request.getIntent() == ServiceRequestIntent.ORDER && OPEN.contains(request.getStatus());
  }

  private static boolean isForTheSame(ServiceRequest one, ServiceRequest other) {
    return one.getSubject().equalsDeep(other.getSubject())
        && one.getPerformerFirstRep().equalsDeep(other.getPerformerFirstRep());
  }

  private static void refuse(String open) {
    throw RefusedRequest.of(
        CONFLICT,
        Issue.error(
                "open-referral-exists", "The person has an open referral to this service already.")
            .withType(IssueType.DUPLICATE)
            .atElement("ServiceRequest")
            .withRelated(open)
            .withAdvice(
                "Add to the open referral what is new. Where a second one is meant, say why in the"
                    + " extension %s.".formatted(Canonical.structureDefinition("new-episode"))));
  }
}
