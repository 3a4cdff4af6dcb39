package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What happened in which month, and when it was known: enough to count any whole months as they
 * were known at the end of any other.
 *
 * @param counted of a percentage the numerator
 * @param all the denominator of a percentage; null of everything else
 * @param distinct whether a person counts once in the months that are asked for, and not for ever
 */
record Series(List<Row> counted, @Nullable List<Row> all, boolean distinct) {

  /**
   * So many facts, less those taken back; months are numbered from the year 0.
   *
   * @param previous the month of the same person's fact before; null where there is none
   * @param known the month in which it was said or taken back
   */
  record Row(int month, @Nullable Integer previous, int known, long n) {}

  /** The counts of these months that are published together, as known at the end of a month. */
  long[] counts(int from, int to, int known) {
    long n = count(counted, from, to, known);
    if (all == null) {
      return new long[] {n};
    }
    long denominator = count(all, from, to, known);
    return new long[] {n, denominator, denominator - n};
  }

  private long count(List<Row> rows, int from, int to, int known) {
    long n = 0;
    for (Row row : rows) {
      if (row.month() >= from
          && row.month() <= to
          && row.known() <= known
          && (!distinct || row.previous() == null || row.previous() < from)) {
        n += row.n();
      }
    }
    return n;
  }

  /** The first month with anything in it. */
  int first(int otherwise) {
    return (all == null ? counted : all).stream().mapToInt(Row::month).min().orElse(otherwise);
  }
}
