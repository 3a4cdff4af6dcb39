package org.socialprescribing.audit;

import java.time.Clock;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.ServerCapabilities;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that write the audit and keep its chain. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "social-prescribing.audit.enabled",
    havingValue = "true",
    matchIfMissing = true)
class AuditConfiguration {

  /** Behind the check of tokens, before whatever reads the body. */
  private static final int BEHIND_SECURITY = 0;

  private static final String METADATA = "metadata";

  @Bean
  EventTable eventTable(AuditSchema schema, DataSource database) {
    return new EventTable(database);
  }

  @Bean
  EventOfExchange eventOfExchange(Clock clock) {
    return new EventOfExchange(clock);
  }

  @Bean
  RequestFacts requestFacts() {
    return new RequestFacts();
  }

  @Bean
  StorageFacts storageFacts(EventTable table, EventOfExchange events) {
    return new StorageFacts(table, events);
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(
      EventTable table,
      EventOfExchange events,
      Guide guide,
      PlatformTransactionManager transactions) {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var registration =
        new FilterRegistrationBean<>(
            new AuditFilter(
                new GroupWriter(table, apart), events, isAboutRecords(guide.capabilities())));
    registration.addUrlPatterns("/fhir", "/fhir/*");
    registration.setOrder(BEHIND_SECURITY);
    return registration;
  }

  /** The statement and the guide are open to everybody and about nobody. */
  private static Predicate<Exchange> isAboutRecords(ServerCapabilities capabilities) {
    return exchange -> {
      String type = exchange.request().getResourceName();
      return !METADATA.equals(exchange.request().getRequestPath())
          && (type == null
              || capabilities.storedTypes().contains(type)
              || !capabilities.allows(type, TypeRestfulInteraction.READ));
    };
  }

  @Bean
  Chain auditChain(AuditSchema schema, DataSource database) {
    return new Chain(
        new JdbcTemplate(database),
        new TransactionTemplate(new DataSourceTransactionManager(database)));
  }

  @Bean
  Sealing auditSealing(Chain chain, AuditProperties settings) {
    return new Sealing(chain, settings.sealEvery());
  }

  @Bean
  VerifyCommand verifyCommand(Chain chain, DataSource database, AuditProperties settings) {
    return new VerifyCommand(
        chain,
        new Verification(
            database,
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            settings.knownHead()));
  }
}
