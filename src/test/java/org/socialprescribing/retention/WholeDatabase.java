package org.socialprescribing.retention;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is in a database, of every schema, as text; what a dump of it would hold. */
record WholeDatabase(JdbcClient database) {

  /** How many rows of each table hold this text; tables without any are left out. */
  Map<String, Integer> rowsWith(String text) {
    var found = new TreeMap<String, Integer>();
    for (String table : tables()) {
      int rows =
          database
              .sql("select count(*) from " + table + " t where position(:text in t::text) > 0")
              .param("text", text)
              .query(Integer.class)
              .single();
      rows +=
          database
              .sql("select count(*) from " + table + " t where position(:hex in t::text) > 0")
              .param("hex", hex(text))
              .query(Integer.class)
              .single();
      if (rows > 0) {
        found.put(table, rows);
      }
    }
    int largeObjects =
        database
            .sql("select count(*) from pg_largeobject where position(:bytes in data) > 0")
            .param("bytes", text.getBytes(StandardCharsets.UTF_8))
            .query(Integer.class)
            .single();
    if (largeObjects > 0) {
      found.put("pg_largeobject", largeObjects);
    }
    return found;
  }

  /**
   * How many rows each table has, but for those in which HAPI keeps searches, and the audit, to
   * which every request adds.
   */
  Map<String, Long> rows() {
    return tables().stream()
        .filter(table -> !table.startsWith("public.hfj_search") && !table.startsWith("audit."))
        .collect(
            toMap(
                table -> table,
                table -> database.sql("select count(*) from " + table).query(Long.class).single()));
  }

  private List<String> tables() {
    return database
        .sql(
            """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            order by 1
            """)
        .query(String.class)
        .list();
  }

  /** How PostgreSQL writes bytes as text. */
  private static String hex(String text) {
    var hex = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hex.append("%02x".formatted(each));
    }
    return hex.toString();
  }
}
