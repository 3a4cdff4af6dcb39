package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Dates of records, which may be a year, a month, a day or a moment, as days in England. */
final class EnglishDays {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private EnglishDays() {}

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ENGLAND);
  }

  /** Null when there is none. */
  static @Nullable LocalDate first(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-01-01");
      case 7 -> YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND);
    };
  }

  /** Null when there is none. */
  static @Nullable LocalDate last(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-12-31");
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> first(time);
    };
  }
}
