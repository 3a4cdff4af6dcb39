package org.socialprescribing.returns.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a return makes of the facts that it finds; a code of the guide's CodeSystem {@code figure}.
 */
public enum Figure {
  COUNT,
  SUM,
  MEAN,
  MEDIAN,
  PERCENTILE_90,
  PERCENTAGE,
  RATIO;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Figure of(String code) {
    return Arrays.stream(values())
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no figure " + code));
  }

  /** Whether the amounts behind several groups can be added up to those of another. */
  boolean isOfAmounts() {
    return this == SUM || this == MEAN;
  }

  /** Whether it needs to know how often each amount occurs. */
  boolean isOfOrder() {
    return this == MEDIAN || this == PERCENTILE_90;
  }
}
