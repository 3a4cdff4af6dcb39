package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts lines of the ledger that nothing has taken back, and what they come to in pounds. F110,
 * F111.
 */
final class Payments implements TableCounter {

  private static final String BOOKED =
      """
      from ledger.payment p
      left join lateral (
        select key::text from returns.party where id = p.provider limit 1) given on true
      where p.on_day between :start and :end and p.booked_at <= cast(:at as timestamptz)
        and (p.taken_back_at is null or p.taken_back_at > cast(:at as timestamptz))
        and (:host::text is null or p.payer = :host)
      """;

  private final JdbcClient database;

  Payments(JdbcClient database) {
    this.database = database;
  }

  private record Row(@Nullable String stratum, long n, BigDecimal sum) {}

  /** The sum is in pounds. */
  @Override
  public Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by) {
    Map<String, Tally> tallies = new HashMap<>();
    bound(
            "select %s as stratum, count(*) as n, sum(p.pence) / 100.0 as sum "
                + BOOKED
                + " group by 1",
            question,
            by)
        .query(Row.class)
        .list()
        .forEach(
            row ->
                tallies.put(row.stratum(), new Tally(row.n(), pounds(row.sum()), new TreeMap<>())));
    return tallies;
  }

  private static BigDecimal pounds(BigDecimal sum) {
    return sum.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** The versions of tasks that caused them. */
  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    return bound(
            "select %s as stratum, p.task as record, p.task_version::int as version "
                + BOOKED
                + " order by p.number",
            question,
            by)
        .query(Event.class)
        .list();
  }

  private static String stratum(@Nullable Stratifier by) {
    return by == null
        ? "null::text"
        : by == Stratifier.PROVIDER ? "given.key" : "to_char(p.on_day, 'YYYY-MM')";
  }

  private StatementSpec bound(String sql, Question question, @Nullable Stratifier by) {
    return database
        .sql(sql.formatted(stratum(by)))
        .param("start", question.start())
        .param("end", question.end())
        .param("at", question.moment())
        .param("host", question.host().orElse(null));
  }
}
