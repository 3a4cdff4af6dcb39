package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.socialprescribing.returns.fact.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Counts services that came into the directory in a period. F102. */
final class NewServices implements TableCounter {

  private static final String CAME =
      """
      from returns.party p
      where p.type = 'service' and p.version = 1 and p.from_day between :start and :end
        and p.known_at <= cast(:at as timestamptz) and (:host::bigint is null or p.parent = :host)
      """;

  private final JdbcClient database;

  NewServices(JdbcClient database) {
    this.database = database;
  }

  private record Row(@Nullable String stratum, long n) {}

  @Override
  public Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by) {
    Map<String, Tally> tallies = new HashMap<>();
    bound("select %s as stratum, count(*) as n " + CAME + " group by 1", question, by)
        .query(Row.class)
        .list()
        .forEach(
            row ->
                tallies.put(
                    row.stratum(),
                    new Tally(row.n(), BigDecimal.valueOf(row.n()), new TreeMap<>())));
    return tallies;
  }

  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    return bound(
            "select %s as stratum, p.id as record, p.version " + CAME + " order by p.id",
            question,
            by)
        .query(Event.class)
        .list();
  }

  private StatementSpec bound(String sql, Question question, @Nullable Stratifier by) {
    return database
        .sql(sql.formatted(by == null ? "null::text" : "to_char(p.from_day, 'YYYY-MM')"))
        .param("start", question.start())
        .param("end", question.end())
        .param("at", question.moment())
        .param("host", question.host().map(Names::key).orElse(null));
  }
}
