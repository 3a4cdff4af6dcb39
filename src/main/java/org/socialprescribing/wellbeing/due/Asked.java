package org.socialprescribing.wellbeing.due;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

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

  static Asked of(String organisation, Sent sent, Schedules schedules, Clock clock) {
    return new Asked(
        organisation,
        sent.one("date").map(Asked::date).orElseGet(() -> today(clock)),
        sent.one("instrument").map(instrument -> known(instrument, schedules)),
        sent.one("_count").map(Asked::count).orElse(DEFAULT_COUNT),
        sent.one("page").map(Asked::place));
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
    throw refused("date", text, "Send a day between 1900 and 2999 as YYYY-MM-DD.");
  }

  private static String known(String text, Schedules schedules) {
    return schedules
        .named(text)
        .or(() -> schedules.ofForm(text))
        .map(ScheduledForm::instrument)
        .orElseThrow(
            () ->
                refused(
                    "instrument",
                    text,
                    "Instruments that are asked by a schedule are "
                        + String.join(", ", schedules.names())
                        + "."));
  }

  private static int count(String text) {
    int count = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (count < 1) {
      throw refused("_count", text, "Send a whole number from 1 to " + LARGEST_COUNT + ".");
    }
    return Math.min(count, LARGEST_COUNT);
  }

  private static Place place(String token) {
    return Place.of(token)
        .orElseThrow(
            () ->
                RefusedRequest.badRequest(
                    Issue.error(
                            "page-unknown",
                            "There is no page of this list behind the token that was sent.")
                        .withAdvice(
                            "Follow the link next of the page before as it is, or begin again without the parameter page.")));
  }

  static RefusedRequest refused(String parameter, String value, String advice) {
    return RefusedRequest.badRequest(
        Issue.error(
                "operation-value-invalid",
                "The parameter %s cannot be \"%s\".".formatted(parameter, value))
            .withAdvice(advice));
  }
}
