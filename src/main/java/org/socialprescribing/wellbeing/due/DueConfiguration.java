package org.socialprescribing.wellbeing.due;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.security.SharingWishes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which due dates are kept and listed. */
@Configuration(proxyBeanMethods = false)
@Import(OrganisationStore.class)
class DueConfiguration {

  @Bean
  Schedules schedules(Guide guide) {
    return new Schedules(guide);
  }

  @Bean
  DueRegister dueRegister(DataSource database, Schedules schedules) {
    return new DueRegister(JdbcClient.create(database), schedules);
  }

  @Bean
  DueEndpoint dueEndpoint(
      FhirContext fhir,
      DataSource database,
      Schedules schedules,
      OrganisationStore organisations,
      SharingWishes wishes,
      Clock clock) {
    return new DueEndpoint(
        new DueList(JdbcClient.create(database)),
        new DueBundle(fhir, schedules, clock),
        schedules,
        organisations,
        wishes,
        clock);
  }
}
