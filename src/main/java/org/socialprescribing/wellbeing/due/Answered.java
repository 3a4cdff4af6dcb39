package org.socialprescribing.wellbeing.due;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.EnglishDays;

/**
 * That a person was asked, as a form or a score says it.
 *
 * @param person Type/id
 */
record Answered(String person, String instrument, Asking asking) {

  private static final String REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

  private static final Set<QuestionnaireResponseStatus> COMPLETE =
      EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

  private static final Set<ObservationStatus> COUNTING =
      EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

  /** Empty where nobody was asked with a scheduled instrument, or not to the end. */
  static Optional<Answered> in(Resource record, Schedules schedules) {
    return record instanceof QuestionnaireResponse form
        ? in(form, schedules)
        : in((Observation) record, schedules);
  }

  private static Optional<Answered> in(QuestionnaireResponse form, Schedules schedules) {
    if (!COMPLETE.contains(form.getStatus()) || !form.hasQuestionnaire()) {
      return Optional.empty();
    }
    return schedules
        .ofForm(form.getQuestionnaire())
        .map(
            instrument ->
                new Answered(
                    Names.of(form.getSubject()),
                    instrument.instrument(),
                    new Asking(
                        EnglishDays.lastOf(form.getAuthoredElement()),
                        instrument
                            .unsuitable()
                            .filter(question -> isAnswered(question, form.getItem()))
                            .isPresent())));
  }

  private static Optional<Answered> in(Observation score, Schedules schedules) {
    boolean isUnsuitable = hasReason(score, "not-applicable");
    boolean wasAsked = score.hasValue() || isUnsuitable || hasReason(score, "asked-declined");
    if (!COUNTING.contains(score.getStatus()) || !wasAsked) {
      return Optional.empty();
    }
    return schedules
        .ofMeasure(score.getCode())
        .map(
            instrument ->
                new Answered(
                    Names.of(score.getSubject()),
                    instrument.instrument(),
                    new Asking(
                        EnglishDays.lastOf(score.getEffectiveDateTimeType()), isUnsuitable)));
  }

  private static boolean hasReason(Observation score, String code) {
    return score.getDataAbsentReason().hasCoding(REASONS, code);
  }

  private static boolean isAnswered(
      String question, List<QuestionnaireResponseItemComponent> items) {
    return items.stream()
        .anyMatch(
            item ->
                item.getLinkId().equals(question) && item.hasAnswer()
                    || isAnswered(question, item.getItem()));
  }
}
