package org.socialprescribing.breakglass;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that open restricted information, and their table. */
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
  BreakGlassEndpoint breakGlassEndpoint(Opened opened) {
    return new BreakGlassEndpoint(opened);
  }
}
