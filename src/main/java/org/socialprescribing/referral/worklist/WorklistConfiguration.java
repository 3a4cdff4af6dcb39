package org.socialprescribing.referral.worklist;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.security.SharingWishes;
import org.springframework.beans.factory.ObjectProvider;
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
  Worklists worklists(
      DataSource database, Limits limits, Clock clock, ObjectProvider<AddedFact> added) {
    return new Worklists(
        JdbcClient.create(database), limits, clock, added.orderedStream().toList());
  }

  @Bean
  WorklistEndpoint worklistEndpoint(
      DataSource database,
      Lifecycle lifecycle,
      Worklists worklists,
      SharingWishes wishes,
      Clock clock,
      WorklistProperties settings) {
    var capacities = new Capacities(JdbcClient.create(database), clock, settings.caseload());
    return new WorklistEndpoint(new Questions(lifecycle), worklists, capacities, wishes, clock);
  }

  @Bean
  HolderEndpoint holderEndpoint(DataSource database, Worklists worklists, Lifecycle lifecycle) {
    return new HolderEndpoint(worklists, new Holdings(JdbcClient.create(database), lifecycle));
  }
}
