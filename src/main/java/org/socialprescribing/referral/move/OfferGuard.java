package org.socialprescribing.referral.move;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.Offers;
import org.socialprescribing.referral.State;
import org.socialprescribing.referral.register.Names;

/**
 * An offer is answered once: accepted, declined or withdrawn. A referral that is based on an open
 * offer is the answer to it. F23, F93.
 */
public final class OfferGuard implements StorageInterceptor {

  private static final int AFTER_VALIDATION = 100;

  private final Lifecycle lifecycle;
  private final KnownReferrals referrals;
  private final ReferralStore store;
  private final Refusals refusals;

  OfferGuard(Lifecycle lifecycle, KnownReferrals referrals, ReferralStore store) {
    this.lifecycle = lifecycle;
    this.referrals = referrals;
    this.store = store;
    this.refusals = new Refusals(lifecycle);
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = AFTER_VALIDATION)
  public void beforeUpdate(IBaseResource stored, IBaseResource sent) {
    if (stored instanceof ServiceRequest before && sent instanceof ServiceRequest after) {
      if (before.getIntent() != after.getIntent()) {
        throw Refusals.otherIntent();
      }
      if (Offers.isOffer(before)) {
        State from = stateOf(before);
        State to = stateOf(after);
        if (!from.equals(to) && lifecycle.move(from, to).isEmpty()) {
          throw refusals.offerMove(from, to);
        }
      }
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void accept(IBaseResource stored, TransactionDetails transaction) {
    if (stored instanceof ServiceRequest referral && !Offers.isOffer(referral)) {
      referral.getBasedOn().stream()
          .map(Names::of)
          .filter(Objects::nonNull)
          .filter(referrals::isOffer)
          .forEach(
              offer ->
                  store.change(
                      offer, open -> accept(open, referral.getAuthoredOnElement()), transaction));
    }
  }

  private boolean accept(ServiceRequest offer, DateTimeType on) {
    switch (Offers.stateOf(offer)) {
      case "accepted" -> {
        return false;
      }
      case "offered" -> {
        var answer = new Extension(Canonical.structureDefinition("offer-answer"));
        answer.addExtension("answer", accepted());
        answer.addExtension("on", on.copy());
        offer.setStatus(ServiceRequestStatus.COMPLETED).addExtension(answer);
        return true;
      }
      default -> throw refusals.offerNotOpen(stateOf(offer));
    }
  }

  private static CodeableConcept accepted() {
    return new CodeableConcept(
        new Coding(Canonical.BASE + "/CodeSystem/offer-answer", "accepted", null));
  }

  /** An offer that was accepted has become a referral, and begins as one does. */
  private State stateOf(ServiceRequest offer) {
    String state = Offers.stateOf(offer);
    return lifecycle.state(state.equals("accepted") ? "requested" : state);
  }
}
