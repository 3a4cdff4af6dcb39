package org.socialprescribing.prsb;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans by which a referral is held against the PRSB standard. */
@Configuration(proxyBeanMethods = false)
@Import(PrsbStore.class)
class PrsbConfiguration {

  @Bean
  PrsbEndpoint prsbEndpoint(FhirContext fhir, PrsbStore store) {
    return new PrsbEndpoint(store, new ConformanceCheck(fhir, Standard.load()));
  }
}
