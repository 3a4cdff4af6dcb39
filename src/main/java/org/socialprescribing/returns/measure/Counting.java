package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.returns.fact.Kind;
import org.socialprescribing.returns.fact.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts facts. A row that says a fact adds one, a row that takes it back takes one away, so that
 * what was known at any moment is a sum over the rows until then. Decision 0075.
 */
final class Counting implements Counter {

  /** Of people whose records were removed. They count on, and no event is behind them. */
  private static final String REMOVED =
      """
      (select day, previous, known_at, weight, person, referral, null::bigint as source,
              null::integer as version, practice, party, provider, age, null::smallint as tenth,
              gender, null::text as ethnicity, origin, destination, item, needs, amount, base,
              null::text as area
       from retention.fact where kind = %d) f
      """;

  private static final String ALL =
      """
      (select day, previous, known_at, weight, person, referral, source, version, practice, party,
              provider, age, tenth, gender, ethnicity, origin, destination, item, needs, amount,
              base, area
       from %s
       union all
       select * from %s) f
      """;

  /** The level of the nearest organisation of any type. */
  private static final String ORGANISATION = "organisation";

  private final JdbcClient database;
  private final Belonging belonging;
  private final Clock clock;

  Counting(JdbcClient database, Clock clock) {
    this.database = database;
    this.belonging = new Belonging(database);
    this.clock = clock;
  }

  /** What falls due counts when its day has come. */
  private LocalDate lastDay(Question question) {
    LocalDate today = EnglishDays.today(clock);
    return question.asKnownOn().filter(today::isAfter).orElse(today);
  }

  private record Row(
      int number,
      @Nullable String stratum,
      @Nullable String item,
      @Nullable BigDecimal amount,
      long n,
      BigDecimal sum) {}

  @Override
  public List<Part> parts(
      Population population, Question question, List<Stratifier> together, Amounts amounts) {
    return parts(population, question, together, amounts, Share.ALL);
  }

  /** The same of some of the facts. */
  List<Part> parts(
      Population population,
      Question question,
      List<Stratifier> together,
      Amounts amounts,
      Share share) {
    Joins joins = joins(population, question);
    together.forEach(by -> join(by, question, joins));
    var cells = new Cells(together, amounts, !population.items().isEmpty());
    String sql =
        cells.sql(
            tables(population, question, joins),
            joins,
            conditions(population, question) + share.condition());
    return bound(sql, joins, population, question)
        .params(share.values())
        .query(Row.class)
        .list()
        .stream()
        .map(
            row ->
                new Part(
                    row.item(),
                    row.number() == 0 ? null : together.get(row.number() - 1),
                    row.stratum(),
                    tally(row, amounts)))
        .toList();
  }

  /**
   * Where the facts stand. PostgreSQL knows what is in a table, and nothing of what is put together
   * of two. With organisations to look up it would put the facts into a hash if it knew them.
   */
  private List<String> tables(Population population, Question question, Joins joins) {
    if (!joins.isEmpty()) {
      return List.of(all(population.kind()));
    }
    String table = population.kind().table() + " f";
    String removed = REMOVED.formatted(population.kind().number());
    return database
            .sql("select exists (select from " + removed + " where f.day between :start and :end)")
            .param("start", question.startOf(population))
            .param("end", question.end())
            .query(Boolean.class)
            .single()
        ? List.of(table, removed)
        : List.of(table);
  }

  private static String all(Kind kind) {
    return ALL.formatted(kind.table(), REMOVED.formatted(kind.number()));
  }

