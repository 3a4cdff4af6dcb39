package org.socialprescribing.retention;

import ca.uhn.fhir.context.FhirContext;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.socialprescribing.compartment.HeldBeside;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.conformance.UnusableSetting;
import org.socialprescribing.readmodel.Forgetting;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that remove people, on request, as a command and on a schedule. */
@Configuration(proxyBeanMethods = false)
@Import(ErasureStore.class)
class RetentionConfiguration {

  private static final String SCHEMA = "retention";
  private static final Duration LOOKING = Duration.ofMinutes(1);

  @Bean
  RetentionRules retentionRules(RetentionProperties settings) {
    return new RetentionRules(
        settings.afterLastContact(), settings.youngUntil(), settings.untouched());
  }

  @Bean
  Lives lives(JdbcClient database) {
    return new Lives(database);
  }

  @Bean
  Erasure erasure(
      DataSource source,
      PersonStore people,
      Lives lives,
      Forgetting readModels,
      List<HeldBeside> beside,
      ErasureStore storage,
      FhirContext fhir,
      PlatformTransactionManager transactions,
      RetentionProperties settings,
      Clock clock) {
    migrate(source);
    JdbcClient database = JdbcClient.create(source);
    var parts =
        new ErasureParts(
            people,
            lives,
            new KeptFacts(database),
            new Fingerprint(fhir),
            new Tombstones(database),
            readModels,
            beside,
            storage);
    return new Erasure(parts, new TransactionTemplate(transactions), settings.held(), clock);
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
  RetentionRun retentionRun(
      Lives lives,
      Erasure erasure,
      RetentionRules rules,
      RetentionProperties settings,
      Clock clock) {
    return new RetentionRun(lives, erasure, rules, settings, clock);
  }

  @Bean
  RetentionCommand retentionCommand(RetentionRun run) {
    return new RetentionCommand(run);
  }

  @Bean
  @ConditionalOnProperty("social-prescribing.retention.schedule")
  RetentionJob retentionJob(DataSource database, RetentionRun run, RetentionProperties settings) {
    try {
      return new RetentionJob(database, run, Schedules.parseSchedule(settings.schedule()), LOOKING);
    } catch (RuntimeException e) {
      throw new UnusableSetting(
          "social-prescribing.retention.schedule is not a schedule.",
          "Write DAILY|02:30 for half past two each day, or leave it out and nothing is removed on"
              + " a schedule.",
          e);
    }
  }

  @Bean
  EraseEndpoint eraseEndpoint(Erasure erasure) {
    return new EraseEndpoint(erasure);
  }
}
