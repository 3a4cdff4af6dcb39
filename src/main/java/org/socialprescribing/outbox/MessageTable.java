package org.socialprescribing.outbox;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The table of messages, in a schema of its own.
 *
 * @param schema {@code outbox}; a test has one for itself
 */
record MessageTable(String schema) {

  private static final String MIGRATIONS = "classpath:db/outbox";

  /** Brings it to this version; several servers may start at once. */
  static MessageTable in(String schema, DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas(schema)
        .locations(MIGRATIONS)
        .table("schema_history")
        .load()
        .migrate();
    return new MessageTable(schema);
  }

  String name() {
    return schema + ".message";
  }
}