  private static Tally tally(Row row, Amounts asked) {
    var amounts = new TreeMap<BigDecimal, Long>();
    if (asked == Amounts.EACH) {
      amounts.put(row.amount(), row.n());
    }
    return new Tally(row.n(), row.sum(), amounts);
  }

  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    Joins joins = joins(population, question);
    if (by != null) {
      join(by, question, joins);
    }
    String sql =
        """
        with counted as (
          select %s as stratum, f.source, f.version, f.person, f.referral, f.item
          from %s %s%s
          where %s
          group by 1, 2, 3, 4, 5, 6, f.day
          having sum(f.weight) > 0)
        select c.stratum, s.record, s.version
        from counted c left join returns.said s on s.key = c.source and s.version = c.version
        order by s.record, s.version
        """
            .formatted(
                by == null ? "null::text" : by.group(by.cell()),
                all(population.kind()),
                joins.sql(),
                by == null ? "" : by.unfolded(by.cell()),
                conditions(population, question));
    return bound(sql, joins, population, question).query(Event.class).list();
  }

  /**
   * What happened in which month until the end of the question's period, and when it was known.
   *
   * @param distinct whether the month of the fact before matters
   */
  List<Series.Row> months(Population population, Question question, boolean distinct) {
    Joins joins = joins(population, question);
    String number = "(extract(year from %1$s) * 12 + extract(month from %1$s) - 1)::int as %1$s";
    String sql =
        """
        select %s, %s, %s, n
        from (
          select date_trunc('month', f.day::timestamp) as month,
                 date_trunc('month', %s) as previous,
                 date_trunc('month', f.known_at at time zone 'Europe/London') as known,
                 sum(f.weight) as n
          from %s %s
          where %s
          group by 1, 2, 3
          having sum(f.weight) <> 0) counted
        """
            .formatted(
                number.formatted("month"),
                number.formatted("previous"),
                number.formatted("known"),
                distinct ? "f.previous::timestamp" : "null::timestamp",
                all(population.kind()),
                joins.sql(),
                distinct ? facts(population, question) : conditions(population, question));
    var since = population.since() == null ? LocalDate.EPOCH : population.since();
    return bound(sql, joins, population, question)
        .param("start", since)
        .query(Series.Row.class)
        .list();
  }

  /** To which organisation of a level each of these belonged on the last day of a period. */
  Map<String, String> above(Collection<String> keys, Stratifier level, Question question) {
    Map<Long, Long> belonged = belonging.to(level.level(), question.moment()).on(question.end());
    return keys.stream()
        .filter(key -> belonged.containsKey(Long.valueOf(key)))
        .collect(
            Collectors.toMap(
                Function.identity(), key -> String.valueOf(belonged.get(Long.valueOf(key)))));
  }

  private Joins joins(Population population, Question question) {
    var joins = new Joins();
    if (!population.providerTypes().isEmpty()) {
      joins.within(
          "given",
          "provider",
          belonging.to(ORGANISATION, question.moment()).ofTypes(population.providerTypes()));
    }
    question
        .host()
        .ifPresent(
            host ->
                joins.within(
                    "held",
                    "party",
                    belonging.to(ORGANISATION, question.moment()).in(Names.key(host))));
    return joins;
  }

  private void join(Stratifier by, Question question, Joins joins) {
    if (by.leaf() != null) {
      joins.to(by.alias(), by.leaf(), belonging.to(by.level(), question.moment()));
    }
  }

  private static String conditions(Population population, Question question) {
    return facts(population, question)
        + (population.counted() == Population.Counted.PEOPLE
            ? " and (f.previous is null or f.previous < :start)"
            : "");
  }

  private static String facts(Population population, Question question) {
    return "f.day between :start and :end"
        + (population.kind().isDue() ? " and f.day <= :today" : "")
        + (question.asKnownOn().isEmpty() ? "" : " and f.known_at <= cast(:at as timestamptz)")
        + (population.items().isEmpty() ? "" : " and f.item = any (:items)")
        + population.change().condition();
  }

  private StatementSpec bound(String sql, Joins joins, Population population, Question question) {
    database.sql(joins.settings()).update();
    return database
        .sql(sql)
        .params(joins.values())
        .param("start", question.startOf(population))
        .param("end", question.end())
        .param("at", question.moment())
        .param("today", lastDay(question))
        .param("items", population.items().toArray(String[]::new));
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
