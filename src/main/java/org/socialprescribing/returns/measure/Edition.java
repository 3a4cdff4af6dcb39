package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.socialprescribing.conformance.OperationInput;

/**
 * A published figure exists once: as it was known some time after its period. Two editions of the
 * same figure would tell what was entered in between. Decision 0087.
 *
 * @param afterMonths a period is published as known so many months after it, at the end of a month
 * @param first no edition is earlier; null: none is too early
 * @param yearBegins the first month of a year of groups
 */
record Edition(int afterMonths, @Nullable YearMonth first, Month yearBegins) {

  private static final int YEAR = 12;

  /** The last day of the month at whose end a period is known as it is published. */
  LocalDate of(LocalDate end) {
    YearMonth month = YearMonth.from(end).plusMonths(afterMonths);
    return (first != null && first.isAfter(month) ? first : month).atEndOfMonth();
  }

  /** The same by the number of months since the year 0. */
  int of(int month) {
    int known = month + afterMonths;
    return first == null ? known : Math.max(known, number(first));
  }

  static int number(YearMonth month) {
    return Math.toIntExact(YearMonth.of(0, 1).until(month, ChronoUnit.MONTHS));
  }

  static int number(LocalDate day) {
    return number(YearMonth.from(day));
  }

  /** The first month of the year in which a month lies. */
  int yearOf(int month) {
    return month - Math.floorMod(month - (yearBegins.getValue() - 1), YEAR);
  }

  /** The name of the month with which a year begins. */
  String beginning() {
    return yearBegins.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  boolean isYear(Question question) {
    return question.start().getDayOfMonth() == 1
        && question.start().getMonth() == yearBegins
        && question.end().equals(lastDay(question.start()));
  }

  /** The first day of the last year that is published by a day; at most three years back. */
  LocalDate latestYear(LocalDate today) {
    LocalDate start = today.withDayOfMonth(1).withMonth(yearBegins.getValue());
    while (start.isAfter(today.minusYears(3)) && !isPublished(lastDay(start), today)) {
      start = start.minusYears(1);
    }
    return start;
  }

  private static LocalDate lastDay(LocalDate firstDay) {
    return firstDay.plusMonths(YEAR).minusDays(1);
  }

  boolean isPublished(LocalDate end, LocalDate today) {
    return of(end).isBefore(today);
  }

  /**
   * The question as it is published.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest where it is of no whole
   *     months, or of another day of knowledge, or where the day of publication has not come
   */
  Question publish(Question asked, LocalDate today) {
    asked.requireWholeMonths();
    LocalDate known = of(asked.end());
    if (!known.isBefore(today)) {
      throw OperationInput.refused(
          "periodEnd",
          asked.end().toString(),
          "A figure is published as it is known at the end of %s, from the day after."
              .formatted(known));
    }
    asked
        .asKnownOn()
        .filter(day -> !day.equals(known))
        .ifPresent(
            day -> {
              throw OperationInput.refused(
                  "asKnownOn",
                  day.toString(),
                  "The figures of this period are published as known on %s, and on no other day."
                      .formatted(known));
            });
    return asked.asKnownOn(known);
  }
}
