package org.socialprescribing.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The beans of the outbox; deliveries are those of the features. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  private static final String SCHEMA = "outbox";
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  @Bean
  MessageTable messageTable(DataSource database) {
    return MessageTable.in(SCHEMA, database);
  }

  @Bean
  Outbox outbox(DataSource database, MessageTable table, Clock clock) {
    return new Outbox(database, table, clock);
  }

  @Bean
  Mail mail(ObjectProvider<JavaMailSender> server, OutboxProperties settings) {
    return new Mail(
        server.getIfAvailable(),
        Optional.ofNullable(settings.mail().from())
            .map(from -> MailAddress.of("social-prescribing.outbox.mail.from", from))
            .orElse(null));
  }

  @Bean
  Deliveries deliveries(
      DataSource database,
      MessageTable table,
      List<Delivery> deliveries,
      OutboxProperties settings,
      Clock clock) {
    return new Deliveries(
        database,
        table,
        deliveries,
        new Retries(settings.firstWait(), settings.longestWait(), settings.stuckFrom()),
        new Deliveries.Pace(settings.lookEvery(), HEARTBEAT),
        clock);
  }

  @Bean
  OutboxMetrics outboxMetrics(Outbox outbox, List<Delivery> deliveries, OutboxProperties settings) {
    return new OutboxMetrics(
        outbox, deliveries.stream().map(Delivery::kind).toList(), settings.stuckFrom());
  }
}
