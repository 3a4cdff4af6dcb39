package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Days by the calendar of England, of dates that may say a month or a year only. */
final class Days {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Days() {}

  static LocalDate firstOf(BaseDateTimeType time) {
    return day(time, false);
  }

  static LocalDate lastOf(BaseDateTimeType time) {
    return day(time, true);
  }

  private static LocalDate day(BaseDateTimeType time, boolean last) {
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + (last ? "-12-31" : "-01-01"));
      case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND);
    };
  }
}
