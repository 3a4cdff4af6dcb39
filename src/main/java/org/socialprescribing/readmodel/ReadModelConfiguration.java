package org.socialprescribing.readmodel;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that keep, fill and rebuild whatever read models the features bring. */
@Configuration(proxyBeanMethods = false)
@Import(VersionStore.class)
class ReadModelConfiguration {

  @Bean
  ReadModelWriter readModelWriter(List<ReadModel> models) {
    return new ReadModelWriter(models);
  }

  @Bean
  Forgetting forgetting(DataSource database, List<ReadModel> models) {
    return new Forgetting(JdbcClient.create(database), models);
  }

  @Bean
  Rebuild rebuild(
      DataSource database, PlatformTransactionManager transactions, VersionStore versions) {
    return new Rebuild(
        JdbcClient.create(database), new TransactionTemplate(transactions), versions);
  }

  @Bean
  ReadModelLifecycle readModelLifecycle(
      DataSource database, List<ReadModel> models, Rebuild rebuild) {
    return new ReadModelLifecycle(new Schemas(database).migrate(models), rebuild);
  }

  @Bean
  RebuildCommand rebuildCommand(List<ReadModel> models, Rebuild rebuild) {
    return new RebuildCommand(models, rebuild);
  }
}
