package org.socialprescribing.referral.worklist;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.referral.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which worklists are answered. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  @Bean
  Limits limits(Guide guide, WorklistProperties settings) {
    return new Limits(guide, settings.limits());
  }

  @Bean
  WorklistEndpoint worklistEndpoint(
      DataSource database, Lifecycle lifecycle, Limits limits, Clock clock) {
    return new WorklistEndpoint(
        new Questions(lifecycle), new Worklists(JdbcClient.create(database), limits, clock), clock);
  }
}
