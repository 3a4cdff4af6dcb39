package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.socialprescribing.returns.PracticeLists;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up how many patients practices had on their lists at the end of a period, by the site's
 * table. IIF indicators had them as their denominators.
 */
final class RegisteredPatients implements TableCounter {

  private static final String LISTED =
      """
      select %s as stratum, sum(list.patients) as n
      from unnest(:codes::text[], :patients::bigint[]) as list (code, patients)
      left join lateral (
        select key from returns.party
        where code = list.code and type <> 'role' and known_at <= cast(:at as timestamptz)
        order by version desc limit 1) practice on true
      %s
      group by 1
      """;

  private static final String PLACE =
      """
      left join returns.belonging('%s', cast(:at as timestamptz)) place
        on place.party = practice.key and :day >= place.from_day and :day < place.until_day
      """;

  private final JdbcClient database;
  private final PracticeLists lists;

  RegisteredPatients(JdbcClient database, PracticeLists lists) {
    this.database = database;
    this.lists = lists;
  }

  private record Row(@Nullable String stratum, long n) {}

  /** How many they are; the sum is in hundreds, by which coverage is counted. */
  @Override
  public Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by) {
    Map<String, Long> listed = lists.on(question.end());
    boolean above = by != null && by != Stratifier.PRACTICE;
    String stratum =
        by == null ? "null::text" : above ? "place.organisation::text" : "practice.key::text";
    Map<String, Tally> tallies = new HashMap<>();
    database
        .sql(LISTED.formatted(stratum, above ? PLACE.formatted(by.level()) : ""))
        .param("codes", listed.keySet().toArray(String[]::new))
        .param("patients", listed.values().toArray(Long[]::new))
        .param("at", question.moment())
        .param("day", question.end())
        .query(Row.class)
        .list()
        .forEach(
            row ->
                tallies.put(
                    row.stratum(),
                    new Tally(row.n(), BigDecimal.valueOf(row.n(), 2), new TreeMap<>())));
    return tallies;
  }

  /** No record says who is on a list. */
  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    return List.of();
  }
}
