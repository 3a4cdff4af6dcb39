package org.socialprescribing.ledger;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.socialprescribing.ledger.LedgerProperties.OverDraw;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that keep the ledger, and its table. */
@Configuration(proxyBeanMethods = false)
@Import(ProviderStore.class)
class LedgerConfiguration {

  private static final String SCHEMA = "ledger";

  @Bean
  FundingRegister fundingRegister(DataSource database) {
    return new FundingRegister(JdbcClient.create(database));
  }

  @Bean
  Book book(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("classpath:db/" + SCHEMA)
        .table("schema_history")
        .load()
        .migrate();
    return new Book(JdbcClient.create(database));
  }

  @Bean
  Bookkeeping bookkeeping(LedgerProperties settings) {
    return new Bookkeeping(settings.overDraw() == OverDraw.REFUSE);
  }

  @Bean
  Booking booking(Book book, Bookkeeping bookkeeping, Clock clock) {
    return new Booking(book, bookkeeping, clock);
  }

  @Bean
  Verification ledgerVerification(Book book, Bookkeeping bookkeeping, Clock clock) {
    return new Verification(book, bookkeeping, clock);
  }

  @Bean
  VerifyLedgerCommand verifyLedgerCommand(Verification verification) {
    return new VerifyLedgerCommand(verification);
  }

  @Bean
  LedgerEndpoint ledgerEndpoint(Book book, ProviderStore providers, Clock clock) {
    return new LedgerEndpoint(book, providers, clock);
  }
}
