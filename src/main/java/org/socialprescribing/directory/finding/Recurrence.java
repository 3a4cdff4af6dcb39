package org.socialprescribing.directory.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * On which days a recurrence rule of RFC 5545 falls.
 *
 * @param rule such as {@code FREQ=MONTHLY;BYDAY=1FR}
 * @param starts the first day, from which intervals count
 */
record Recurrence(String rule, LocalDate starts) {

  private static final int EVERY_DAY = 0b1111111;

  /** After so many days a rule has shown on which days of the week it falls. */
  private static final int MANY = 100;

  /** The rule counts from here where nothing says from when, and it does not matter. */
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  /**
   * Empty for what is no rule, or cannot be told without the first day, such as every second week.
   *
   * @param starts null where nobody said
   */
  static Optional<Recurrence> of(String text, LocalDate starts) {
    try {
      RecurrenceRule rule = read(text);
      if (starts == null && countsFromStart(rule)) {
        return Optional.empty();
      }
      var recurrence = new Recurrence(text, starts == null ? LONG_AGO : starts);
      return recurrence.weekdays() == 0 ? Optional.empty() : Optional.of(recurrence);
    } catch (InvalidRecurrenceRuleException e) {
      return Optional.empty();
    }
  }

  private static RecurrenceRule read(String text) throws InvalidRecurrenceRuleException {
    var rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
    // Calendars often say until which moment; here whole days count.
    if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
      rule.setUntil(rule.getUntil().toAllDay());
    }
    return rule;
  }

  private static boolean countsFromStart(RecurrenceRule rule) {
    Predicate<RecurrenceRule.Part> says = rule::hasPart;
    boolean saysTheDay =
        switch (rule.getFreq()) {
          case DAILY -> true;
          case WEEKLY -> says.test(RecurrenceRule.Part.BYDAY);
          case MONTHLY ->
              says.test(RecurrenceRule.Part.BYDAY) || says.test(RecurrenceRule.Part.BYMONTHDAY);
          default -> false;
        };
    return !saysTheDay || rule.getInterval() > 1 || rule.getCount() != null;
  }

  boolean fallsOn(LocalDate day) {
    if (day.isBefore(starts)) {
      return false;
    }
    try {
      RecurrenceRuleIterator days = iterator();
      days.fastForward(dateTime(day));
      return days.hasNext() && localDate(days.nextDateTime()).equals(day);
    } catch (IllegalArgumentException | InvalidRecurrenceRuleException endless) {
      return false; // Such as every thirtieth of February.
    }
  }

  /** The days of the week on which it can fall; bit 0 is Monday. */
  int weekdays() {
    int weekdays = 0;
    try {
      RecurrenceRuleIterator days = iterator();
      for (int i = 0; i < MANY && days.hasNext() && weekdays != EVERY_DAY; i++) {
        weekdays |= bit(localDate(days.nextDateTime()));
      }
    } catch (IllegalArgumentException | InvalidRecurrenceRuleException endless) {
      return weekdays;
    }
    return weekdays;
  }

  static int bit(LocalDate day) {
    return 1 << (day.getDayOfWeek().getValue() - 1);
  }

  private RecurrenceRuleIterator iterator() throws InvalidRecurrenceRuleException {
    return read(rule).iterator(dateTime(starts));
  }

  /** The library counts months from 0. */
  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate localDate(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }
}
