package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Works a score out of answers: one answer as it is, several as their sum. */
final class ScoreValue {

  private ScoreValue() {}

  /** The value of an observation; empty while an answer is missing. */
  static Optional<Type> of(Measure measure, Instrument instrument, Answers answers) {
    if (measure.questions().size() == 1) {
      String question = measure.questions().get(0);
      Optional<Type> answer = answers.first(question);
      if (answer.isPresent() && answer.get() instanceof Coding choice) {
        Coding offered = instrument.option(question, choice).orElse(choice);
        return Optional.of(new CodeableConcept(withoutExtensions(offered)));
      }
    }
    boolean isWhole =
        measure.conversion().isEmpty()
            && measure.questions().stream()
                .flatMap(question -> answers.first(question).stream())
                .noneMatch(DecimalType.class::isInstance);
    return sum(measure, instrument, answers)
        .flatMap(measure::score)
        .map(score -> isWhole ? whole(score) : quantity(score));
  }

  private static Optional<BigDecimal> sum(Measure measure, Instrument instrument, Answers answers) {
    var sum = BigDecimal.ZERO;
    for (String question : measure.questions()) {
      Optional<BigDecimal> points =
          answers.first(question).flatMap(answer -> points(question, instrument, answer));
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(points.get());
    }
    return Optional.of(sum);
  }

  private static Optional<BigDecimal> points(String question, Instrument instrument, Type answer) {
    return answer instanceof Coding choice
        ? instrument.ordinal(question, choice)
        : Optional.of(Parts.decimal(answer));
  }

  /** A choice may count half a point. */
  private static Type whole(BigDecimal score) {
    return score.stripTrailingZeros().scale() <= 0
        ? new IntegerType(score.intValueExact())
        : quantity(score);
  }

  /** Decimals are kept: 63.1 stays 63.1, and 67.80 stays 67.80. */
  private static Type quantity(BigDecimal score) {
    return new Quantity()
        .setValue(score)
        .setUnit("score")
        .setSystem("http://unitsofmeasure.org")
        .setCode("{score}");
  }

  private static Coding withoutExtensions(Coding choice) {
    Coding plain = choice.copy();
    plain.setExtension(null);
    return plain;
  }
}
