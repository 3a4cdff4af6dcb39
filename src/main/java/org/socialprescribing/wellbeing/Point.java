package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;

/**
 * One score of a person at one time.
 *
 * @param number empty where the score is an answer in words
 * @param band the published band that it falls in, if there is one
 */
record Point(Observation observation, Optional<BigDecimal> number, Optional<Band> band) {

  static Point of(Observation observation, Optional<Measure> measure) {
    Optional<BigDecimal> number = Scoring.number(observation.getValue());
    return new Point(observation, number, measure.flatMap(known -> number.flatMap(known::band)));
  }

  /** When it was taken, as precisely as it was sent. */
  String taken() {
    return observation.getEffectiveDateTimeType().getValueAsString();
  }

  /** When it was taken, in milliseconds of the epoch. */
  long time() {
    return observation.getEffectiveDateTimeType().getValue().getTime();
  }

  /** The score as people read it. */
  String inWords() {
    if (number.isPresent()) {
      return number.get().toPlainString();
    }
    var answer = observation.getValueCodeableConcept();
    return Optional.ofNullable(answer.getText())
        .or(() -> Optional.ofNullable(answer.getCodingFirstRep().getDisplay()))
        .orElse(String.valueOf(answer.getCodingFirstRep().getCode()));
  }

  String address() {
    return "Observation/" + observation.getIdElement().getIdPart();
  }
}
