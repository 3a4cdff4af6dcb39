package org.socialprescribing.security.actor;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.security.OpenedRecords;
import org.socialprescribing.security.SharingWishes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that know what each actor may see. */
@Configuration(proxyBeanMethods = false)
class ActorConfiguration {

  private static final String ENABLED = "social-prescribing.security.enabled";

  /** Kept also without login, so that the tables are there when it is turned on. */
  @Bean
  ManagedOrganisations managedOrganisations(DataSource database) {
    return new ManagedOrganisations(JdbcClient.create(database));
  }

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "true", matchIfMissing = true)
  Reaches reaches(
      DataSource database,
      SharingWishes wishes,
      OpenedRecords opened,
      Clock clock,
      AccessProperties settings) {
    return new Reaches(
        JdbcClient.create(database), wishes, opened, clock, settings.readableAfterClosing());
  }

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "true", matchIfMissing = true)
  Standings standings(Reaches reaches) {
    return new Standings(reaches);
  }

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "true", matchIfMissing = true)
  NarrowingByReach narrowingByReach(Reaches reaches) {
    return new NarrowingByReach(new ActorTable(), reaches);
  }
}
