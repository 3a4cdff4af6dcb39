package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * Which records are a patient's: the one element of each type that says whom a record is about.
 *
 * <p>Narrower than FHIR R4's compartment of the same name, which also takes in what a patient has
 * written about another. Task is in this one and not in R4's. A type that is not listed is
 * nobody's.
 */
final class PatientCompartment {

  /** FHIRPath of the reference to the patient; each of these types can be searched by patient. */
  private static final Map<String, String> ABOUT =
      Map.ofEntries(
          Map.entry("AuditEvent", "AuditEvent.entity.what"),
          Map.entry("CarePlan", "CarePlan.subject"),
          Map.entry("Communication", "Communication.subject"),
          Map.entry("Composition", "Composition.subject"),
          Map.entry("Condition", "Condition.subject"),
          Map.entry("Consent", "Consent.patient"),
          Map.entry("Encounter", "Encounter.subject"),
          Map.entry("Flag", "Flag.subject"),
          Map.entry("Goal", "Goal.subject"),
          Map.entry("Observation", "Observation.subject"),
          Map.entry("QuestionnaireResponse", "QuestionnaireResponse.subject"),
          Map.entry("ServiceRequest", "ServiceRequest.subject"),
          Map.entry("Task", "Task.for"));

  private static final String PATIENT = "Patient";

  private final FhirContext fhir;

  PatientCompartment(FhirContext fhir) {
    this.fhir = fhir;
  }

  static boolean has(String type) {
    return type.equals(PATIENT) || ABOUT.containsKey(type);
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
    if (!ABOUT.containsKey(type)) {
      return false;
    }
    var references = fhir.newTerser().getValues(resource, ABOUT.get(type), Reference.class);
    return references.size() == 1 && isTo(patient, references.get(0));
  }

  /** Ids of the people that a record names as those whom it is about. */
  Set<String> people(IBaseResource resource) {
    String path = ABOUT.get(resource.fhirType());
    return path == null
        ? Set.of()
        : fhir.newTerser().getValues(resource, path, Reference.class).stream()
            .map(reference -> reference.getReferenceElement().getIdPart())
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
