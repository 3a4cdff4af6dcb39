package org.socialprescribing.returns.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Keeps published figures from pointing at somebody, by the rule of NHS England for hospital
 * statistics since 2018: small counts are masked, all others rounded, each from its true value, so
 * that parts need not add up to the whole. Zero is shown.
 *
 * @param threshold counts from 1 to this are masked; 7
 * @param base others are rounded to the nearest multiple of this; 5
 */
record Disclosure(int threshold, int base) {

  Disclosure {
    if (threshold < 0 || base < 1) {
      throw new IllegalArgumentException("A threshold is 0 or more, and a base 1 or more");
    }
  }

  /** A figure as it may be published. */
  Shown publish(Value value) {
    boolean small = isSmall(value.n());
    return switch (value.figure()) {
      case COUNT -> small ? masked(value) : of(value, BigDecimal.valueOf(rounded(value.n())));
      case SUM -> small ? masked(value) : of(value, rounded(value.number()));
      // What lies in the middle of a few is what one of them has.
      case MEAN, MEDIAN, PERCENTILE_90 -> small ? masked(value) : of(value, value.number());
      case PERCENTAGE -> percentage(value);
      case RATIO -> small ? masked(value) : of(value, Value.ratio(rounded(value.n()), value.per()));
    };
  }

  boolean isSmall(long n) {
    return n >= 1 && n <= threshold;
  }

  /** The least number that is shown as this one is, where it is shown. */
  long least(long n) {
    return n == 0 ? 0 : Math.max(threshold + 1L, rounded(n) - base / 2);
  }

  /** The greatest number that is shown as this one is, where it is shown. */
  long most(long n) {
    return n == 0 ? 0 : rounded(n) + (base - 1) / 2;
  }

  /** A figure that is hidden for the sake of others. */
  static Shown masked(Value value) {
    return new Shown(value.figure(), null, null, null, true);
  }

  /** Percentages are made from rounded values; the part that is left over may not be small. */
  private Shown percentage(Value value) {
    long all = value.denominator() == null ? 0 : value.denominator();
    if (isSmall(value.n()) || isSmall(all) || isSmall(all - value.n())) {
      return masked(value);
    }
    return new Shown(
        value.figure(),
        rounded(value.n()),
        rounded(all),
        Value.percentage(rounded(value.n()), rounded(all)),
        false);
  }

  private Shown of(Value value, BigDecimal number) {
    return new Shown(value.figure(), rounded(value.n()), null, number, false);
  }

  /** To the nearest multiple of the base; a half upwards. */
  long rounded(long n) {
    return Math.floorDiv(2 * n + base, 2 * base) * base;
  }

  private BigDecimal rounded(BigDecimal number) {
    return number
        .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
        .multiply(BigDecimal.valueOf(base));
  }
}
