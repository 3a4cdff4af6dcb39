package org.socialprescribing.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans by which plans are kept, filled in on a form and printed. */
@Configuration(proxyBeanMethods = false)
@Import(PlanStore.class)
class PlanConfiguration {

  @Bean
  AgreementGuard agreementGuard(PlanStore store) {
    return new AgreementGuard(store);
  }
}
