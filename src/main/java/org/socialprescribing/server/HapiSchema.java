package org.socialprescribing.server;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;

/**
 * HAPI's tables, brought to the version of this server when it starts; two servers may start at
 * once.
 */
final class HapiSchema {

  private static final String HISTORY_TABLE = "FLY_HFJ_MIGRATION";

  HapiSchema(DataSource dataSource) {
    var migrator = new HapiMigrator(HISTORY_TABLE, dataSource, DriverTypeEnum.POSTGRES_9_4);
    migrator.createMigrationTableIfRequired();
    migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
    migrator.migrate();
  }
}
