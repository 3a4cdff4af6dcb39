package org.socialprescribing.prsb;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.fhir.Canonical;

/**
 * Gathers the record behind a referral: what the referral refers to, and what was written because
 * of it. What the same person's other referrals led to stays out.
 */
final class Gathering {

  /** Local and SNOMED CT codes of risks that are about safeguarding. */
  private static final Set<String> SAFEGUARDING =
      Set.of(
          "safeguarding-adult",
          "safeguarding-child",
          "domestic-abuse",
          "766561000000109",
          "761571000000106",
          "417430008",
          "861931000000100");

  private static final String NO_PRACTICE = Canonical.structureDefinition("no-gp-practice");

  private final RecordLookup lookup;
  private final ServiceRequest referral;
  private final GatheredRecord gathered = new GatheredRecord();

  private Gathering(RecordLookup lookup, ServiceRequest referral) {
    this.lookup = lookup;
    this.referral = referral;
  }

  static GatheredRecord of(ServiceRequest referral, RecordLookup lookup) {
    var gathering = new Gathering(lookup, referral);
    gathering.whoItIsAbout();
    gathering.whoRefersAndWhoIsAsked();
    gathering.whatItCarries();
    new GatheredOutcome(lookup, referral, gathering.gathered).add();
    return gathering.gathered;
  }

  private void whoItIsAbout() {
    gathered.add(RecordPart.REFERRAL, List.of(referral));
    gathered.add(RecordPart.PERSON, found(List.of(referral.getSubject())));
    for (Patient person : gathered.of(RecordPart.PERSON, Patient.class)) {
      gathered.add(RecordPart.PRACTICE, found(person.getGeneralPractitioner()));
      if (person.hasExtension(NO_PRACTICE)) {
        gathered.add(RecordPart.PRACTICE, List.of(person));
      }
      gathered.addInstead(RecordPart.PRACTICE, List.of(person));
    }
  }

  private void whoRefersAndWhoIsAsked() {
    gathered.add(RecordPart.REFERRER, found(List.of(referral.getRequester())));
    organisationsOf(RecordPart.REFERRER, RecordPart.REFERRER_ORGANISATION);
    gathered.addInstead(RecordPart.REFERRER, List.of(referral));
    gathered.add(RecordPart.RECEIVER, found(referral.getPerformer()));
    organisationsOf(RecordPart.RECEIVER, RecordPart.RECEIVER_ORGANISATION);
  }

  private void organisationsOf(RecordPart people, RecordPart organisations) {
    for (Resource one : gathered.of(people)) {
      gathered.add(organisations, List.of(lookup.find(organisationOf(one)).orElse(one)));
    }
  }

  private static Reference organisationOf(Resource one) {
    if (one instanceof PractitionerRole role) {
      return role.getOrganization();
    }
    return one instanceof HealthcareService service ? service.getProvidedBy() : new Reference();
  }

  private void whatItCarries() {
    gathered.add(RecordPart.COMPLAINT, found(referral.getReasonReference()));
    gathered.addFrom(RecordPart.PROBLEM, RecordPart.COMPLAINT, Gathering::isProblem);
    gathered.add(RecordPart.RISK, found(named("known-risk")));
    gathered.addFrom(RecordPart.SAFEGUARDING, RecordPart.RISK, Gathering::isSafeguarding);
    gathered.add(RecordPart.REQUIREMENT, found(named("stated-requirement")));
    gathered.add(RecordPart.CONSENT, found(named("sharing-agreed")));
    gathered.addInstead(RecordPart.CONSENT, List.of(referral));
  }

  private List<Resource> found(Collection<Reference> references) {
    return references.stream().filter(not(Reference::isEmpty)).flatMap(this::found).toList();
  }

  private Stream<Resource> found(Reference reference) {
    return lookup.find(reference).stream();
  }

  private List<Reference> named(String extension) {
    return referral.getExtensionsByUrl(Canonical.structureDefinition(extension)).stream()
        .map(each -> each.getValue())
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .toList();
  }

  private static boolean isProblem(Resource resource) {
    return resource instanceof Condition need
        && need.getCategory().stream()
            .anyMatch(category -> has(category, Set.of("problem-list-item")));
  }

  private static boolean isSafeguarding(Resource resource) {
    return resource instanceof Flag risk && has(risk.getCode(), SAFEGUARDING);
  }

  private static boolean has(CodeableConcept concept, Set<String> codes) {
    return concept.getCoding().stream().anyMatch(coding -> codes.contains(coding.getCode()));
  }
}
