package org.socialprescribing.readmodel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schemas of the read models to the version of this server; several servers may start at
 * once.
 */
final class Schemas {

  private final DataSource database;

  Schemas(DataSource database) {
    this.database = database;
  }

  /** The models whose tables are new or changed, and so have to be filled from the records. */
  List<ReadModel> migrate(List<ReadModel> models) {
    Map<ReadModel, Integer> done =
        models.stream().collect(Collectors.toMap(model -> model, this::migrate));
    return models.stream().filter(model -> done.get(model) > 0).toList();
  }

  private int migrate(ReadModel model) {
    return Flyway.configure()
        .dataSource(database)
        .schemas(model.schema())
        .locations("classpath:db/" + model.schema())
        .table("schema_history")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
