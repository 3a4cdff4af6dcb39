package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Published periods of a whole lie between cuts, however they are subtracted from each other. */
class CuttingTimeTest {

  private static final int THRESHOLD = 7;
  private static final int APRIL = Edition.number(YearMonth.of(2024, 4));

  private final Edition edition = new Edition(1, null, Month.APRIL);

  @Test
  void monthsAreToldApartAfterAYearThatHadEnoughInEach() {
    Cuts cuts = cuts(24, month -> 20);

    assertThat(cuts.allow(APRIL, APRIL)).isFalse();
    assertThat(cuts.allow(APRIL, APRIL + 11)).isTrue();
    assertThat(cuts.allow(APRIL + 12, APRIL + 12)).isTrue();
    assertThat(cuts.allow(APRIL + 13, APRIL + 20)).isTrue();
  }

  @Test
  void aMonthWithFewIsNotTheEndOfAPeriod() {
    Cuts cuts = cuts(24, month -> month == APRIL + 15 ? 3 : 20);

    assertThat(cuts.allow(APRIL + 15, APRIL + 15)).isFalse();
    assertThat(cuts.allow(APRIL + 12, APRIL + 15)).isFalse();
    assertThat(cuts.allow(APRIL + 16, APRIL + 16)).isFalse();
    assertThat(cuts.allow(APRIL + 15, APRIL + 16)).isTrue();
    assertThat(cuts.allow(APRIL + 12, APRIL + 23)).isTrue();
  }

  @Test
  void whereLittleHappensYearsArePublished() {
    Cuts cuts = cuts(36, month -> 1);

    assertThat(cuts.allow(APRIL + 12, APRIL + 23)).isTrue();
    assertThat(cuts.allow(APRIL + 12, APRIL + 17)).isFalse();
  }

  // The published figure of May is the same when June has come.
  @Test
  void noCutIsMovedByWhatHappensLater() {
    var chance = new Random(4);
    for (int run = 0; run < 200; run++) {
      List<Series.Row> rows = rows(chance, 60);
      var series = new Series(rows, null, false);
      Cuts later = new Cuts(series, edition, THRESHOLD, APRIL + 59);
      int now = APRIL + chance.nextInt(60);
      var known = rows.stream().filter(row -> row.known() <= edition.of(now)).toList();
      Cuts then = new Cuts(new Series(known, null, false), edition, THRESHOLD, now);

      for (int from = APRIL; from <= now; from++) {
        assertThat(then.allow(from, now)).isEqualTo(later.allow(from, now));
      }
    }
  }

  // Decision 0087: between two cuts nothing or more than the threshold has happened.
  @Test
  void whateverIsSubtractedNothingSmallIsLeft() {
    var chance = new Random(5);
    for (int run = 0; run < 200; run++) {
      var series = new Series(rowsKnownAtOnce(chance, 48), null, false);
      Cuts cuts = new Cuts(series, edition, THRESHOLD, APRIL + 47);
      for (int from = APRIL; from < APRIL + 48; from++) {
        for (int to = from; to < APRIL + 48; to++) {
          if (cuts.allow(from, to)) {
            assertThat(series.counts(from, to, Integer.MAX_VALUE)[0])
                .satisfiesAnyOf(
                    n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(THRESHOLD));
          }
        }
      }
    }
  }

  // A quarter less two of its months must not leave the two people who came in the third alone.
  @Test
  void aFewNewcomersKeepALongerPeriodOfPeopleBack() {
    var rows = new ArrayList<Series.Row>();
    for (int month = APRIL - 12; month < APRIL + 3; month++) {
      for (int person = 0; person < 20; person++) {
        rows.add(new Series.Row(month, month == APRIL - 12 ? null : month - 1, month, 1));
      }
    }
    rows.add(new Series.Row(APRIL + 2, null, APRIL + 2, 2));
    Cuts cuts = new Cuts(new Series(rows, null, true), edition, THRESHOLD, APRIL + 2);

    assertThat(cuts.allow(APRIL + 2, APRIL + 2)).isTrue();
    assertThat(cuts.allow(APRIL, APRIL + 2)).isFalse();
  }

  @Test
  void peopleArePublishedByTheCalendar() {
    assertThat(calendar("2024-04-01", "2024-04-30")).isTrue();
    assertThat(calendar("2024-10-01", "2025-09-30")).isTrue();
    assertThat(calendar("2024-04-01", "2025-03-31")).isTrue();
    assertThat(calendar("2024-05-01", "2024-07-31")).isFalse();
    assertThat(calendar("2024-01-01", "2024-12-31")).isFalse();
  }

  private boolean calendar(String from, String to) {
    return Cuts.isOfCalendar(
        Edition.number(LocalDate.parse(from)), Edition.number(LocalDate.parse(to)), edition);
  }

  private Cuts cuts(int months, IntUnaryOperator n) {
    var rows = new ArrayList<Series.Row>();
    for (int month = APRIL; month < APRIL + months; month++) {
      rows.add(new Series.Row(month, null, month, n.applyAsInt(month)));
    }
    return new Cuts(new Series(rows, null, false), edition, THRESHOLD, APRIL + months - 1);
  }

  private static List<Series.Row> rowsKnownAtOnce(Random chance, int months) {
    int usual = 1 + chance.nextInt(30);
    var rows = new ArrayList<Series.Row>();
    for (int month = APRIL; month < APRIL + months; month++) {
      rows.add(new Series.Row(month, null, month, chance.nextInt(usual)));
    }
    return rows;
  }

  /** Some of them are known later, and some are taken back. */
  private static List<Series.Row> rows(Random chance, int months) {
    var rows = new ArrayList<>(rowsKnownAtOnce(chance, months));
    for (Series.Row row : List.copyOf(rows)) {
      if (row.n() > 1 && chance.nextInt(3) == 0) {
        rows.add(new Series.Row(row.month(), null, row.known() + chance.nextInt(6), -1));
      }
      if (chance.nextInt(3) == 0) {
        rows.add(new Series.Row(row.month(), null, row.known() + chance.nextInt(6), 2));
      }
    }
    return rows;
  }
}
