package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A true figure.
 *
 * @param n on how many facts or people it rests; of a percentage and a ratio the numerator
 * @param denominator null but for a percentage
 * @param number null where there is none, such as the mean of nothing
 * @param per of a ratio, by what it is divided; null of everything else
 */
record Value(
    Figure figure,
    long n,
    @Nullable Long denominator,
    @Nullable BigDecimal number,
    @Nullable BigDecimal per) {

  Value(Figure figure, long n, @Nullable Long denominator, @Nullable BigDecimal number) {
    this(figure, n, denominator, number, null);
  }

  private static final int HALF = 50;
  private static final int NINE_TENTHS = 90;

  static Value of(Figure figure, Tally tally, @Nullable Tally denominator) {
    long n = tally.n();
    if (figure == Figure.RATIO) {
      BigDecimal per = denominator == null ? BigDecimal.ZERO : denominator.sum();
      return new Value(figure, n, null, ratio(n, per), per);
    }
    BigDecimal number =
        switch (figure) {
          case COUNT -> BigDecimal.valueOf(n);
          case SUM -> tally.sum();
          case MEAN -> n == 0 ? null : tally.mean();
          case MEDIAN -> n == 0 ? null : tally.percentile(HALF);
          case PERCENTILE_90 -> n == 0 ? null : tally.percentile(NINE_TENTHS);
          case RATIO -> throw new IllegalStateException("A ratio has been told apart");
          case PERCENTAGE -> percentage(n, denominator == null ? 0 : denominator.n());
        };
    return new Value(figure, n, denominator == null ? null : denominator.n(), number);
  }

  /** To two decimals; null of nothing. */
  static @Nullable BigDecimal ratio(long n, BigDecimal per) {
    return per.signum() == 0 ? null : BigDecimal.valueOf(n).divide(per, 2, RoundingMode.HALF_UP);
  }

  /** To one decimal; null of nothing. */
  static @Nullable BigDecimal percentage(long numerator, long denominator) {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
  }
}
