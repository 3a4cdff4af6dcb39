package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** The days of moments by the calendar of England. */
final class EnglishDays {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private EnglishDays() {}

  /** The day of a moment; of a month or a year its first day. */
  static LocalDate firstOf(BaseDateTimeType time) {
    return range(time, false);
  }

  /** The same, of a month or a year its last day. */
  static LocalDate lastOf(BaseDateTimeType time) {
    return range(time, true);
  }

  private static LocalDate range(BaseDateTimeType time, boolean last) {
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> last ? LocalDate.parse(text + "-12-31") : LocalDate.parse(text + "-01-01");
      case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND);
    };
  }
}
