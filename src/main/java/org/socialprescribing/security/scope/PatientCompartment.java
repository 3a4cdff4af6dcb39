package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.security.actor.AboutWhom;

/** Which records are a patient's: those that say that they are about them. */
final class PatientCompartment {

  private static final String PATIENT = "Patient";

  private final FhirContext fhir;

  PatientCompartment(FhirContext fhir) {
    this.fhir = fhir;
  }

  static boolean has(String type) {
    return type.equals(PATIENT) || AboutWhom.PATHS.containsKey(type);
  }

  /** The search parameter that finds a patient's records of this type. */
  static String parameter(String type) {
    return type.equals(PATIENT) ? "_id" : "patient";
  }

  static String value(String type, String patient) {
    return type.equals(PATIENT) ? patient : PATIENT + "/" + patient;
  }

  /** Whether this record is this patient's; not when that cannot be told. */
  boolean holds(String patient, IBaseResource resource) {
    String type = resource.fhirType();
    if (type.equals(PATIENT)) {
      return patient.equals(resource.getIdElement().getIdPart());
    }
    if (!AboutWhom.PATHS.containsKey(type)) {
      return false;
    }
    var references =
        fhir.newTerser().getValues(resource, AboutWhom.PATHS.get(type), Reference.class);
    return references.size() == 1 && isTo(patient, references.get(0));
  }

  /** Ids of the people that a record names as those whom it is about. */
  Set<String> people(IBaseResource resource) {
    String path = AboutWhom.PATHS.get(resource.fhirType());
    return path == null
        ? Set.of()
        : fhir.newTerser().getValues(resource, path, Reference.class).stream()
            .map(Reference::getReferenceElement)
            .filter(reference -> PATIENT.equals(reference.getResourceType()))
            .map(IIdType::getIdPart)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  private static boolean isTo(String patient, Reference reference) {
    var id = reference.getReferenceElement();
    return !id.isAbsolute()
        && PATIENT.equals(id.getResourceType())
        && patient.equals(id.getIdPart());
  }
}
