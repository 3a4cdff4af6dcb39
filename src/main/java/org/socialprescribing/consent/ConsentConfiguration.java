package org.socialprescribing.consent;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.security.SharingWishes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which consents are known and kept to. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

  @Bean
  ConsentRegister consentRegister(DataSource database) {
    return new ConsentRegister(JdbcClient.create(database));
  }

  @Bean
  KnownConsents knownConsents(DataSource database, Guide guide) {
    return new KnownConsents(JdbcClient.create(database), new RecipientClasses(guide));
  }

  @Bean
  AllowedReasons allowedReasons(ConsentProperties settings, Guide guide) {
    return AllowedReasons.of(settings, guide);
  }

  @Bean
  SharingJudge sharingJudge(AllowedReasons reasons) {
    return new SharingJudge(reasons);
  }

  @Bean
  SharingWishes wishesByConsent(KnownConsents consents, AllowedReasons reasons, Clock clock) {
    return new WishesByConsent(consents, reasons, clock);
  }

  @Bean
  OnwardReferralGuard onwardReferralGuard(KnownConsents consents, SharingJudge judge, Clock clock) {
    return new OnwardReferralGuard(consents, judge, clock);
  }

  @Bean
  OnwardTaskGuard onwardTaskGuard(KnownConsents consents, SharingJudge judge, Clock clock) {
    return new OnwardTaskGuard(consents, judge, clock);
  }

  @Bean
  SharedWithEndpoint sharedWithEndpoint(DataSource database, KnownConsents consents, Clock clock) {
    return new SharedWithEndpoint(
        consents, new SharedWith(JdbcClient.create(database), consents), clock);
  }

  @Bean
  SharingEndpoint sharingEndpoint(KnownConsents consents, Guide guide, Clock clock) {
    return new SharingEndpoint(consents, new Agreements(purposes(guide), consents), clock);
  }

  private static List<String> purposes(Guide guide) {
    return guide
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(ConsentRegister.PERMISSIONS))
        .flatMap(system -> system.getConcept().stream())
        .map(ConceptDefinitionComponent::getCode)
        .toList();
  }
}
