package org.socialprescribing.security;

import java.time.Clock;
import org.socialprescribing.security.smart.IssuerEndpoints;
import org.socialprescribing.security.smart.SecurityInStatement;
import org.socialprescribing.security.smart.SmartDocument;
import org.socialprescribing.security.token.BoundedFetch;
import org.socialprescribing.security.token.Discovery;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells clients where to get a token, wherever they need one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "social-prescribing.security.enabled",
    havingValue = "true",
    matchIfMissing = true)
class SmartConfiguration {

  /** Of the base of the FHIR interface, as SMART App Launch has it, and of the whole server. */
  static final String[] PATHS = {
    "/.well-known/smart-configuration", "/fhir/.well-known/smart-configuration"
  };

  @Bean
  IssuerEndpoints issuerEndpoints(SecurityProperties settings, Clock clock) {
    return new IssuerEndpoints(
        settings.issuers().size() == 1
            ? new Discovery(settings.issuers().get(0).uri(), new BoundedFetch())
            : null,
        clock);
  }

  @Bean
  ServletRegistrationBean<SmartDocument> smartDocument(IssuerEndpoints issuer) {
    return new ServletRegistrationBean<>(new SmartDocument(issuer), PATHS);
  }

  @Bean
  SecurityInStatement securityInStatement(IssuerEndpoints issuer) {
    return new SecurityInStatement(issuer);
  }
}
