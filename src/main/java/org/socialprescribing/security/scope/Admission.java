package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    grants.standing().require(type, access.letter());
    requireScope(grants, type, access);
  }

  private static void requireScope(Grants grants, String type, Access access) {
    if (!grants.any(type, access)) {
      throw ScopeMissing.of(type, access);
    }
  }

  /**
   * A search of the caller.
   *
   * @return the same, narrowed so that it finds what the caller may see
   */
  Map<String, String[]> search(Grants grants, String type, Map<String, String[]> asked) {
    require(grants, type, Access.SEARCH);
    requireReached(grants, type, asked);
    Map<String, String> limits = Narrowing.of(type, grants.limits(type, Access.SEARCH).toList());
    Map<String, String[]> limited = limits.isEmpty() ? asked : Narrowing.added(asked, limits);
    return grants.standing().isUnlimited() ? limited : inOrder(narrowed(grants, type, limited));
  }

  /**
   * The search that a conditional create is. It finds what its sender sees; a scope may not limit
   * it, because it tells whether there is a match.
   *
   * @return the same, narrowed to what the caller's standing reaches
   */
  Map<String, String[]> unless(Grants grants, String type, Map<String, String[]> asked) {
    grants.standing().require(type, Access.SEARCH.letter());
    requireScopes(grants, type, Access.SEARCH);
    requireReached(grants, type, asked);
    return narrowed(grants, type, asked);
  }

  private static Map<String, String[]> narrowed(
      Grants grants, String type, Map<String, String[]> asked) {
    return grants
        .standing()
        .narrowing(type)
        .map(mark -> Narrowing.added(asked, Map.of("_id", mark)))
        .orElse(asked);
  }

  /**
   * The same in an order of its own, since that in which the database finds records can change with
   * others that are hidden.
   */
  private static Map<String, String[]> inOrder(Map<String, String[]> narrowed) {
    var ordered = new TreeMap<>(narrowed);
    String[] sort = ordered.getOrDefault("_sort", new String[] {""});
    String first = String.join(",", sort);
    if (!first.matches("(.*,)?-?_id(,.*)?")) {
      ordered.put("_sort", new String[] {first.isEmpty() ? "_id" : first + ",_id"});
    }
    return ordered;
  }

  /**
   * The search that any other conditional write is: it tells whether there is a match, so nothing
   * may limit it.
   */
  void condition(Grants grants, String type, Map<String, String[]> asked) {
    requireAll(grants, type, Access.SEARCH);
    requireReached(grants, type, asked);
  }

  /**
   * What a client sends to be stored.
   *
   * @param isEntry whether a reference is to an entry of the same bundle
   */
  void content(Grants grants, IBaseResource resource, Access access, Predicate<String> isEntry) {
    if (!grants.allows(resource, access)) {
      throw ScopeMissing.outside(resource.fhirType(), access);
    }
    conditionalReferences(grants, resource);
    if (access == Access.CREATE) {
      ReferencesInSight.require(grants.standing(), fhir, resource, isEntry);
    }
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
    grants.standing().requireFindable(type, asked);
    requireRealIds(asked);
    SearchReach.Reached reached = reach.of(type, asked);
    // What the standing does not reach is left out, record by record.
    reached.brought().forEach(brought -> requireScope(grants, brought, Access.SEARCH));
    reached.lookedAt().forEach(lookedAt -> requireAll(grants, lookedAt, Access.SEARCH));
  }

  /** A narrowing is ours to add; whoever sends one would ask in another's name. */
  private static void requireRealIds(Map<String, String[]> asked) {
    asked.entrySet().stream()
        .filter(each -> each.getKey().contains("_id"))
        .flatMap(each -> Arrays.stream(each.getValue()))
        .filter(value -> value.contains("~"))
        .findFirst()
        .ifPresent(
            value -> {
              throw ScopeMissing.unknownValue();
            });
  }

  /** Every record of the type, by standing and by scope. */
  void requireAll(Grants grants, String type, Access... needed) {
    grants.standing().requireAll(type);
    requireScopes(grants, type, needed);
  }

  /** Scopes for every record of the type. */
  void requireScopes(Grants grants, String type, Access... needed) {
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
