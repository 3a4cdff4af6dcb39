package org.socialprescribing.directory.capacity;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which it is noticed that more is asked of a service than it can take. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceStore.class)
class CapacityConfiguration {

  @Bean
  CapacityRegister capacityRegister(DataSource database) {
    return new CapacityRegister(JdbcClient.create(database));
  }

  @Bean
  CapacityGuard capacityGuard(DataSource database) {
    return new CapacityGuard(new Demand(JdbcClient.create(database)));
  }

  @Bean
  AlarmEndpoint capacityAlarmEndpoint(DataSource database, ServiceStore services, Clock clock) {
    return new AlarmEndpoint(
        new Demand(JdbcClient.create(database)), new AlarmBundle(clock), services, clock);
  }
}
