package org.socialprescribing.referral;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.referral.register.ReferralRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which referrals keep to their lifecycle. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  Lifecycle lifecycle(Guide guide) {
    return Lifecycle.of(guide);
  }

  @Bean
  MoveGuard moveGuard(Lifecycle lifecycle, Clock clock) {
    return new MoveGuard(lifecycle, clock);
  }

  @Bean
  ReferralRegister referralRegister(FhirContext fhir, DataSource database, Lifecycle lifecycle) {
    return new ReferralRegister(fhir, JdbcClient.create(database), lifecycle);
  }
}
