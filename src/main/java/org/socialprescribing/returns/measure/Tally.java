package org.socialprescribing.returns.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found for one group: how many facts, what they add up to, and how often each amount
 * occurs.
 *
 * @param sum 0 unless a figure needs it
 * @param amounts empty unless a figure needs their order
 */
record Tally(long n, BigDecimal sum, SortedMap<BigDecimal, Long> amounts) {

  static final Tally NOTHING = new Tally(0, BigDecimal.ZERO, new TreeMap<>());

  private static final int DECIMALS_OF_MEAN = 2;

  Tally plus(Tally other) {
    var all = new TreeMap<>(amounts);
    other.amounts.forEach((amount, times) -> all.merge(amount, times, Long::sum));
    return new Tally(n + other.n, sum.add(other.sum), all);
  }

  /** To two decimals, halves away from zero. */
  BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(n), DECIMALS_OF_MEAN, RoundingMode.HALF_UP);
  }

  /**
   * The smallest amount that so many per cent of all do not exceed, as PostgreSQL's {@code
   * percentile_disc}.
   */
  BigDecimal percentile(int percent) {
    long rank = Math.max(1, (n * percent + 99) / 100);
    long reached = 0;
    for (Map.Entry<BigDecimal, Long> each : amounts.entrySet()) {
      reached += each.getValue();
      if (reached >= rank) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("Nothing has no percentile");
  }
}
