package org.socialprescribing.consent;

import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
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
  OnwardReferralGuard onwardReferralGuard(
      KnownConsents consents, ConsentProperties settings, Guide guide, Clock clock) {
    return new OnwardReferralGuard(
        consents, new SharingJudge(AllowedReasons.of(settings, guide)), clock);
  }
}
