package org.socialprescribing.conformance.explain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates in the ways that people and systems here write them, to say how FHIR writes the same
 * day.
 */
final class Dates {

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
              "d/M/uuuu",
              "d-M-uuuu",
              "d.M.uuuu",
              "uuuu/M/d",
              "uuuu-M-d",
              "uuuuMMdd",
              "d MMM uuuu",
              "d MMMM uuuu")
          .stream()
          .map(
              form ->
                  DateTimeFormatter.ofPattern(form, Locale.UK)
                      .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private Dates() {}

  /** The day in ISO 8601; empty when the text is no date that exists. */
  static Optional<String> toIso(String text) {
    for (DateTimeFormatter form : WRITTEN) {
      try {
        return Optional.of(LocalDate.parse(text.trim(), form).toString());
      } catch (DateTimeParseException e) {
        // Not this form; the next one may fit.
      }
    }
    return Optional.empty();
  }
}
