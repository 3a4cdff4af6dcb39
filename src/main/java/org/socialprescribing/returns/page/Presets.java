package org.socialprescribing.returns.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.socialprescribing.returns.measure.Period;

/** Periods that are often asked for, by what they are called. */
final class Presets {

  private static final int APRIL = 4;
  private static final int OCTOBER = 10;
  private static final int YEAR = 12;

  private Presets() {}

  /**
   * @param last the last day of which there are figures
   */
  static Map<String, Period> until(LocalDate last) {
    var presets = new LinkedHashMap<String, Period>();
    LocalDate month = last.withDayOfMonth(1);
    presets.put("This month", months(month, 1));
    presets.put("Last month", months(month.minusMonths(1), 1));
    presets.put("Last 12 months", lastTwelve(last));
    presets.put("This financial year", months(latest(last, APRIL), YEAR));
    presets.put("Last financial year", months(latest(last, APRIL).minusYears(1), YEAR));
    presets.put("This October to September", months(latest(last, OCTOBER), YEAR));
    presets.put("Last October to September", months(latest(last, OCTOBER).minusYears(1), YEAR));
    return presets;
  }

  static Period lastTwelve(LocalDate last) {
    return months(last.withDayOfMonth(1).minusMonths(YEAR - 1L), YEAR);
  }

  /** Of these the ones that are over on a day. */
  static Map<String, Period> overBy(LocalDate last) {
    Map<String, Period> presets = until(last);
    presets.values().removeIf(period -> period.end().isAfter(last));
    return presets;
  }

  /** The last first of this month that has come. */
  private static LocalDate latest(LocalDate day, int month) {
    LocalDate start = LocalDate.of(day.getYear(), month, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }

  private static Period months(LocalDate start, int months) {
    return new Period(start, start.plusMonths(months).minusDays(1));
  }
}
