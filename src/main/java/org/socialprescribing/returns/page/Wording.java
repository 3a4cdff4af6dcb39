package org.socialprescribing.returns.page;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.socialprescribing.returns.measure.Figure;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Shown;

/** Numbers and days as people in England write them. */
final class Wording {

  /** What stands in place of a figure that is held back, for those who do not see the symbol. */
  static final String HELD_BACK = "held back";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "from 1 April 2025 to 31 March 2026". */
  static String period(Period period) {
    return "from %s to %s".formatted(day(period.start()), day(period.end()));
  }

  /** The name of a whole month, else the days. */
  static String shortPeriod(Period period) {
    LocalDate start = period.start();
    boolean month =
        start.getDayOfMonth() == 1 && period.end().equals(start.plusMonths(1).minusDays(1));
    return month ? MONTH.format(start) : day(start) + " to " + day(period.end());
  }

  static String number(@Nullable Number number) {
    if (number == null) {
      return "";
    }
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(number);
  }

  /** The figure; the symbol where it is held back, and a dash where there is none. */
  static String figure(Shown shown, String symbol) {
    BigDecimal number = shown.number();
    if (number == null) {
      return shown.masked() ? symbol : "–";
    }
    return number(number) + (shown.figure() == Figure.PERCENTAGE ? "%" : "");
  }
}
