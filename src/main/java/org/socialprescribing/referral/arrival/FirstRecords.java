package org.socialprescribing.referral.arrival;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.referral.arrival.KnownRecords.Known;

/** Finds the record that is already there for one that is sent again. */
final class FirstRecords {

  /** A new record has no id yet. */
  private static final String NONE = "";

  private final KnownRecords known;

  FirstRecords(KnownRecords known) {
    this.known = known;
  }

  /**
   * The first record of what is now sent again; empty when it is new.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest if the number is another
   *     person's, or the person has another date of birth
   */
  Optional<Known> of(IBaseResource record, Sending sending) {
    Kind kind = Kind.of(record).orElse(null);
    if (kind == null) {
      return Optional.empty();
    }
    Optional<Known> numbered = known.withNumber(kind, Kind.numbers(record), NONE);
    if (record instanceof Task task) {
      return ofTask(task, numbered, sending);
    }
    if (record instanceof Patient person && numbered.isPresent()) {
      requireSameBirthDate(person, numbered.get());
    }
    if (numbered.isPresent()
        && kind != Kind.PERSON
        && !isAbout(numbered.get().person(), Kind.subject(record), sending)) {
      throw NumberRefusals.taken(kind, ((Resource) record).fhirType());
    }
    return numbered;
  }

  /**
   * The task of a referral that is sent again is the first one's task, whatever its number; and a
   * number is of one referral's task.
   */
  private Optional<Known> ofTask(Task task, Optional<Known> numbered, Sending sending) {
    Optional<String> sentAgain =
        sending
            .entry(task.getFocus())
            .flatMap(entry -> of(entry.getResource(), sending))
            .map(Known::id);
    if (numbered.isEmpty()) {
      return sentAgain.flatMap(known::taskOf);
    }
    if (sentAgain
        .or(() -> sending.stored(task.getFocus()))
        .filter(referral -> known.isAbout(numbered.get().id(), referral))
        .isEmpty()) {
      throw NumberRefusals.taken(Kind.TASK, task.fhirType());
    }
    return numbered;
  }

  /** A number that was mistyped, or taken from another record, would join two people's lives. */
  private void requireSameBirthDate(Patient sent, Known first) {
    String stored = known.birthDateOf(first.id()).orElse("");
    String given = sent.hasBirthDate() ? sent.getBirthDateElement().getValueAsString() : "";
    // A year or a month alone is the beginning of a date.
    if (!stored.startsWith(given) && !given.startsWith(stored)) {
      throw NumberRefusals.bornOnAnotherDay();
    }
  }

  private boolean isAbout(String person, Reference subject, Sending sending) {
    return sending
        .stored(subject)
        .or(() -> known.withNumber(Kind.PERSON, sending.numbers(subject), NONE).map(Known::id))
        .filter(sent -> known.isSamePerson(sent, person))
        .isPresent();
  }
}
