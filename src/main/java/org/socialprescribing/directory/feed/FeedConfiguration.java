package org.socialprescribing.directory.feed;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.socialprescribing.conformance.WriteGuard;
import org.socialprescribing.directory.openreferral.ToFhir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that fill the directory from feeds. */
@Configuration(proxyBeanMethods = false)
@Import(BulkStore.class)
class FeedConfiguration {

  private static final String SCHEMA = "feed";

  @Bean
  Importing.Tables feedTables(DataSource source, Clock clock) {
    migrate(source);
    JdbcClient database = JdbcClient.create(source);
    return new Importing.Tables(
        new Entries(database),
        new Runs(database, clock),
        new Quarantine(database, clock),
        new Duplicates(database, clock));
  }

  /** Several servers may start at once. */
  private static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas(SCHEMA)
        .locations("classpath:db/" + SCHEMA)
        .table("schema_history")
        .load()
        .migrate();
  }

  @Bean
  Importing importing(
      Importing.Tables tables,
      BulkStore records,
      ToFhir mapping,
      FhirContext fhir,
      ObjectProvider<WriteGuard> guard,
      PlatformTransactionManager manager,
      FeedProperties settings) {
    var preparation = new Preparation(fhir, guard);
    var transactions = new TransactionTemplate(manager);
    var writer = new PageWriter(tables, preparation, records, transactions);
    return new Importing(
        tables,
        writer,
        records,
        new Making(mapping, preparation),
        preparation,
        transactions,
        settings.imports());
  }

  @Bean
  Imports imports(FeedProperties settings, Importing importing) {
    return new Imports(settings, importing);
  }

  @Bean
  ImportJob importJob(DataSource database, FeedProperties settings, Imports imports) {
    return new ImportJob(database, settings, imports);
  }

  @Bean
  ImportCommand importCommand(Imports imports) {
    return new ImportCommand(imports);
  }

  @Bean
  ImportEndpoint importEndpoint(Imports imports, ImportJob job, Importing.Tables tables) {
    return new ImportEndpoint(imports, job, tables);
  }

  @Bean
  ModerationEndpoint moderationEndpoint(Imports imports, Importing.Tables tables) {
    return new ModerationEndpoint(imports, tables);
  }
}
