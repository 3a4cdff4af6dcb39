package org.socialprescribing.returns.fact;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code returns.fact}. */
final class FactRows {

  private static final String COLUMNS =
      "person, referral, source, practice, party, provider, known_at, day, previous, version, kind,"
          + " weight, age, tenth, gender, ethnicity, origin, destination, item, needs, amount, base, area";

  private static final String GIVEN =
      "json_populate_recordset(null::returns.fact, ?::json) as given";

  private final JdbcTemplate database;

  FactRows(JdbcTemplate database) {
    this.database = database;
  }

  void add(List<Entry> entries) {
    insert("returns.fact", entries.stream().map(FactRow::of).toList());
  }

  /**
   * Makes the rows of some people those that follow from what is said of them.
   *
   * <p>A row goes only where a version with an earlier moment was committed after one with a later
   * moment: within the length of a transaction.
   *
   * @param people keys of all records of one person
   */
  void become(Collection<Long> people, List<Entry> entries) {
    List<FactRow> wanted = entries.stream().map(FactRow::of).toList();
    Set<FactRow> there = new HashSet<>(of(people));
    insert("returns.fact", wanted.stream().filter(row -> !there.contains(row)).toList());
    there.removeAll(new HashSet<>(wanted));
    if (!there.isEmpty()) {
      delete(List.copyOf(there));
    }
  }

  /**
   * A rebuild goes from person to person; questions are about days, and read what lies together.
   */
  void beginAnew() {
    database.execute("create temporary table fact_anew (like returns.fact) on commit drop");
  }

  void addAnew(List<Entry> entries) {
    insert("pg_temp.fact_anew", entries.stream().map(FactRow::of).toList());
  }

  void endAnew() {
    database.execute(
        "insert into returns.fact select * from pg_temp.fact_anew order by kind, day, known_at");
    database.execute("drop table pg_temp.fact_anew");
  }

  private void insert(String table, List<FactRow> rows) {
    if (!rows.isEmpty()) {
      database.update(
          "insert into %s (%s) select %s from %s".formatted(table, COLUMNS, COLUMNS, GIVEN),
          Json.of(rows));
    }
  }

  private void delete(List<FactRow> rows) {
    database.update(
        "delete from returns.fact using %s where fact.person = given.person".formatted(GIVEN)
            + " and fact is not distinct from given",
        Json.of(rows));
  }

  private List<FactRow> of(Collection<Long> people) {
    return database.query(
        "select " + COLUMNS + " from returns.fact where person = any (?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("bigint", people.toArray())),
        FactRows::read);
  }

  private static FactRow read(ResultSet row, int number) throws SQLException {
    Date previous = row.getDate("previous");
    return new FactRow(
        row.getLong("person"),
        row.getObject("referral", Long.class),
        row.getLong("source"),
        row.getObject("practice", Long.class),
        row.getObject("party", Long.class),
        row.getObject("provider", Long.class),
        row.getTimestamp("known_at").toInstant(),
        row.getDate("day").toLocalDate(),
        previous == null ? null : previous.toLocalDate(),
        row.getInt("version"),
        row.getInt("kind"),
        row.getInt("weight"),
        row.getObject("age", Integer.class),
        row.getObject("tenth", Integer.class),
        row.getString("gender"),
        row.getString("ethnicity"),
        row.getString("origin"),
        row.getString("destination"),
        row.getString("item"),
        List.copyOf(Arrays.asList((String[]) row.getArray("needs").getArray())),
        row.getBigDecimal("amount"),
        row.getBigDecimal("base"),
        row.getString("area"));
  }
}
