package org.socialprescribing.audit;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema {@code audit}, brought to the version of this server; several servers may start at
 * once. It is no read model: nothing makes it again.
 */
final class AuditSchema {

  static final String NAME = "audit";

  AuditSchema(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas(NAME)
        .locations("classpath:db/" + NAME)
        .table("schema_history")
        .load()
        .migrate();
  }
}
