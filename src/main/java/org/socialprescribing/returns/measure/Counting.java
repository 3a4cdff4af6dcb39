package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.returns.fact.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts facts. A row that says a fact adds one, a row that takes it back takes one away, so that
 * what was known at any moment is a sum over the rows until then. Decision 0075.
 */
final class Counting implements Counter {

  /** Those of people whose records were removed count on, and no event is behind them. */
  private static final String FACTS =
      """
      (select kind, day, previous, known_at, weight, person, referral, source, version, practice,
              party, provider, age, tenth, gender, ethnicity, origin, destination, item, needs,
              amount, base, area
       from returns.fact
       union all
       select kind, day, previous, known_at, weight, person, referral, null, null, practice,
              party, provider, age, null, gender, null, origin, destination, item, needs, amount,
              base, null
       from retention.fact) f
      """;

  private final JdbcClient database;
  private final Clock clock;

  Counting(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What falls due counts when its day has come. */
  private LocalDate lastDay(Question question) {
    LocalDate today = EnglishDays.today(clock);
    return question.asKnownOn().filter(today::isAfter).orElse(today);
  }

  private record Row(
      @Nullable String stratum, @Nullable BigDecimal amount, long n, BigDecimal sum) {}

  @Override
  public Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by, boolean byAmount) {
    String sql =
        """
        select %s as stratum, %s as amount, sum(f.weight) as n,
               coalesce(sum(f.weight * f.amount), 0) as sum
        from %s %s
        where %s
        group by 1, 2
        having sum(f.weight) <> 0
        """
            .formatted(
                expression(by),
                byAmount ? "f.amount" : "null::numeric",
                FACTS,
                joins(population, question, by),
                conditions(population, question));
    Map<String, Tally> tallies = new HashMap<>();
    bound(sql, population, question)
        .query(Row.class)
        .list()
        .forEach(row -> tallies.merge(row.stratum(), tally(row, byAmount), Tally::plus));
    return tallies;
  }

  private static Tally tally(Row row, boolean byAmount) {
    var amounts = new TreeMap<BigDecimal, Long>();
    if (byAmount) {
      amounts.put(row.amount(), row.n());
    }
    return new Tally(row.n(), row.sum(), amounts);
  }

  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    String sql =
        """
        with counted as (
          select %s as stratum, f.source, f.version, f.person, f.referral, f.item
          from %s %s
          where %s
          group by 1, 2, 3, 4, 5, 6, f.day
          having sum(f.weight) > 0)
        select c.stratum, s.record, s.version
        from counted c left join returns.said s on s.key = c.source and s.version = c.version
        order by s.record, s.version
        """
            .formatted(
                expression(by),
                FACTS,
                joins(population, question, by),
                conditions(population, question));
    return bound(sql, population, question).query(Event.class).list();
  }

  /**
   * What happened in which month until the end of the question's period, and when it was known.
   *
   * @param distinct whether the month of the fact before matters
   */
  List<Series.Row> months(Population population, Question question, boolean distinct) {
    String month = "(extract(year from %1$s) * 12 + extract(month from %1$s) - 1)::int";
    String sql =
        """
        select %s as month, %s as previous, %s as known, sum(f.weight) as n
        from %s %s
        where %s
        group by 1, 2, 3
        having sum(f.weight) <> 0
        """
            .formatted(
                month.formatted("f.day"),
                distinct ? month.formatted("f.previous") : "null::int",
                month.formatted("(f.known_at at time zone 'Europe/London')"),
                FACTS,
                joins(population, question, null),
                distinct ? facts(population, question) : conditions(population, question));
    var since = population.since() == null ? LocalDate.EPOCH : population.since();
    return bound(sql, population, question).param("start", since).query(Series.Row.class).list();
  }

  /** To which organisation of a level each of these belonged on the last day of a period. */
  Map<String, String> above(Collection<String> keys, Stratifier level, Question question) {
    Map<String, String> above = new HashMap<>();
    database
        .sql(
            """
            select party::text, organisation::text
            from returns.belonging(:level, cast(:at as timestamptz))
            where party = any (:keys) and :end >= from_day and :end < until_day
            """)
        .param("level", level.level())
        .param("at", question.moment())
        .param("keys", keys.stream().map(Long::valueOf).toArray(Long[]::new))
        .param("end", question.end())
        .query((rows, i) -> above.put(rows.getString(1), rows.getString(2)))
        .list();
    return above;
  }

  private static String expression(@Nullable Stratifier by) {
    return by == null ? "null::text" : by.expression();
  }

  private static String joins(Population population, Question question, @Nullable Stratifier by) {
    var joins = new StringBuilder();
    if (!population.providerTypes().isEmpty()) {
      joins.append(
          """
           join returns.belonging('organisation', cast(:at as timestamptz)) given
             on given.party = f.provider and f.day >= given.from_day and f.day < given.until_day
               and given.type = any (:providerTypes)
          """);
    }
    if (question.host().isPresent()) {
      joins.append(
          """
           join returns.belonging('organisation', cast(:at as timestamptz)) held
             on held.party = f.party and held.organisation = :host
               and f.day >= held.from_day and f.day < held.until_day
          """);
    }
    return by == null ? joins.toString() : joins + by.join();
  }

  private static String conditions(Population population, Question question) {
    return facts(population, question)
        + (population.counted() == Population.Counted.PEOPLE
            ? " and (f.previous is null or f.previous < :start)"
            : "");
  }

  private static String facts(Population population, Question question) {
    return "f.kind = "
        + population.kind().number()
        + " and f.day between :start and :end"
        + (population.kind().isDue() ? " and f.day <= :today" : "")
        + (question.asKnownOn().isEmpty() ? "" : " and f.known_at <= cast(:at as timestamptz)")
        + (population.items().isEmpty() ? "" : " and f.item = any (:items)")
        + population.change().condition();
  }

  private StatementSpec bound(String sql, Population population, Question question) {
    return database
        .sql(sql)
        .param("start", question.startOf(population))
        .param("end", question.end())
        .param("at", question.moment())
        .param("today", lastDay(question))
        .param("items", population.items().toArray(String[]::new))
        .param("providerTypes", population.providerTypes().toArray(String[]::new))
        .param("host", question.host().map(Names::key).orElse(null));
  }

  private record Party(long key, String id, String name, String code) {}

  /** The groups by the keys of organisations, with what they are called now. */
  Map<String, Stratum> organisations(Collection<String> keys) {
    Map<String, Stratum> named =
        database
            .sql(
                """
                select distinct on (key) key, id, name, code from returns.party
                where key = any (:keys) order by key, version desc
                """)
            .param("keys", keys.stream().map(Long::valueOf).toArray(Long[]::new))
            .query(Party.class)
            .list()
            .stream()
            .collect(
                Collectors.toMap(
                    party -> String.valueOf(party.key()),
                    party -> new Stratum(party.id(), party.name(), party.code())));
    return named;
  }
}
