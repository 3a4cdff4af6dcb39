package org.socialprescribing.breakglass;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.socialprescribing.outbox.Mail;
import org.socialprescribing.outbox.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that open restricted information and tell the lead, and their table. */
@Configuration(proxyBeanMethods = false)
class BreakGlassConfiguration {

  private static final String SCHEMA = "breakglass";

  @Bean
  Opened opened(DataSource database, Clock clock, BreakGlassProperties settings) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("classpath:db/" + SCHEMA)
        .table("schema_history")
        .load()
        .migrate();
    return new Opened(JdbcClient.create(database), clock, settings.lasts());
  }

  @Bean
  Leads leads(BreakGlassProperties settings) {
    return new Leads(settings);
  }

  /** Without login nothing is held back, so that no glass can be broken. */
  @Bean
  Telling telling(
      Leads leads,
      Mail mail,
      Outbox outbox,
      @Value("${social-prescribing.security.enabled:true}") boolean login) {
    var telling = new Telling(leads, mail, outbox);
    if (login) {
      telling.warning().ifPresent(LoggerFactory.getLogger(Telling.class)::warn);
    }
    return telling;
  }

  @Bean
  LeadsMail leadsMail(
      Opened opened,
      Leads leads,
      Mail mail,
      @Value("${social-prescribing.server.base-url:}") String base) {
    return new LeadsMail(opened, leads, mail, base);
  }

  @Bean
  BreakGlassEndpoint breakGlassEndpoint(
      Opened opened, Telling telling, Outbox outbox, PlatformTransactionManager transactions) {
    var breaking =
        new BreakingGlass(opened, telling, outbox, new TransactionTemplate(transactions));
    return new BreakGlassEndpoint(breaking, opened, telling);
  }
}
