package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Whom a record is about: the one element of each type that says so. */
final class Persons {

  private Persons() {}

  static Touched touched(IBaseResource resource) {
    return new Touched(version(resource.getIdElement()), of(resource));
  }

  /** As {@code Type/id/_history/version}; an answer of a worklist has a hundred of them. */
  static String version(IIdType id) {
    return id.hasVersionIdPart()
        ? versionless(id) + "/_history/" + id.getVersionIdPart()
        : versionless(id);
  }

  /** As {@code Type/id}. */
  static String versionless(IIdType id) {
    return id.hasResourceType() ? id.getResourceType() + "/" + id.getIdPart() : id.getIdPart();
  }

  /** As {@code Patient/id}; null where it is about nobody, or about somebody kept elsewhere. */
  static @Nullable String of(IBaseResource resource) {
    if (resource instanceof Patient patient) {
      return patient.getIdElement().hasIdPart() ? "Patient/" + patient.getIdPart() : null;
    }
    Reference about = about(resource);
    return about == null ? null : of(about);
  }

  static @Nullable String of(Reference reference) {
    IIdType id = reference.getReferenceElement();
    return "Patient".equals(id.getResourceType()) && id.hasIdPart() && !id.isAbsolute()
        ? "Patient/" + id.getIdPart()
        : null;
  }

  private static @Nullable Reference about(IBaseResource resource) {
    if (resource instanceof Task task) {
      return task.getFor();
    } else if (resource instanceof ServiceRequest referral) {
      return referral.getSubject();
    } else if (resource instanceof Observation observation) {
      return observation.getSubject();
    } else if (resource instanceof QuestionnaireResponse form) {
      return form.getSubject();
    } else if (resource instanceof Consent consent) {
      return consent.getPatient();
    } else if (resource instanceof CarePlan plan) {
      return plan.getSubject();
    } else if (resource instanceof Goal goal) {
      return goal.getSubject();
    } else if (resource instanceof Condition need) {
      return need.getSubject();
    } else if (resource instanceof Flag flag) {
      return flag.getSubject();
    } else if (resource instanceof Encounter contact) {
      return contact.getSubject();
    } else if (resource instanceof Communication signpost) {
      return signpost.getSubject();
    }
    return resource instanceof Composition message ? message.getSubject() : null;
  }
}
