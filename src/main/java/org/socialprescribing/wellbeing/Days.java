package org.socialprescribing.wellbeing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;

/** The days on which scores were taken, as the calendar on the sender's wall had them. */
final class Days {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Days() {}

  /** Empty where only a month or a year is known. */
  static Optional<LocalDate> of(Observation score) {
    return score.getEffective() instanceof DateTimeType taken && taken.getValueAsString() != null
        ? of(taken.getValueAsString())
        : Optional.empty();
  }

  private static Optional<LocalDate> of(String dateTime) {
    return dateTime.length() < "yyyy-mm-dd".length()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(dateTime.substring(0, "yyyy-mm-dd".length())));
  }

  static String inWords(LocalDate day) {
    return WORDS.format(day);
  }
}
