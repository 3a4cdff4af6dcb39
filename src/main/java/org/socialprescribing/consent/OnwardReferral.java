package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/**
 * What an onward referral that is sent says about sharing.
 *
 * @param person {@code Patient/id}
 * @param party the receiver's record, as {@code Type/id}; null where there is a name alone
 * @param name the receiver's name; null where there is a record
 * @param agreed the consent that it points to, as {@code Consent/id}; null where there is none
 * @param hasReason whether it says why no consent is recorded, in codes or in words
 * @param reasons codes of {@code sharing-not-recorded-reason}
 */
record OnwardReferral(
    String person,
    @Nullable String party,
    @Nullable String name,
    @Nullable String agreed,
    boolean hasReason,
    Set<String> reasons) {

  static final String AGREED = Canonical.structureDefinition("sharing-agreed");
  static final String REASON = Canonical.structureDefinition("sharing-not-recorded-reason");
  static final String REASONS = Canonical.BASE + "/CodeSystem/sharing-not-recorded-reason";

  private static final String KIND = Canonical.BASE + "/CodeSystem/referral-kind";
  private static final Set<ServiceRequestStatus> NOT_SENT =
      EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR);

  /** Empty for offers, referrals to a link worker service, drafts and mistakes. */
  static Optional<OnwardReferral> in(ServiceRequest request) {
    if (request.getIntent() == ServiceRequestIntent.PROPOSAL
        || NOT_SENT.contains(request.getStatus())
        || request.getCategory().stream()
            .noneMatch(kind -> kind.hasCoding(KIND, "onward-referral"))) {
      return Optional.empty();
    }
    Reference performer = request.getPerformerFirstRep();
    String party = Names.of(performer);
    return Optional.of(
        new OnwardReferral(
            Names.of(request.getSubject()),
            party,
            party == null ? performer.getDisplay() : null,
            values(request, AGREED)
                .map(value -> Names.of((Reference) value))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null),
            request.hasExtension(REASON),
            values(request, REASON)
                .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                .filter(coding -> REASONS.equals(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet())));
  }

  private static Stream<Type> values(DomainResource record, String extension) {
    return record.getExtensionsByUrl(extension).stream()
        .map(Extension::getValue)
        .flatMap(Stream::ofNullable);
  }
}
