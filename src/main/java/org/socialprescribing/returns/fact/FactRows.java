package org.socialprescribing.returns.fact;

import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
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

  private final JdbcTemplate database;

  FactRows(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * Makes the rows of some people those that follow from what is said of them. Nearly always that
   * is adding a few.
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
      database.batchUpdate(
          "insert into "
              + table
              + " ("
              + COLUMNS
              + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows,
          rows.size(),
          FactRows::write);
    }
  }

  private void delete(List<FactRow> rows) {
    database.batchUpdate(
        "delete from returns.fact where ("
            + COLUMNS
            + ") is not distinct from (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        rows.size(),
        FactRows::write);
  }

  private List<FactRow> of(Collection<Long> people) {
    return database.query(
        "select " + COLUMNS + " from returns.fact where person = any (?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("bigint", people.toArray())),
        FactRows::read);
  }

  private static void write(PreparedStatement to, FactRow row) throws SQLException {
    Array needs = to.getConnection().createArrayOf("text", row.needs().toArray());
    Object[] values = {
      row.person(),
      row.referral(),
      row.source(),
      row.practice(),
      row.party(),
      row.provider(),
      row.knownAt(),
      Date.valueOf(row.day()),
      row.previous() == null ? null : Date.valueOf(row.previous()),
      row.version(),
      row.kind(),
      row.weight(),
      row.age(),
      row.tenth(),
      row.gender(),
      row.ethnicity(),
      row.origin(),
      row.destination(),
      row.item(),
      needs,
      row.amount(),
      row.base(),
      row.area()
    };
    for (int i = 0; i < values.length; i++) {
      to.setObject(i + 1, values[i]);
    }
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
        row.getTimestamp("known_at"),
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
