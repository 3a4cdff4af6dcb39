package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.conformance.Restricted;
import org.socialprescribing.returns.Deprivation;

/** Reads from a version of a record what returns need of it. */
final class Reading {

  private final Deprivation deprivation;

  Reading(Deprivation deprivation) {
    this.deprivation = deprivation;
  }

  /** Empty for a record about nobody, or about somebody who is named in words only. */
  Optional<Said> of(Resource version) {
    String person = person(version);
    return person == null
        ? Optional.empty()
        : Optional.of(
            new Said(
                Names.of(version),
                Names.version(version),
                Names.storedAt(version),
                person,
                content(version)));
  }

  private static @Nullable String person(Resource version) {
    if (version instanceof Patient || version instanceof DetectedIssue) {
      return Names.of(version);
    }
    Reference subject = subject(version);
    String name = Names.of(subject);
    return name != null && name.startsWith("Patient/") ? name : null;
  }

  private static Reference subject(Resource version) {
    // One name for one thing, but for the task.
    return (Reference)
        version.getNamedProperty(version instanceof Task ? "for" : "subject").getValues().stream()
            .findFirst()
            .orElseGet(Reference::new);
  }

  private Said.Content content(Resource version) {
    if (version instanceof Patient person) {
      return PersonReading.of(person, deprivation);
    } else if (version instanceof ServiceRequest request) {
      return RequestReading.of(request);
    } else if (version instanceof Task task) {
      return CareReading.move(task);
    } else if (version instanceof Encounter contact) {
      return CareReading.contact(contact);
    } else if (version instanceof Observation score) {
      return CareReading.score(score);
    } else if (version instanceof CarePlan plan) {
      return CareReading.plan(plan);
    } else if (version instanceof Condition need) {
      return new Said.Need(Restricted.is(need) ? List.of() : Names.codes(List.of(need.getCode())));
    }
    return version instanceof DetectedIssue gap
        ? GapFacts.read(gap)
        : CareReading.signpost((Communication) version);
  }
}
