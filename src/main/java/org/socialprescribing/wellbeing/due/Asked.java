package org.socialprescribing.wellbeing.due;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;

/**
 * What is asked of a due list.
 *
 * @param organisation Type/id
 * @param instrument one instrument only
 * @param after where the page before ended
 */
record Asked(
    String organisation,
    LocalDate date,
    Optional<String> instrument,
    int count,
    Optional<Place> after) {

  private static final int DEFAULT_COUNT = 50;
  private static final int LARGEST_COUNT = 200;

  static Asked of(String organisation, OperationInput sent, Schedules schedules, Clock clock) {
    return new Asked(
        organisation,
        sent.one("date").map(Asked::date).orElseGet(() -> today(clock)),
        sent.one("instrument").map(instrument -> known(instrument, schedules)),
        sent.count(DEFAULT_COUNT, LARGEST_COUNT),
        sent.page().map(token -> Place.of(token).orElseThrow(OperationInput::unknownPage)));
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), EnglishDays.ENGLAND);
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1900 && date.getYear() <= 2999) {
        return date;
      }
    } catch (DateTimeException notADate) {
      // Refused below.
    }
    throw OperationInput.refused("date", text, "Send a day between 1900 and 2999 as YYYY-MM-DD.");
  }

  private static String known(String text, Schedules schedules) {
    return schedules
        .named(text)
        .or(() -> schedules.ofForm(text))
        .map(ScheduledForm::instrument)
        .orElseThrow(
            () ->
                OperationInput.refused(
                    "instrument",
                    text,
                    "Instruments that are asked by a schedule are "
                        + String.join(", ", schedules.names())
                        + "."));
  }
}
