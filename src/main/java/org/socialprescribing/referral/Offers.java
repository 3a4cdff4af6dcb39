package org.socialprescribing.referral;

import jakarta.annotation.Nullable;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.socialprescribing.fhir.Canonical;

/** What a ServiceRequest says when it is an offer of social prescribing. F23. */
public final class Offers {

  private Offers() {}

  /** Whether this is an offer, not a referral. */
  public static boolean isOffer(ServiceRequest request) {
    return request.getIntent() == ServiceRequestIntent.PROPOSAL;
  }

  /** {@code offered, accepted, declined, withdrawn} or {@code entered-in-error}. */
  public static String stateOf(ServiceRequest offer) {
    return switch (offer.getStatus()) {
      case ENTEREDINERROR -> "entered-in-error";
      case COMPLETED -> "accepted";
      case REVOKED -> answerOf(offer) == null ? "withdrawn" : "declined";
      default -> "offered";
    };
  }

  /** What the person said, and when; null while they have not answered. */
  public static @Nullable Extension answerOf(ServiceRequest offer) {
    return offer.getExtensionByUrl(Canonical.structureDefinition("offer-answer"));
  }
}
