package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Decides whether a caller's grants cover one interaction, alone or as an entry of a bundle; every
 * method refuses by throwing.
 */
final class Admission {

  private final FhirContext fhir;
  private final SearchReach reach;

  Admission(FhirContext fhir, SearchReach reach) {
    this.fhir = fhir;
    this.reach = reach;
  }

  void require(Grants grants, String type, Access access) {
    if (!grants.any(type, access)) {
      throw ScopeMissing.of(type, access);
    }
  }

  /**
   * A search of the caller.
   *
   * @return what has to be added to it, so that it finds what the caller may see
   */
  Map<String, String> search(Grants grants, String type, Map<String, String[]> asked) {
    require(grants, type, Access.SEARCH);
    requireReached(grants, type, asked);
    return Narrowing.of(type, grants.limits(type, Access.SEARCH).toList());
  }

  /**
   * The search that a conditional write is: it tells whether there is a match, so nothing may limit
   * it.
   */
  void condition(Grants grants, String type, Map<String, String[]> asked) {
    requireAll(grants, type, Access.SEARCH);
    requireReached(grants, type, asked);
  }

  /** What a client sends to be stored. */
  void content(Grants grants, IBaseResource resource, Access access) {
    if (!grants.allows(resource, access)) {
      throw ScopeMissing.outside(resource.fhirType(), access);
    }
    conditionalReferences(grants, resource);
  }

  /** FHIR R4 §3.1.0.11.2.1: {@code Patient?identifier=…} in place of a reference is a search. */
  void conditionalReferences(Grants grants, IBaseResource resource) {
    for (var reference : fhir.newTerser().getAllResourceReferences(resource)) {
      String target = reference.getResourceReference().getReferenceElement().getValue();
      if (target != null && target.contains("?")) {
        String[] parts = target.split("\\?", 2);
        condition(grants, parts[0], Conditions.parse(parts[1]));
      }
    }
  }

  private void requireReached(Grants grants, String type, Map<String, String[]> asked) {
    SearchReach.Reached reached = reach.of(type, asked);
    reached.brought().forEach(brought -> require(grants, brought, Access.SEARCH));
    reached.lookedAt().forEach(lookedAt -> requireAll(grants, lookedAt, Access.SEARCH));
  }

  void requireAll(Grants grants, String type, Access... needed) {
    for (Access access : needed) {
      if (!grants.any(type, access)) {
        throw ScopeMissing.of(type, needed);
      }
    }
    if (!Arrays.stream(needed).allMatch(access -> grants.all(type, access))) {
      throw ScopeMissing.unlimited(type, needed);
    }
  }
}
