package org.socialprescribing.security.scope;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which types a request itself writes, and how.
 *
 * <p>What the server writes as a consequence, such as the scores of a form, needs no scope of the
 * caller. A consequence of a type that the caller writes in the same request cannot be told from
 * the caller's own, and needs the scope. What follows from a write that is allowed for one patient
 * only has to be about that patient.
 */
final class WriteIntents {

  private static final String KEY = WriteIntents.class.getName();

  private final Map<String, Set<Access>> intents = new TreeMap<>();
  private boolean ofOnePatient;

  /** Those of this request; entries of a bundle share them with the bundle. */
  static WriteIntents of(RequestDetails request) {
    return (WriteIntents) request.getUserData().computeIfAbsent(KEY, key -> new WriteIntents());
  }

  void add(Grants grants, String type, Access access) {
    intents.computeIfAbsent(type, key -> EnumSet.noneOf(Access.class)).add(access);
    ofOnePatient |= grants.isOfOnePatient(type, access);
  }

  /** Whether the caller may only write because it is about one patient. */
  boolean areOfOnePatient() {
    return ofOnePatient;
  }

  /** Whether a new record of this type can be what the caller has sent. */
  boolean mayCreate(String type) {
    return intents.containsKey(type);
  }

  /** Whether a new version of a record of this type can be what the caller has sent. */
  boolean mayUpdate(String type) {
    return intents.getOrDefault(type, Set.of()).contains(Access.UPDATE);
  }
}
