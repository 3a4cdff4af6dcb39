package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;

/**
 * One score of an instrument, as the guide's extension {@code score} says it.
 *
 * @param questions the linkIds of the questions that count
 * @param direction empty where neither way is better
 * @param bands from the lowest to the highest; empty where none are published
 * @param conversion from the sum of the answers to the score; empty where the sum is the score
 * @param meaningfulChange the smallest change that means something, where it is published
 * @param shortestInterval asked again sooner, a score comes with a caution
 */
record Measure(
    Coding code,
    String title,
    List<String> questions,
    Optional<Direction> direction,
    List<Band> bands,
    Map<BigDecimal, BigDecimal> conversion,
    Optional<BigDecimal> meaningfulChange,
    Optional<Period> shortestInterval) {

  static Measure of(Extension score) {
    var code = (Coding) Parts.only(score, "measure");
    return new Measure(
        code,
        Parts.first(score, "title").map(Object::toString).orElse(code.getDisplay()),
        Parts.all(score, "of").map(part -> part.getValue().primitiveValue()).toList(),
        Parts.first(score, "direction").map(said -> Direction.of(said.primitiveValue())),
        Parts.all(score, "band").map(Band::of).toList(),
        conversion(score),
        Parts.first(score, "meaningful-change").map(Parts::decimal),
        Parts.first(score, "shortest-interval").map(said -> months((Quantity) said)));
  }

  /**
   * The scores of a table have as many decimals as the one that has most; JSON tools drop zeros.
   */
  private static Map<BigDecimal, BigDecimal> conversion(Extension score) {
    List<Extension> lines = Parts.all(score, "conversion").toList();
    int decimals =
        lines.stream().mapToInt(line -> scoreIn(line).scale()).filter(n -> n > 0).max().orElse(0);
    return lines.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                line -> Parts.decimal(Parts.only(line, "raw")).stripTrailingZeros(),
                line -> scoreIn(line).setScale(decimals)));
  }

  private static BigDecimal scoreIn(Extension line) {
    return Parts.decimal(Parts.only(line, "score"));
  }

  private static Period months(Quantity interval) {
    if (!"mo".equals(interval.getCode())) {
      throw new IllegalArgumentException("An interval between scores is counted in months, mo");
    }
    return Period.ofMonths(interval.getValue().intValueExact());
  }

  /** The score for a sum of answers; empty where a table has no line for it. */
  Optional<BigDecimal> score(BigDecimal sum) {
    return conversion.isEmpty()
        ? Optional.of(sum)
        : Optional.ofNullable(conversion.get(sum.stripTrailingZeros()));
  }

  String key() {
    return key(code);
  }

  static String key(Coding code) {
    return code.getSystem() + "|" + code.getCode();
  }

  Optional<Band> band(BigDecimal score) {
    return bands.stream().filter(band -> band.holds(score)).findFirst();
  }
}
