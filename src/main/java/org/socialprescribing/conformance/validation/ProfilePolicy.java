package org.socialprescribing.conformance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.quick.ProfileChoice;
import org.socialprescribing.fhir.Canonical;

/**
 * Picks the profile that a resource must meet, from its type and its content; what the sender
 * claims plays no part.
 *
 * <p>The table is in the guide: the CapabilityStatement lists the profiles of a type, and where
 * there are several, each says in its {@code applies-when} extension for which content it is meant.
 */
final class ProfilePolicy {

  private static final String APPLIES_WHEN = Canonical.structureDefinition("applies-when");

  private final Map<String, List<Candidate>> candidates = new HashMap<>();

  /**
   * @param profile the canonical of the profile
   * @param appliesWhen FHIRPath on the resource; empty: always
   */
  record Candidate(String profile, String appliesWhen) {}

  private final Set<String> stored;

  ProfilePolicy(Guide guide) {
    stored = guide.capabilities().storedTypes();
    for (String type : guide.capabilities().types()) {
      if (guide.capabilities().profiles(type).isEmpty()) {
        continue; // The guide's own artefacts are what FHIR says, and nothing more.
      }
      var ofType = new ArrayList<Candidate>();
      for (String canonical : guide.capabilities().profiles(type)) {
        StructureDefinition profile =
            guide
                .structureDefinition(canonical)
                .orElseThrow(() -> new IllegalStateException("The guide holds no " + canonical));
        var condition = profile.getExtensionByUrl(APPLIES_WHEN);
        ofType.add(
            new Candidate(
                canonical, condition == null ? "" : condition.getValue().primitiveValue()));
      }
      candidates.put(type, List.copyOf(ofType));
    }
  }

  /** The table in the form in which profiles are compiled for quick acceptance. */
  Map<String, List<ProfileChoice>> choices() {
    var choices = new HashMap<String, List<ProfileChoice>>();
    candidates.forEach(
        (type, ofType) ->
            choices.put(
                type,
                ofType.stream()
                    .map(each -> new ProfileChoice(each.profile(), each.appliesWhen()))
                    .toList()));
    return choices;
  }

  boolean knows(String type) {
    return candidates.containsKey(type);
  }

  /** Whether the storage keeps it, and not only an answer shows it. */
  boolean isStored(String type) {
    return stored.contains(type);
  }

  /** Whether any type may meet this profile. */
  boolean offers(String profile) {
    return candidates.values().stream()
        .flatMap(List::stream)
        .anyMatch(candidate -> candidate.profile().equals(profile));
  }

  /** The profiles of a type with their conditions. */
  List<Candidate> of(String type) {
    return candidates.get(type);
  }

  /** The canonical of the profile for this resource, or null when its content fits none. */
  String choose(Element resource, FHIRPathEngine fhirPath) {
    for (Candidate candidate : candidates.get(resource.fhirType())) {
      if (candidate.appliesWhen().isEmpty()
          || fhirPath.evaluateToBoolean(
              null, resource, resource, resource, fhirPath.parse(candidate.appliesWhen()))) {
        return candidate.profile();
      }
    }
    return null;
  }
}
