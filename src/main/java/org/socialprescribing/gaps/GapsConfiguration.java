package org.socialprescribing.gaps;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which gaps in provision are kept and counted. */
@Configuration(proxyBeanMethods = false)
class GapsConfiguration {

  @Bean
  GapRegister gapRegister(DataSource database) {
    return new GapRegister(JdbcClient.create(database));
  }

  @Bean
  GapsEndpoint gapsEndpoint(DataSource database, GapsProperties settings, Clock clock) {
    return new GapsEndpoint(
        new GapCounts(JdbcClient.create(database)),
        new ShownCounts(settings.smallestCount(), settings.roundTo()),
        clock);
  }
}
