package org.socialprescribing.server;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * In the demo profile the server brings its own PostgreSQL, unless {@code spring.datasource.url}
 * names another.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(
    name = "spring.datasource.url",
    matchIfMissing = true,
    havingValue = "embedded")
class EmbeddedPostgresConfiguration {

  @Bean(destroyMethod = "close")
  PostgresOnThisMachine postgresOnThisMachine(EmbeddedPostgresProperties properties)
      throws IOException {
    return PostgresOnThisMachine.start(properties.dataDirectory(), properties.port());
  }

  @Bean
  JdbcConnectionDetails embeddedPostgresConnection(PostgresOnThisMachine postgres) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return PostgresOnThisMachine.USER;
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return postgres.jdbcUrl();
      }
    };
  }
}
