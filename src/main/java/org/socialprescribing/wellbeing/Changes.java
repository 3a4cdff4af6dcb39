package org.socialprescribing.wellbeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.socialprescribing.fhir.Canonical;

/** Sorts a person's scores into one series for each measure. */
final class Changes {

  private static final Set<ObservationStatus> COUNTING =
      Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

  /** One code for all areas of a Wellbeing Star: the area is named in words. */
  private static final String NAMED_IN_WORDS =
      Canonical.BASE + "/CodeSystem/measure|wellbeing-star-area";

  private final Instruments instruments;

  Changes(Instruments instruments) {
    this.instruments = instruments;
  }

  /** One change for each measure, in the order of its first score. */
  List<Change> of(List<Observation> observations) {
    Map<String, List<Observation>> series = new LinkedHashMap<>();
    observations.stream()
        .filter(Changes::counts)
        .sorted(
            Comparator.comparing(Changes::time)
                .thenComparing(score -> instruments.place(score.getCode().getCodingFirstRep()))
                .thenComparing(Observation::getId))
        .forEach(
            score ->
                series
                    .computeIfAbsent(measureOf(score.getCode()), measure -> new ArrayList<>())
                    .add(score));
    return series.values().stream().map(this::change).toList();
  }

  private Change change(List<Observation> scores) {
    CodeableConcept code = scores.get(0).getCode();
    Optional<Measure> measure =
        code.getCoding().stream().flatMap(each -> instruments.measure(each).stream()).findFirst();
    Coding coding = measure.map(Measure::code).orElse(code.getCodingFirstRep());
    return new Change(
        coding,
        measure.map(Measure::title).orElseGet(() -> name(code)),
        measure,
        measure.flatMap(known -> instruments.instrument(coding).flatMap(form -> form.scale(known))),
        withoutCopies(scores).stream().map(score -> Point.of(score, measure)).toList());
  }

  /**
   * A sender may have made the score of a form as well as the server did; the server's, which
   * follows the form, counts.
   */
  private static List<Observation> withoutCopies(List<Observation> scores) {
    Map<String, Observation> kept = new LinkedHashMap<>();
    for (Observation score : scores) {
      String form = score.getDerivedFromFirstRep().getReferenceElement().getIdPart();
      kept.merge(
          form == null ? score.getId() : "form " + form,
          score,
          (one, other) -> Scoring.isMadeFromForm(other) ? other : one);
    }
    return List.copyOf(kept.values());
  }

  private static boolean counts(Observation score) {
    return COUNTING.contains(score.getStatus())
        && score.hasValue()
        && score.getEffective() instanceof DateTimeType taken
        && taken.hasValue();
  }

  private static long time(Observation score) {
    return score.getEffectiveDateTimeType().getValue().getTime();
  }

  private static String measureOf(CodeableConcept code) {
    String key = code.hasCoding() ? Measure.key(code.getCodingFirstRep()) : code.getText();
    return key.equals(NAMED_IN_WORDS) ? key + "|" + code.getText() : key;
  }

  private static String name(CodeableConcept code) {
    return Optional.ofNullable(code.getText())
        .or(() -> Optional.ofNullable(code.getCodingFirstRep().getDisplay()))
        .orElse(code.getCodingFirstRep().getCode());
  }
}
