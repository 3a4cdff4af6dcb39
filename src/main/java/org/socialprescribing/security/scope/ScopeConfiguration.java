package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import org.socialprescribing.conformance.Guide;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that enforce scopes, wherever tokens are required. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "social-prescribing.security.enabled",
    havingValue = "true",
    matchIfMissing = true)
class ScopeConfiguration {

  @Bean
  CallersGrants callersGrants(FhirContext fhir, Guide guide) {
    return new CallersGrants(fhir, guide);
  }

  @Bean
  Admission admission(FhirContext fhir, Guide guide) {
    return new Admission(fhir, new SearchReach(guide));
  }

  @Bean
  OperationAdmission operationAdmission(Admission admission) {
    return new OperationAdmission(new OperationTable(), admission);
  }

  @Bean
  ScopesOnRequests scopesOnRequests(
      CallersGrants callers, Admission admission, OperationAdmission operations) {
    return new ScopesOnRequests(callers, admission, operations);
  }

  @Bean
  ScopesOnAnswers scopesOnAnswers(CallersGrants callers, OperationAdmission operations) {
    return new ScopesOnAnswers(callers, operations);
  }

  @Bean
  ScopesOnStorage scopesOnStorage(CallersGrants callers) {
    return new ScopesOnStorage(callers);
  }
}
