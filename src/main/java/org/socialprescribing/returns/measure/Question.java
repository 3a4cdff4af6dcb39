package org.socialprescribing.returns.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;

/**
 * What is asked of a return.
 *
 * @param start the first day of the period
 * @param end the last one
 * @param asKnownOn the day at whose end it was known so; empty for now
 * @param host the organisation under which everything fell, as {@code Organization/id}; empty for
 *     all
 */
public record Question(
    LocalDate start,
    LocalDate end,
    Optional<LocalDate> asKnownOn,
    List<Stratifier> stratifiers,
    Optional<String> host,
    boolean withEvents) {

  static Question of(OperationInput sent, Definition measure) {
    return of(sent, measure, required(sent, "periodStart"), required(sent, "periodEnd"));
  }

  /**
   * @param usual the period where none is asked for
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 400 for what cannot be asked
   */
  public static Question of(OperationInput sent, Definition measure, Period usual) {
    return sent.one("periodStart").isEmpty() && sent.one("periodEnd").isEmpty()
        ? of(sent, measure, usual.start(), usual.end())
        : of(sent, measure);
  }

  private static Question of(
      OperationInput sent, Definition measure, LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      throw OperationInput.refused(
          "periodEnd", end.toString(), "Send the last day of the period, not before the first.");
    }
    return new Question(
        start,
        end,
        sent.one("asKnownOn").map(day -> day("asKnownOn", day)),
        sent.all("stratifier").stream().map(code -> stratifier(code, measure)).distinct().toList(),
        sent.one("host").map(Question::host),
        sent.one("reportType", List.of("summary", "subject-list"))
            .filter("subject-list"::equals)
            .isPresent());
  }

  private static LocalDate required(OperationInput sent, String name) {
    return sent.one(name)
        .map(text -> day(name, text))
        .orElseThrow(
            () ->
                OperationInput.refused(
                    name, "", "Send the first and the last day of the period, as YYYY-MM-DD."));
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw OperationInput.refused(name, text, "Send a day as YYYY-MM-DD.");
    }
  }

  private static Stratifier stratifier(String code, Definition measure) {
    List<String> allowed = measure.stratifiers().stream().map(Stratifier::code).toList();
    if (!allowed.contains(code)) {
      throw OperationInput.refused(
          "stratifier",
          code,
          allowed.isEmpty()
              ? "This measure has no groups."
              : "Allowed are " + String.join(", ", allowed) + ".");
    }
    return Stratifier.of(code);
  }

  private static String host(String text) {
    if (!text.matches("Organization/[A-Za-z0-9.-]{1,64}")) {
      throw OperationInput.refused("host", text, "Send an organisation as Organization/id.");
    }
    return text;
  }

  /**
   * Published figures are of whole months, and as they were known at the end of one: what differs
   * by a day tells what happened on it.
   */
  void requireWholeMonths() {
    if (start.getDayOfMonth() != 1) {
      throw OperationInput.refused(
          "periodStart", start.toString(), "Published figures are of whole months: send a first.");
    }
    if (!isEndOfMonth(end)) {
      throw OperationInput.refused(
          "periodEnd",
          end.toString(),
          "Published figures are of whole months: send the last day of one.");
    }
    asKnownOn
        .filter(day -> !isEndOfMonth(day))
        .ifPresent(
            day -> {
              throw OperationInput.refused(
                  "asKnownOn",
                  day.toString(),
                  "Published figures are as known at the end of a month: send its last day.");
            });
  }

  private static boolean isEndOfMonth(LocalDate day) {
    return day.plusDays(1).getDayOfMonth() == 1;
  }

  /** The same as known on a day. */
  Question asKnownOn(LocalDate day) {
    return new Question(start, end, Optional.of(day), stratifiers, host, withEvents);
  }

  /** The same without groups, over a part of the period. */
  Question over(Period part, Optional<LocalDate> known) {
    return new Question(part.start(), part.end(), known, List.of(), host, false);
  }

  /** The moment at which it was known, as PostgreSQL reads it: {@code infinity} for now. */
  String moment() {
    return asKnownOn
        .map(
            day ->
                day.plusDays(1)
                    .atStartOfDay(EnglishDays.ENGLAND)
                    .toInstant()
                    .minusNanos(1000)
                    .toString())
        .orElse("infinity");
  }

  /** The first day that counts for a population: earlier than the period, if it is cumulative. */
  public LocalDate startOf(Population population) {
    return population.since() == null ? start : population.since();
  }
}
