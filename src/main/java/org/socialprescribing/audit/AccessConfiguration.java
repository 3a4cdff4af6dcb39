package org.socialprescribing.audit;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that answer from the audit, also where nothing is added to it. */
@Configuration(proxyBeanMethods = false)
@Import(NameStore.class)
class AccessConfiguration {

  @Bean
  AuditSchema auditSchema(DataSource database) {
    return new AuditSchema(database);
  }

  @Bean
  Disclosures disclosures(AuditSchema schema, DataSource database) {
    return new Disclosures(JdbcClient.create(database));
  }

  @Bean
  WordsOfEvents wordsOfEvents(AuditSchema schema, DataSource database) {
    return new WordsOfEvents(JdbcClient.create(database));
  }

  @Bean
  AccessLogEndpoint accessLogEndpoint(AuditSchema schema, DataSource database, NameStore names) {
    return new AccessLogEndpoint(new AccessLog(JdbcClient.create(database)), names);
  }
}
