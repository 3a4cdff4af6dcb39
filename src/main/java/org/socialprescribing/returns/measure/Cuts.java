package org.socialprescribing.returns.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Where time is cut for published figures of a whole. Between two cuts nothing or more than the
 * threshold has happened, and a published period begins and ends at one: however periods are
 * subtracted from each other, what is left is made of such parts. Decision 0087.
 *
 * <p>A cut is never moved by what happens later. Months are told apart where the year before had
 * enough in each; else quarters, halves, or whole years.
 */
final class Cuts {

  private static final int YEAR = 12;
  private static final int[] STEPS = {1, 3, 6};

  private final Series series;
  private final Edition edition;
  private final long threshold;
  private final int origin;
  private final BitSet ends = new BitSet();

  /**
   * @param last the last month of interest
   */
  Cuts(Series series, Edition edition, int threshold, int last) {
    this.series = series;
    this.edition = edition;
    this.threshold = threshold;
    this.origin = edition.yearOf(Math.min(last, series.first(last)));
    int from = origin;
    for (int year = origin; year <= last; year += YEAR) {
      int step = step(year);
      for (int end = year + step - 1; end < year + YEAR && end <= last; end += step) {
        if (isLarge(series.counts(from, end, edition.of(end)))) {
          ends.set(end - origin);
          from = end + 1;
        }
      }
    }
  }

  /** The finest step of which every part of the year before had enough; else the year. */
  private int step(int year) {
    return Arrays.stream(STEPS)
        .filter(
            step ->
                IntStream.range(0, YEAR / step)
                    .map(i -> year - YEAR + i * step)
                    .allMatch(from -> isRich(from, from + step - 1, edition.of(year - 1))))
        .findFirst()
        .orElse(YEAR);
  }

  private boolean isRich(int from, int to, int known) {
    long[] counts = series.counts(from, to, known);
    return counts[0] > threshold && isLarge(counts);
  }

  private boolean isLarge(long[] counts) {
    return Arrays.stream(counts).allMatch(count -> count <= 0 || count > threshold);
  }

  private boolean isAfter(int month) {
    return month < origin || ends.get(month - origin);
  }

  /** Whether these months may be published as a whole. */
  boolean allow(int from, int to) {
    return isAfter(from - 1) && isAfter(to) && (!series.distinct() || tellsNoNewcomers(from, to));
  }

  /**
   * Of people also what is left when a shorter period is subtracted: who came in one part of it and
   * in no other.
   */
  private boolean tellsNoNewcomers(int from, int to) {
    int known = edition.of(to);
    long[] whole = series.counts(from, to, known);
    for (int length : STEPS) {
      for (int part = from; length < to - from + 1 && part + length - 1 <= to; part += length) {
        if (isAfter(part - 1) && isAfter(part + length - 1)) {
          long[] counts = series.counts(part, part + length - 1, known);
          if (!isLarge(
              IntStream.range(0, counts.length).mapToLong(i -> whole[i] - counts[i]).toArray())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * Whether it is one of the periods in which people are published: months, quarters and halves of
   * the year, and years from its beginning or its middle.
   */
  static boolean isOfCalendar(int from, int to, Edition edition) {
    int length = to - from + 1;
    int place = from - edition.yearOf(from);
    return length == YEAR
        ? place % (YEAR / 2) == 0
        : Arrays.stream(STEPS).anyMatch(step -> step == length) && place % length == 0;
  }
}
