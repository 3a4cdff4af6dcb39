package org.socialprescribing.referral;

import ca.uhn.fhir.context.FhirContext;
import javax.sql.DataSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.referral.register.ReferralRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lifecycle of referrals, and what is known of them. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

  @Bean
  Lifecycle lifecycle(Guide guide) {
    return Lifecycle.of(guide);
  }

  /** Written before the read models of features that read from it. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ReferralRegister referralRegister(FhirContext fhir, DataSource database, Lifecycle lifecycle) {
    return new ReferralRegister(fhir, JdbcClient.create(database), lifecycle);
  }
}
