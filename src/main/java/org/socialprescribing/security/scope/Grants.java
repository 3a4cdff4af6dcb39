package org.socialprescribing.security.scope;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.actor.Standing;

/** What a caller's scopes let it do, beside what it may do by its standing. */
final class Grants {

  private final Caller caller;
  private final List<Scope> scopes;
  private final PatientCompartment compartment;
  private final Restrictions restrictions;
  private final Standing standing;

  Grants(
      Caller caller,
      List<Scope> scopes,
      PatientCompartment compartment,
      Restrictions restrictions,
      Standing standing) {
    this.caller = caller;
    this.scopes = scopes;
    this.compartment = compartment;
    this.restrictions = restrictions;
    this.standing = standing;
  }

  /** What the caller may do by what it is, whatever its scopes say. */
  Standing standing() {
    return standing;
  }

  /** Whether the caller may do this with some records of the type. */
  boolean any(String type, Access access) {
    return limits(type, access).findAny().isPresent();
  }

  /** Whether the caller may do this with every record of the type. */
  boolean all(String type, Access access) {
    return limits(type, access).anyMatch(Limit::isNone);
  }

  /** Whether the caller may do this with this record. */
  boolean allows(IBaseResource resource, Access access) {
    return limits(resource.fhirType(), access)
        .anyMatch(
            limit ->
                (limit.patient() == null || compartment.holds(limit.patient(), resource))
                    && restrictions.hold(limit.query(), resource));
  }

  /** Whether the caller may do this with every record of its own patient, and this is the one. */
  boolean allOf(String patient, String type, Access access) {
    return limits(type, access)
        .anyMatch(limit -> patient.equals(limit.patient()) && limit.query().isEmpty());
  }

  /** Whether everything that lets the caller do this is limited to its patient. */
  boolean isOfOnePatient(String type, Access access) {
    return limits(type, access).allMatch(limit -> limit.patient() != null);
  }

  /** Whether this record is about the patient of the token. */
  boolean isAboutThePatient(IBaseResource resource) {
    return caller.patient() != null && compartment.holds(caller.patient(), resource);
  }

  /** Ids of the people whom a record is about. */
  Set<String> people(IBaseResource resource) {
    return compartment.people(resource);
  }

  /** Each way in which the caller may do this, with its limits; none where it may not at all. */
  Stream<Limit> limits(String type, Access access) {
    return scopes.stream()
        .filter(scope -> scope.covers(type, access))
        .filter(scope -> !scope.isForOnePatient() || isCompartment(type))
        .filter(scope -> restrictions.canCheck(type, scope.query()))
        .map(scope -> new Limit(scope.isForOnePatient() ? caller.patient() : null, scope.query()))
        .distinct();
  }

  /** Without a patient in the token its patient scopes grant nothing. */
  private boolean isCompartment(String type) {
    return caller.patient() != null && PatientCompartment.has(type);
  }

  boolean isEmpty() {
    return scopes.isEmpty();
  }
}
