package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.security.actor.Standing;

/**
 * Nobody refers to what they cannot see: a reference would tell whether the record is there, and a
 * referral would open it.
 */
final class ReferencesInSight {

  private ReferencesInSight() {}

  /** What a client sends to be created; entries of a bundle refer to each other by urn. */
  static void require(
      Standing standing, FhirContext fhir, IBaseResource resource, Predicate<String> isEntry) {
    if (!standing.isUnlimited()) {
      standing.requireInSight(byType(fhir, resource, isEntry.negate()));
    }
  }

  /** What a change adds. */
  static void requireAdded(
      Standing standing, FhirContext fhir, IBaseResource before, IBaseResource after) {
    if (!standing.isUnlimited()) {
      Set<String> known =
          fhir.newTerser().getAllResourceReferences(before).stream()
              .map(reference -> reference.getResourceReference().getReferenceElement())
              .map(id -> id.toUnqualifiedVersionless().getValue())
              .collect(Collectors.toSet());
      standing.requireInSight(byType(fhir, after, name -> !known.contains(name)));
    }
  }

  private static Map<String, Set<String>> byType(
      FhirContext fhir, IBaseResource resource, Predicate<String> isAsked) {
    var byType = new TreeMap<String, Set<String>>();
    for (var reference : fhir.newTerser().getAllResourceReferences(resource)) {
      var id = reference.getResourceReference().getReferenceElement();
      if (id.hasResourceType()
          && id.hasIdPart()
          && isAsked.test(id.getValue())
          && isAsked.test(id.toUnqualifiedVersionless().getValue())) {
        byType.computeIfAbsent(id.getResourceType(), type -> new TreeSet<>()).add(id.getIdPart());
      }
    }
    return byType;
  }
}
