package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.socialprescribing.fhir.Canonical;

/** Offers, referrals and onward referrals, told apart as the guide does. */
final class RequestReading {

  private static final Set<ServiceRequestStatus> NEVER_SENT =
      EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR);

  /** SNOMED CT: social prescribing declined (situation). F93. */
  private static final String DECLINED = "871711000000103";

  private RequestReading() {}

  static Said.Content of(ServiceRequest request) {
    boolean counts = !NEVER_SENT.contains(request.getStatus());
    LocalDate on = Names.day(request.getAuthoredOnElement());
    List<String> needs = Names.codes(request.getReasonCode());
    if (request.getIntent() == ServiceRequestIntent.PROPOSAL) {
      return new Said.Offer(
          counts,
          on,
          Names.of(request.getRequester()),
          Names.code(request, "referral-source"),
          needs,
          declinedOn(request));
    }
    String asked = Names.of(request.getPerformerFirstRep());
    List<String> needRecords = Names.of(request.getReasonReference());
    return Names.codes(request.getCategory()).contains("onward-referral")
        ? new Said.Onward(
            counts,
            on,
            Names.of(request.getRequester()),
            asked,
            destination(request),
            needs,
            needRecords,
            Names.of(request.getBasedOn()))
        : new Said.Referral(
            counts, on, asked, Names.code(request, "referral-source"), needs, needRecords);
  }

  private static @Nullable LocalDate declinedOn(ServiceRequest offer) {
    return Names.extensions(offer, "offer-answer")
        .filter(answer -> isDecline(answer))
        .flatMap(answer -> Names.part(answer, "on").stream())
        .map(on -> Names.day((BaseDateTimeType) on))
        .findFirst()
        .orElse(null);
  }

  private static boolean isDecline(Extension answer) {
    return Names.part(answer, "answer")
        .filter(said -> Names.codes(List.of((CodeableConcept) said)).contains(DECLINED))
        .isPresent();
  }

  /** One of the eleven classes of returns; where a coarse class stands beside it, the fine one. */
  private static @Nullable String destination(ServiceRequest onward) {
    return onward.getCategory().stream()
        .flatMap(category -> category.getCoding().stream())
        .filter(
            coding -> (Canonical.BASE + "/CodeSystem/destination-class").equals(coding.getSystem()))
        .map(Coding::getCode)
        .findFirst()
        .orElse(null);
  }
}
