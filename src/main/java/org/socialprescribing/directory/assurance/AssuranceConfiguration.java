package org.socialprescribing.directory.assurance;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which groups are checked with proportion. */
@Configuration(proxyBeanMethods = false)
@Import({OrganisationStore.class, ServiceStore.class})
class AssuranceConfiguration {

  @Bean
  KnownGroups knownGroups(DataSource database) {
    return new KnownGroups(JdbcClient.create(database));
  }

  @Bean
  Prompts prompts(Guide guide) {
    return new Prompts(guide);
  }

  @Bean
  AssuranceRegister assuranceRegister(DataSource database, KnownGroups groups) {
    return new AssuranceRegister(JdbcClient.create(database), groups);
  }

  @Bean
  ConnectingGuard connectingGuard(DataSource database, AssuranceProperties settings, Clock clock) {
    return new ConnectingGuard(
        JdbcClient.create(database), new AgreementPolicy(settings.missingAgreement()), clock);
  }

  @Bean
  SurveyedCapacity surveyedCapacity(ServiceStore services) {
    return new SurveyedCapacity(services);
  }

  @Bean
  DueEndpoint groupsDueEndpoint(
      DataSource database, Prompts prompts, OrganisationStore organisations, Clock clock) {
    return new DueEndpoint(
        new DueList(JdbcClient.create(database)),
        new DueBundle(prompts, clock),
        organisations,
        clock);
  }

  @Bean
  GroupEndpoint groupEndpoint(
      KnownGroups groups, Prompts prompts, OrganisationStore organisations, Clock clock) {
    return new GroupEndpoint(groups, new GroupInWords(prompts), organisations, clock);
  }
}
