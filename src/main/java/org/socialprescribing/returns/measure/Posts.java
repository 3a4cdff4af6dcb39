package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.socialprescribing.returns.fact.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts posts of link workers on the last day of a period, by their employer. F97, F104. */
final class Posts implements TableCounter {

  /** Roles beside those of link workers. F3. */
  private static final String[] SISTERS = {
    "care-coordinator", "health-wellbeing-coach", "care-navigator"
  };

  private static final String HELD =
      """
      from (
        select distinct on (id) * from returns.party
        where type = 'role' and known_at <= cast(:at as timestamptz)
        order by id, version desc) r
      left join returns.belonging(:level, cast(:at as timestamptz)) place
        on place.party = r.key and :day >= place.from_day and :day < place.until_day
      %s
      where r.code is not null and r.code <> all (:sisters)
        and r.starts <= :day and (r.ends >= :day or r.ends is null and r.active)
      """;

  private static final String OF_HOST =
      """
      join returns.belonging('organisation', cast(:at as timestamptz)) held
        on held.party = r.key and held.organisation = :host
          and :day >= held.from_day and :day < held.until_day
      """;

  private final JdbcClient database;

  Posts(JdbcClient database) {
    this.database = database;
  }

  private record Row(@Nullable String stratum, long n, BigDecimal sum) {}

  /** Posts and their full-time equivalents, as a tally. */
  @Override
  public Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by) {
    Map<String, Tally> tallies = new HashMap<>();
    bound(
            "select %s as stratum, count(*) as n, coalesce(sum(r.fte), 0) as sum "
                .formatted(stratum(by)),
            question,
            by,
            " group by 1")
        .query(Row.class)
        .list()
        .forEach(row -> tallies.put(row.stratum(), new Tally(row.n(), row.sum(), new TreeMap<>())));
    return tallies;
  }

  /** The versions of roles behind the same. */
  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    return bound(
            "select %s as stratum, r.id as record, r.version ".formatted(stratum(by)),
            question,
            by,
            " order by r.id")
        .query(Event.class)
        .list();
  }

  private static String stratum(@Nullable Stratifier by) {
    return by == null ? "null::text" : "place.organisation::text";
  }

  private JdbcClient.StatementSpec bound(
      String what, Question question, @Nullable Stratifier by, String end) {
    return database
        .sql(what + HELD.formatted(question.host().isPresent() ? OF_HOST : "") + end)
        .param("at", question.moment())
        .param("day", question.end())
        .param("level", (by == null ? Stratifier.HOST : by).level())
        .param("sisters", SISTERS)
        .param("host", question.host().map(Names::key).orElse(null));
  }
}
