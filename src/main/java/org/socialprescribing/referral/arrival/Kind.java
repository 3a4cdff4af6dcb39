package org.socialprescribing.referral.arrival;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.NhsNumber;

/** Records that senders number; a number is used once in each kind. */
enum Kind {
  PERSON("person", "id"),
  OFFER("offer", "person"),
  REFERRAL("request", "person"),
  TASK("task", "person");

  private final String table;
  private final String person;

  Kind(String table, String person) {
    this.table = table;
    this.person = person;
  }

  /** The table of the register. */
  String table() {
    return table;
  }

  /** The column of the table that says whose record it is. */
  String person() {
    return person;
  }

  static Optional<Kind> of(IBaseResource record) {
    if (record instanceof ServiceRequest request) {
      return Optional.of(request.getIntent() == ServiceRequestIntent.PROPOSAL ? OFFER : REFERRAL);
    }
    return record instanceof Patient
        ? Optional.of(PERSON)
        : Optional.ofNullable(record instanceof Task ? TASK : null);
  }

  /**
   * The numbers by which a record is known again, in an order that does not depend on the sender. A
   * person who has an NHS number is known by it alone.
   */
  static List<Identifier> numbers(IBaseResource record) {
    List<Identifier> all =
        identifiers(record).stream()
            .filter(number -> number.hasSystem() && number.hasValue())
            .sorted(Comparator.comparing(Identifier::getSystem).thenComparing(Identifier::getValue))
            .toList();
    List<Identifier> national =
        all.stream().filter(number -> NhsNumber.SYSTEM.equals(number.getSystem())).toList();
    return national.isEmpty() ? all : national;
  }

  /** Whom an offer, a referral or a task is about. */
  static Reference subject(IBaseResource record) {
    if (record instanceof Task task) {
      return task.getFor();
    }
    return record instanceof ServiceRequest request ? request.getSubject() : new Reference();
  }

  private static List<Identifier> identifiers(IBaseResource record) {
    if (record instanceof Patient person) {
      return person.getIdentifier();
    }
    if (record instanceof Task task) {
      return task.getIdentifier();
    }
    return record instanceof ServiceRequest request ? request.getIdentifier() : List.of();
  }
}
