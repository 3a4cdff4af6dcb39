package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** Dates of records, which may be a year, a month, a day or a moment, by England's calendar. */
final class EnglishTime {

  private EnglishTime() {}

  /** The moment; of a day, a month or a year its beginning. */
  static Instant beginning(BaseDateTimeType time) {
    return time.getValueAsString().contains("T")
        ? time.getValue().toInstant()
        : firstDay(time).atStartOfDay(SharingConsent.ENGLAND).toInstant();
  }

  /** Null when there is none. */
  static @Nullable LocalDate firstDay(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-01-01");
      case 7 -> YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.ofInstant(time.getValue().toInstant(), SharingConsent.ENGLAND);
    };
  }

  /** Null when there is none. */
  static @Nullable LocalDate lastDay(BaseDateTimeType time) {
    if (!time.hasValue()) {
      return null;
    }
    String text = time.getValueAsString();
    return switch (text.length()) {
      case 4 -> LocalDate.parse(text + "-12-31");
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> firstDay(time);
    };
  }
}
