package org.socialprescribing.directory.openreferral;

import java.util.Set;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.security.PublicReading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which the directory speaks Open Referral UK. */
@Configuration(proxyBeanMethods = false)
class OpenReferralConfiguration {

  @Bean
  ToFhir toFhir(Guide guide) {
    return new ToFhir(guide);
  }

  @Bean
  FromFhir fromFhir(Guide guide) {
    return new FromFhir(guide);
  }

  @Bean
  EntryRegister entryRegister(DataSource database, FromFhir entries) {
    return new EntryRegister(JdbcClient.create(database), entries);
  }

  @Bean
  Catalogue catalogue(DataSource database, Guide guide) {
    return Catalogue.of(JdbcClient.create(database), new Vocabulary(guide));
  }

  @Bean
  Answers answers(
      OpenReferralProperties settings,
      @Value("${social-prescribing.server.base-url:}") String fhirBase) {
    return new Answers(settings, fhirBase);
  }

  @Bean
  PublicReading publicDirectory(OpenReferralProperties settings) {
    return new PublicReading(
        "/open-referral-uk",
        settings.open(),
        Set.of("HealthcareService", "Organization", "Location"));
  }
}
