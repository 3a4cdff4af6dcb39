package org.socialprescribing.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes records that are removed for ever out of all read models, in the transaction that removes
 * them.
 *
 * <p>It needs to know no model. A row follows from a record, or from what is known of a person, and
 * names it where it is looked for: in a column that leads an index of its table. Records that stay
 * do not refer to those that go, so that no row of theirs is concerned.
 */
public final class Forgetting {

  private final JdbcClient database;
  private final List<ReadModel> models;

  Forgetting(JdbcClient database, List<ReadModel> models) {
    this.database = database;
    this.models = models;
  }

  private record Column(String table, String name) {}

  /**
   * @param records as {@code Type/id}; nothing that stays may refer to them
   */
  public void forget(Collection<String> records) {
    String[] names = records.toArray(String[]::new);
    columns().stream()
        .collect(Collectors.groupingBy(Column::table))
        .forEach((table, columns) -> forget(table, columns, names));
  }

  private void forget(String table, List<Column> columns, String[] names) {
    String named =
        columns.stream()
            .map(column -> column.name() + " = any (:names)")
            .collect(Collectors.joining(" or "));
    database.sql("delete from " + table + " where " + named).param("names", names).update();
  }

  private List<Column> columns() {
    return database
        .sql(
            """
            select distinct format('%I.%I', n.nspname, t.relname) as "table",
                   format('%I', c.attname) as name
            from pg_index i
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute c on c.attrelid = t.oid and c.attnum = i.indkey[0]
            where n.nspname = any (:schemas) and t.relname <> 'schema_history'
              and c.atttypid = 'text'::regtype
            """)
        .param("schemas", models.stream().map(ReadModel::schema).toArray(String[]::new))
        .query(Column.class)
        .list();
  }
}
