package org.socialprescribing.conformance;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Dates of records, which may be a year, a month, a day or a moment, by England's calendar. */
public final class EnglishDays {

  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private EnglishDays() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ENGLAND);
  }

  /** The moment; of a day, a month or a year its beginning. */
  public static Instant beginningOf(BaseDateTimeType time) {
    return time.getValueAsString().contains("T")
        ? time.getValue().toInstant()
        : firstOf(time).atStartOfDay(ENGLAND).toInstant();
  }

  /** The day; of a month or a year the first. Null when there is none. */
  public static @Nullable LocalDate firstOf(BaseDateTimeType time) {
    return day(time, false);
  }

  /** The day; of a month or a year the last. Null when there is none. */
  public static @Nullable LocalDate lastOf(BaseDateTimeType time) {
    return day(time, true);
  }

  private static @Nullable LocalDate day(BaseDateTimeType time, boolean last) {
    if (!time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + (last ? "-12-31" : "-01-01"));
      case 7 -> last ? YearMonth.parse(text).atEndOfMonth() : YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND);
    };
  }
}
