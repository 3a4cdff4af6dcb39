package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import jakarta.persistence.EntityManagerFactory;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.security.Sight;
import org.socialprescribing.security.actor.Standings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The beans that enforce scopes, wherever tokens are required. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "social-prescribing.security.enabled",
    havingValue = "true",
    matchIfMissing = true)
class ScopeConfiguration {

  @Bean
  CallersGrants callersGrants(FhirContext fhir, Guide guide, Standings standings) {
    return new CallersGrants(fhir, guide, standings);
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
  StandingOnStorage standingOnStorage(
      FhirContext fhir, CallersGrants callers, EntityManagerFactory storage) {
    return new StandingOnStorage(
        fhir,
        callers,
        new WrittenRecords(SharedEntityManagerCreator.createSharedEntityManager(storage)));
  }

  @Bean
  GivenBack givenBack() {
    return new GivenBack();
  }

  @Bean
  NarrowedConditionStore narrowedConditionStore() {
    return new NarrowedConditionStore();
  }

  @Bean
  OwnPages.Naming namingOfPages() {
    return new OwnPages.Naming();
  }

  @Bean
  OwnPages.Asking askingForPages() {
    return new OwnPages.Asking();
  }

  @Bean
  Sight sight(CallersGrants callers) {
    return (request, type) -> {
      Grants grants = callers.of(request);
      return grants != null
          && grants.all(type, Access.SEARCH)
          && grants.standing().narrowing(type).isEmpty();
    };
  }

  @Bean
  ScopesOnStorage scopesOnStorage(CallersGrants callers) {
    return new ScopesOnStorage(callers);
  }
}
