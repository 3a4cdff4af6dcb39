package org.socialprescribing.directory.assurance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;

/**
 * What is asked of a due list.
 *
 * @param service the link worker service, as {@code Organization/id}
 * @param until the last day that is looked at
 * @param kinds codes of kinds; empty for all
 * @param after where the page before ended
 */
record Asked(
    String service,
    LocalDate date,
    LocalDate until,
    List<String> kinds,
    int count,
    Optional<Place> after) {

  private static final int DEFAULT_COUNT = 50;
  private static final int LARGEST_COUNT = 200;
  private static final int DEFAULT_DAYS = 30;
  private static final int MOST_DAYS = 366;

  static Asked of(String service, OperationInput sent, Clock clock) {
    LocalDate date = date(sent, clock);
    int within = sent.one("within").map(Asked::days).orElse(DEFAULT_DAYS);
    return new Asked(
        service,
        date,
        date.plusDays(within),
        sent.all("kind").stream().map(Asked::known).toList(),
        sent.count(DEFAULT_COUNT, LARGEST_COUNT),
        sent.page().map(token -> Place.of(token).orElseThrow(OperationInput::unknownPage)));
  }

  /** The day for which is asked; today in England when none is said. */
  static LocalDate date(OperationInput sent, Clock clock) {
    return sent.one("date")
        .map(Asked::date)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), EnglishDays.ENGLAND));
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

  private static int days(String text) {
    int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : MOST_DAYS + 1;
    if (days > MOST_DAYS) {
      throw OperationInput.refused(
          "within", text, "Allowed are whole numbers from 0 to " + MOST_DAYS + ".");
    }
    return days;
  }

  private static String known(String kind) {
    if (!Kind.codes().contains(kind)) {
      throw OperationInput.refused(
          "kind", kind, "Allowed are " + String.join(", ", Kind.codes()) + ".");
    }
    return kind;
  }
}
