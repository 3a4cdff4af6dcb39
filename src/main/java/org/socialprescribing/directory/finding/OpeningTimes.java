package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceAvailableTimeComponent;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceNotAvailableComponent;
import org.hl7.fhir.r4.model.Period;
import org.socialprescribing.fhir.Canonical;

/**
 * Reads from a service when it is open: the weekly table, rules, and when it is closed.
 *
 * <p>Words are not read: a rule that has only a description says no time, and neither does an
 * exception in words. Where no closing time is given, the service is taken to be open until
 * midnight.
 */
final class OpeningTimes {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final String RULE = Canonical.structureDefinition("opening-rule");
  private static final int EVERY_DAY = 0b1111111;

  private OpeningTimes() {}

  static List<Opening> openings(HealthcareService service) {
    var openings = new ArrayList<Opening>();
    service.getAvailableTime().forEach(time -> openings.add(weekly(time)));
    service.getExtensionsByUrl(RULE).forEach(rule -> byRule(rule).ifPresent(openings::add));
    return openings;
  }

  static List<Closure> closures(HealthcareService service) {
    return service.getNotAvailable().stream()
        .filter(HealthcareServiceNotAvailableComponent::hasDuring)
        .map(closed -> closure(closed.getDuring()))
        .filter(closure -> closure.starts().isBefore(closure.ends()))
        .toList();
  }

  private static Opening weekly(HealthcareServiceAvailableTimeComponent time) {
    int days = 0;
    for (Enumeration<DaysOfWeek> day : time.getDaysOfWeek()) {
      days |= day.getValue() == null ? 0 : 1 << day.getValue().ordinal();
    }
    // A table without days is one for every day.
    int weekdays = time.getDaysOfWeek().isEmpty() ? EVERY_DAY : days;
    return time.getAllDay()
        ? opening(weekdays, null, null, null, null, null)
        : opening(
            weekdays, null, null, null, time.getAvailableStartTime(), time.getAvailableEndTime());
  }

  private static Optional<Opening> byRule(Extension extension) {
    String rule = text(extension, "rule");
    if (rule == null) {
      return Optional.empty();
    }
    Period valid =
        extension.getExtensionByUrl("valid") != null
                && extension.getExtensionByUrl("valid").getValue() instanceof Period period
            ? period
            : new Period();
    LocalDate from = valid.hasStart() ? first(valid.getStartElement()).toLocalDate() : null;
    String starts = text(extension, "starts");
    LocalDate first = starts == null ? from : first(new DateTimeType(starts)).toLocalDate();
    return Recurrence.of(rule, first)
        .map(
            recurrence ->
                opening(
                    recurrence.weekdays(),
                    recurrence,
                    from,
                    valid.hasEnd()
                        ? after(valid.getEndElement()).minusNanos(1).toLocalDate()
                        : null,
                    text(extension, "opens"),
                    text(extension, "closes")));
  }

  private static Opening opening(
      int weekdays,
      @Nullable Recurrence rule,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String opens,
      @Nullable String closes) {
    int first = opens == null ? 0 : minutes(opens);
    int last = closes == null ? Opening.MINUTES_OF_DAY : minutes(closes);
    return new Opening(
        weekdays,
        rule == null ? null : rule.rule(),
        rule == null ? null : rule.starts(),
        from,
        until,
        first,
        last > first ? last : last + Opening.MINUTES_OF_DAY);
  }

  private static Closure closure(Period during) {
    return new Closure(
        during.hasStart() ? first(during.getStartElement()) : LocalDate.of(1, 1, 1).atStartOfDay(),
        during.hasEnd() ? after(during.getEndElement()) : LocalDate.of(9999, 1, 1).atStartOfDay());
  }

  /** The first moment of a date or time. */
  static LocalDateTime first(BaseDateTimeType time) {
    return switch (time.getPrecision()) {
      case YEAR -> LocalDate.of(time.getYear(), 1, 1).atStartOfDay();
      case MONTH -> LocalDate.of(time.getYear(), time.getMonth() + 1, 1).atStartOfDay();
      case DAY -> LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay()).atStartOfDay();
      default -> LocalDateTime.ofInstant(time.getValue().toInstant(), ENGLAND);
    };
  }

  /** The first moment after it: a period that ends on a day includes the day. */
  static LocalDateTime after(BaseDateTimeType time) {
    return switch (time.getPrecision()) {
      case YEAR -> first(time).plusYears(1);
      case MONTH -> first(time).plusMonths(1);
      case DAY -> first(time).plusDays(1);
      default -> first(time);
    };
  }

  private static int minutes(String time) {
    return (int) LocalTime.MIN.until(LocalTime.parse(time), ChronoUnit.MINUTES);
  }

  private static @Nullable String text(Extension extension, String part) {
    Extension found = extension.getExtensionByUrl(part);
    return found == null || found.getValue() == null ? null : found.getValue().primitiveValue();
  }
}
