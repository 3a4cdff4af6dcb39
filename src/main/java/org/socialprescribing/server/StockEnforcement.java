package org.socialprescribing.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.interceptor.validation.IRepositoryValidatingRule;
import ca.uhn.fhir.jpa.interceptor.validation.RepositoryValidatingInterceptor;
import ca.uhn.fhir.jpa.interceptor.validation.RepositoryValidatingRuleBuilder;
import java.util.List;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.ValidationSupports;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For benchmarks only: the same profiles, enforced by HAPI's own interceptor instead of ours.
 *
 * <p>{@code social-prescribing.conformance.enforcement=stock}, accepted in the demo profile alone.
 * HAPI's interceptor cannot choose a profile: senders have to name it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "social-prescribing.conformance.enforcement", havingValue = "stock")
class StockEnforcement {

  @Bean
  StorageInterceptor repositoryValidation(FhirContext fhir, Guide guide, BeanFactory beans) {
    var rules =
        beans.getBean(RepositoryValidatingRuleBuilder.class, ValidationSupports.of(fhir, guide));
    for (String type : guide.capabilities().storedTypes()) {
      String[] profiles = guide.capabilities().profiles(type).toArray(String[]::new);
      rules
          .forResourcesOfType(type)
          .requireAtLeastOneProfileOf(profiles)
          .and()
          .requireValidationToDeclaredProfiles()
          .withBestPracticeWarningLevel("IGNORE")
          .rejectOnSeverity("error");
    }
    return new Enforced(fhir, rules.build());
  }

  /** HAPI's interceptor with our mark. */
  static final class Enforced extends RepositoryValidatingInterceptor
      implements StorageInterceptor {

    Enforced(FhirContext fhir, List<IRepositoryValidatingRule> rules) {
      super(fhir, rules);
    }
  }
}
