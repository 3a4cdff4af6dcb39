package org.socialprescribing.security.actor;

import java.util.Map;

/**
 * Which reference of a record says whom it is about.
 *
 * <p>Narrower than FHIR R4's compartment, which also takes in what a patient has written about
 * another; and Task is in this one and not in R4's. A type that is not listed is nobody's.
 */
public final class AboutWhom {

  /**
   * FHIRPath by type; each of these types that is stored can be searched by patient, so that HAPI
   * keeps the reference under this path.
   */
  public static final Map<String, String> PATHS =
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

  private AboutWhom() {}
}
