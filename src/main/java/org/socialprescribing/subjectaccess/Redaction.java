package org.socialprescribing.subjectaccess;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.fhir.Canonical;

/**
 * What is held back from a copy for the person: restricted records, what is known of risks, and
 * other people's names and numbers.
 *
 * <p>A record is held back with all versions when any of them is restricted, so that an earlier one
 * does not say what a later one hides. All risks are held back, also that there is none: otherwise
 * the gap would tell.
 */
final class Redaction {

  private static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
  private static final Set<String> RESTRICTED = Set.of("R", "V");
  private static final String KNOWN_RISK = Canonical.structureDefinition("known-risk");
  private static final String FLAGS = Canonical.BASE + "/CodeSystem/flag-category";

  private Redaction() {}

  /** The versions as the person may have them; empty when they may have none. */
  static Optional<List<Resource>> forThePerson(List<Resource> versions) {
    return versions.stream().anyMatch(Redaction::isRestricted)
        ? Optional.empty()
        : Optional.of(versions.stream().map(Redaction::withoutOthers).toList());
  }

  private static boolean isRestricted(Resource version) {
    return version.getMeta().getSecurity().stream().anyMatch(Redaction::isRestricted)
        || version instanceof Composition message
            && message.hasConfidentiality()
            && RESTRICTED.contains(message.getConfidentiality().toCode())
        || version instanceof Flag flag && flag.getCategory().stream().anyMatch(Redaction::isRisk);
  }

  private static boolean isRestricted(Coding label) {
    return CONFIDENTIALITY.equals(label.getSystem()) && RESTRICTED.contains(label.getCode());
  }

  private static boolean isRisk(CodeableConcept category) {
    return category.getCoding().stream()
        .anyMatch(coding -> FLAGS.equals(coding.getSystem()) && "risk".equals(coding.getCode()));
  }

  private static Resource withoutOthers(Resource version) {
    if (version instanceof Patient person && person.hasContact()) {
      Patient copy = person.copy();
      copy.setContact(null);
      return copy;
    }
    if (version instanceof ServiceRequest referral && referral.hasExtension(KNOWN_RISK)) {
      ServiceRequest copy = referral.copy();
      copy.getExtension().removeIf(extension -> extension.getUrl().equals(KNOWN_RISK));
      return copy;
    }
    return version;
  }
}
