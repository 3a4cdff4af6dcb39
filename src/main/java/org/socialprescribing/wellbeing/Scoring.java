package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/**
 * Makes the observations of a filled form, always one for each score of its instrument: one that
 * has no value says why.
 *
 * <p>The same form gives the same observations under the same ids, so that an amended form amends
 * them.
 */
public final class Scoring {

  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private final List<InstrumentRule> rules;

  Scoring(List<InstrumentRule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Observation> of(QuestionnaireResponse response, Instrument instrument) {
    var answers = Answers.of(response);
    List<Observation> scores =
        instrument.measures().stream()
            .map(measure -> observation(response, instrument, measure, answers))
            .toList();
    rules.stream()
        .filter(rule -> rule.isFor(instrument))
        .forEach(rule -> rule.complete(answers, scores));
    return scores;
  }

  private static Observation observation(
      QuestionnaireResponse response, Instrument instrument, Measure measure, Answers answers) {
    var score = new Observation();
    score.setStatus(status(response.getStatus()));
    score.addCategory(new CodeableConcept().setCoding(List.of(survey())));
    score.setCode(new CodeableConcept(measure.code().copy()));
    score.setSubject(response.getSubject().copy());
    score.setEffective(response.getAuthoredElement().copy());
    if (response.hasAuthor()) {
      score.addPerformer(response.getAuthor().copy());
    }
    instrument.licence().ifPresent(licence -> score.addExtension(licensedAs(licence)));
    String id = response.getIdElement().getIdPart();
    if (id != null) {
      score.setId("Observation/" + idOf(id, measure.key()));
      score.addDerivedFrom(new Reference("QuestionnaireResponse/" + id));
    }
    ScoreValue.of(measure, instrument, answers)
        .ifPresentOrElse(
            value -> setValue(score, measure, value), () -> sayWhyNot(score, response.getStatus()));
    return score;
  }

  private static void setValue(Observation score, Measure measure, Type value) {
    score.setValue(value);
    number(value)
        .flatMap(measure::band)
        .ifPresent(band -> score.addInterpretation(new CodeableConcept(band.code().copy())));
  }

  /** The number of a score; empty where it is an answer in words. */
  static Optional<BigDecimal> number(Type value) {
    if (value instanceof Quantity quantity) {
      return Optional.ofNullable(quantity.getValue());
    }
    return value instanceof IntegerType number
        ? Optional.of(BigDecimal.valueOf(number.getValue()))
        : Optional.empty();
  }

  /** Only a form that is not finished, or never will be, has scores without a value. */
  private static void sayWhyNot(Observation score, QuestionnaireResponseStatus status) {
    String reason =
        switch (status) {
          case INPROGRESS -> "temp-unknown";
          case STOPPED -> "not-performed";
          default -> "unknown";
        };
    score.getDataAbsentReason().addCoding().setSystem(ABSENT).setCode(reason);
  }

  private static ObservationStatus status(QuestionnaireResponseStatus status) {
    return switch (status) {
      case INPROGRESS -> ObservationStatus.PRELIMINARY;
      case AMENDED -> ObservationStatus.AMENDED;
      case ENTEREDINERROR -> ObservationStatus.ENTEREDINERROR;
      default -> ObservationStatus.FINAL;
    };
  }

  private static String idOf(String response, String measure) {
    String name = "QuestionnaireResponse/" + response + "#" + measure;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether the server made this observation from the form that it names. */
  public static boolean isMadeFromForm(Observation score) {
    String form = score.getDerivedFromFirstRep().getReferenceElement().getIdPart();
    return form != null
        && score.getCode().getCoding().stream()
            .map(code -> idOf(form, Measure.key(code)))
            .anyMatch(score.getIdElement().getIdPart()::equals);
  }

  private static Coding survey() {
    return new Coding().setSystem(CATEGORY).setCode("survey");
  }

  private static Extension licensedAs(String licence) {
    var instrument = new Extension(Canonical.structureDefinition("instrument"));
    instrument.addExtension("licence", new StringType(licence));
    return instrument;
  }
}
