package org.socialprescribing.referral.arrival;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Identifier;
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
   *     person's
   */
  Optional<Known> of(IBaseResource record, Sending sending) {
    Kind kind = Kind.of(record).orElse(null);
    if (kind == null) {
      return Optional.empty();
    }
    List<Identifier> numbers = Kind.numbers(record);
    Optional<Known> first = known.withNumber(kind, numbers, NONE);
    if (first.isPresent()
        && kind != Kind.PERSON
        && !isAbout(first.get().person(), Kind.subject(record), sending)) {
      throw NumberRefusals.taken(kind, ((Resource) record).fhirType());
    }
    return first.isPresent() || !(record instanceof Task task)
        ? first
        : ofTask(task, numbers.isEmpty(), sending);
  }

  /** The task of a referral that is sent again is the first one's task, whatever its number. */
  private Optional<Known> ofTask(Task task, boolean hasNoNumber, Sending sending) {
    Optional<String> sentAgain =
        sending
            .entry(task.getFocus())
            .flatMap(request -> of(request.getResource(), sending))
            .map(Known::id);
    return sentAgain
        .or(() -> hasNoNumber ? sending.stored(task.getFocus()) : Optional.empty())
        .flatMap(known::taskOf);
  }

  private boolean isAbout(String person, Reference subject, Sending sending) {
    return sending
        .stored(subject)
        .or(() -> known.withNumber(Kind.PERSON, sending.numbers(subject), NONE).map(Known::id))
        .filter(sent -> known.isSamePerson(sent, person))
        .isPresent();
  }
}
