package org.socialprescribing.wellbeing;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Puts a caution on a score that was taken sooner after another than its instrument is meant to be
 * used again, whoever sends it; a note with the reason belongs to it.
 *
 * <p>It runs before the guide's validation, which then sees what is stored.
 */
public final class RetestWatch implements StorageInterceptor {

  private static final String RULE = "measured-too-soon";
  private static final int BEFORE_VALIDATION = -100;

  private final Instruments instruments;
  private final ObservationStore store;

  RetestWatch(Instruments instruments, ObservationStore store) {
    this.instruments = instruments;
    this.store = store;
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = BEFORE_VALIDATION)
  public void beforeCreate(IBaseResource resource, RequestDetails request) {
    if (resource instanceof Observation score) {
      watch(score, request);
    }
  }

  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = BEFORE_VALIDATION)
  public void beforeUpdate(IBaseResource before, IBaseResource after, RequestDetails request) {
    if (after instanceof Observation score) {
      watch(score, request);
    }
  }

  /** Compares a score with the person's others; says the caution, or takes it back. */
  void watch(Observation score, RequestDetails request) {
    Measure measure =
        score.getCode().getCoding().stream()
            .flatMap(code -> instruments.measure(code).stream())
            .filter(known -> known.shortestInterval().isPresent())
            .findFirst()
            .orElse(null);
    if (measure == null) {
      return;
    }
    Cautions.remove(score, RULE);
    if (counts(score) && isStored(score.getSubject())) {
      store.scoresOf(score.getSubject().getReference(), measure.code(), request).stream()
          .filter(other -> counts(other) && !isSame(score, other))
          .flatMap(other -> Days.of(other).stream())
          .filter(day -> isTooSoon(day, Days.of(score).orElseThrow(), measure))
          .max(LocalDate::compareTo)
          .ifPresent(day -> Cautions.add(score, RULE, words(score, measure, day)));
    }
  }

  private static boolean isTooSoon(LocalDate other, LocalDate day, Measure measure) {
    return !other.isAfter(day) && other.plus(measure.shortestInterval().orElseThrow()).isAfter(day);
  }

  private static String words(Observation score, Measure measure, LocalDate last) {
    return "%s was taken on %s, too, and is not meant to be repeated within %d months. %s"
        .formatted(
            measure.title(),
            Days.inWords(last),
            measure.shortestInterval().orElseThrow().toTotalMonths(),
            score.hasNote() ? "The note says why." : "Say in a note why it was repeated.");
  }

  private static boolean counts(Observation score) {
    return score.hasValue()
        && Days.of(score).isPresent()
        && score.getStatus() != ObservationStatus.ENTEREDINERROR
        && score.getStatus() != ObservationStatus.CANCELLED;
  }

  /** A person who is stored in the same transaction has no earlier scores, or is found again. */
  private static boolean isStored(Reference person) {
    var id = person.getReferenceElement();
    return "Patient".equals(id.getResourceType()) && id.hasIdPart();
  }

  /** The same record, or the same measurement sent twice. */
  private static boolean isSame(Observation one, Observation other) {
    return idOf(one).equals(idOf(other))
        || one.getEffectiveDateTimeType()
            .getValue()
            .equals(other.getEffectiveDateTimeType().getValue());
  }

  private static String idOf(Observation score) {
    return Optional.ofNullable(score.getIdElement().getIdPart()).orElse("");
  }
}
