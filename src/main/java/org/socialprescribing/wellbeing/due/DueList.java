package org.socialprescribing.wellbeing.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the due list of an organisation, page after page. */
final class DueList {

  private static final String LINES =
      """
      select d.*, p.json
      from (
        select * from wellbeing.due
        where organisation = :organisation and closes > :date::date and from_day <= :date::date %s
        order by closes, person, instrument
        limit :count) d
      join referral.person_as_sent p on p.id = d.person
      order by d.closes, d.person, d.instrument
      """;

  private final JdbcClient database;

  DueList(JdbcClient database) {
    this.database = database;
  }

  /**
   * One line more than was asked for where there is a next page.
   *
   * @param without people of whom nothing is told
   */
  List<DueLine> of(Asked asked, Set<String> without) {
    var conditions = new StringBuilder();
    if (asked.instrument().isPresent()) {
      conditions.append(" and instrument = :instrument");
    }
    if (asked.after().isPresent()) {
      conditions.append(
          " and (closes, person, instrument) > (:closes::date, :person, :lastInstrument)");
    }
    if (!without.isEmpty()) {
      conditions.append(" and person <> all (:without)");
    }
    var query =
        database
            .sql(LINES.formatted(conditions))
            .param("organisation", asked.organisation())
            .param("date", asked.date())
            .param("count", asked.count() + 1);
    if (!without.isEmpty()) {
      query.param("without", without.toArray(String[]::new));
    }
    asked.instrument().ifPresent(instrument -> query.param("instrument", instrument));
    asked
        .after()
        .ifPresent(
            place ->
                query
                    .param("closes", place.closes())
                    .param("person", place.person())
                    .param("lastInstrument", place.instrument()));
    return query.query((row, number) -> line(row)).list();
  }

  private static DueLine line(ResultSet row) throws SQLException {
    return new DueLine(
        row.getString("person"),
        row.getString("json"),
        new DuePoint(
            row.getString("referral"),
            row.getString("instrument"),
            row.getInt("point"),
            day(row, "from_day"),
            day(row, "by_day"),
            day(row, "until_day"),
            day(row, "closes")));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
