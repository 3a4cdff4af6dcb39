package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Objects;
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
 * <p>A link worker service and an onward referral to the same charity are two things: the one asks
 * for a link worker, the other for a place at the lunch club.
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
      claim(request);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource stored, IBaseResource sent) {
    if (stored instanceof ServiceRequest before
        && sent instanceof ServiceRequest after
        && isOpen(after)
        && !(isOpen(before) && isForTheSame(before, after))) {
      claim(after);
    }
  }

  private void claim(ServiceRequest request) {
    if (Names.values(request, "new-episode").findAny().isEmpty()) {
      Claims.ofThisTransaction(known)
          .add(
              () -> place(request),
              () -> known.openReferralBeside(request).ifPresent(OneOpenReferral::refuse));
    }
  }

  /** The person's place at the service. */
  private String place(ServiceRequest request) {
    Reference service = request.getPerformerFirstRep();
    return "open referral|%s|%s"
        .formatted(
            known.nameOfPerson(Names.of(request.getSubject())),
            Objects.requireNonNullElse(Names.of(service), service.getDisplay()));
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
