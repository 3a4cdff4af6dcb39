package org.socialprescribing.directory.finding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Services that are open when they are wanted.
 *
 * <p>A weekly table is a condition in SQL. Rules of RFC 5545 are read by a library: of those that
 * services have for which all else is true, it is worked out which fall on the day. Decision 0066.
 */
final class OpenServices {

  private static final String RULES =
      """
      select distinct o.rule, o.starts from %s join directory.opening o on o.service = s.id
      where %s and o.rule is not null
      """;

  /** A rule falls on a day or it does not: what was worked out stays true. */
  private final Cache<Falling, Boolean> worked = Caffeine.newBuilder().maximumSize(50_000).build();

  private final JdbcClient database;
  private final Clock clock;

  OpenServices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether rules have to be known to say whether a service is open then. */
  static boolean needsRules(List<List<OpenWhen>> open) {
    return open.stream().flatMap(List::stream).anyMatch(when -> when.date() != null);
  }

  /**
   * The rules of services for which all else is true.
   *
   * @param from the tables of the question; {@code s} is the service
   */
  List<Recurrence> rules(String from, Conditions conditions) {
    return database
        .sql(RULES.formatted(from, conditions.sql()))
        .params(conditions.values())
        .query((row, number) -> new Recurrence(row.getString(1), row.getObject(2, LocalDate.class)))
        .list();
  }

  /**
   * @param open of each list one has to be true
   * @param service SQL of the id of the service
   * @param rules those that are in question; null: as if each fell on every day
   * @param conditions grows by what is open
   */
  void require(
      List<List<OpenWhen>> open,
      String service,
      @Nullable Collection<Recurrence> rules,
      Conditions conditions) {
    for (List<OpenWhen> oneOf : open) {
      String sql =
          oneOf.stream()
              .map(when -> isOpen(when, service, rules, conditions))
              .collect(Collectors.joining(" or ", "(", ")"));
      conditions.require(sql);
    }
  }

  private String isOpen(
      OpenWhen when,
      String service,
      @Nullable Collection<Recurrence> rules,
      Conditions conditions) {
    String opening = opening(when, service, rules, conditions);
    if (when.minute() != null) {
      // What has opened the day before may still be open.
      opening =
          "(%s or %s)".formatted(opening, opening(when.dayBefore(), service, rules, conditions));
    }
    return "exists (select from directory.opening o where o.service = %s and %s)"
        .formatted(service, opening);
  }

  private String opening(
      OpenWhen when,
      String service,
      @Nullable Collection<Recurrence> rules,
      Conditions conditions) {
    String days = conditions.value(when.weekdays());
    String time =
        when.minute() == null
            ? ""
            : " and o.opens <= %1$s and o.closes > %1$s".formatted(conditions.value(when.minute()));
    if (when.date() == null) {
      String today = conditions.value(LocalDate.ofInstant(clock.instant(), OpeningTimes.ENGLAND));
      return "(o.weekdays & %s <> 0%s and (o.valid_until is null or o.valid_until >= %s))"
          .formatted(days, time, today);
    }
    String date = conditions.value(when.date());
    return """
        (o.weekdays & %1$s <> 0%2$s
          and %3$s
          and (o.valid_from is null or o.valid_from <= %4$s)
          and (o.valid_until is null or o.valid_until >= %4$s)
          and not %5$s)"""
        .formatted(
            days,
            time,
            rules == null
                ? "true"
                : "(o.rule is null or o.rule || ' ' || o.starts = any (%s))"
                    .formatted(conditions.value(falling(when, rules))),
            date,
            closed(when, service, date, conditions));
  }

  /** Closed at that moment, or all the time that it would have been open on that day. */
  private static String closed(OpenWhen when, String service, String date, Conditions conditions) {
    String closed =
        "exists (select from directory.closure c where c.service = %s and ".formatted(service);
    if (when.minute() != null) {
      LocalDateTime moment = when.date().atStartOfDay().plusMinutes(when.minute());
      return closed + "c.starts <= %1$s and c.ends > %1$s)".formatted(conditions.value(moment));
    }
    return closed
        + "c.starts <= %1$s + make_interval(mins => o.opens) and c.ends >= %1$s + make_interval(mins => o.closes))"
            .formatted(date + "::timestamp");
  }

  /** The rules, with their first days, that fall on the day. */
  private String[] falling(OpenWhen when, Collection<Recurrence> rules) {
    return rules.stream()
        .filter(rule -> worked.get(new Falling(rule, when.date()), Falling::isSo))
        .map(rule -> rule.rule() + " " + rule.starts())
        .toArray(String[]::new);
  }

  private record Falling(Recurrence rule, LocalDate day) {

    private boolean isSo() {
      return rule.fallsOn(day);
    }
  }
}
