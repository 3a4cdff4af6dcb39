package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * How a person's scores of one measure have changed.
 *
 * @param measure what the guide or the site knows of it; empty where it is a score like any other
 * @param scale from where to where it can go, where that is known
 * @param points the scores in the order in which they were taken; never empty
 */
record Change(
    Coding code,
    String title,
    Optional<Measure> measure,
    Optional<Scale> scale,
    List<Point> points) {

  Point first() {
    return points.get(0);
  }

  Point last() {
    return points.get(points.size() - 1);
  }

  /** Last minus first; empty where there is one score only, or they are answers in words. */
  Optional<BigDecimal> difference() {
    return points.size() < 2
        ? Optional.empty()
        : last().number().flatMap(last -> first().number().map(last::subtract));
  }

  Optional<Direction> direction() {
    return measure.flatMap(Measure::direction);
  }

  /** Better, worse or same. */
  Optional<String> meaning() {
    return direction().flatMap(direction -> difference().map(direction::meaning));
  }

  /** Bands from the first score to the last, positive towards better. */
  Optional<Integer> bandsMoved() {
    if (points.size() < 2 || first().band().isEmpty() || last().band().isEmpty()) {
      return Optional.empty();
    }
    List<Band> bands = measure.orElseThrow().bands();
    int up = bands.indexOf(last().band().get()) - bands.indexOf(first().band().get());
    return direction().map(direction -> direction.towardsBetter(up));
  }

  /** The smallest change that means something, where it is published. */
  Optional<BigDecimal> meaningfulFrom() {
    return measure.flatMap(Measure::meaningfulChange);
  }

  /** Whether the difference reaches it, either way. */
  Optional<Boolean> isMeaningful() {
    return meaningfulFrom()
        .flatMap(least -> difference().map(difference -> difference.abs().compareTo(least) >= 0));
  }
}
