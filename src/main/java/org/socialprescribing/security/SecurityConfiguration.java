package org.socialprescribing.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.socialprescribing.security.scope.ReadingEverything;
import org.socialprescribing.security.token.BoundedFetch;
import org.socialprescribing.security.token.ExplainedUnauthorised;
import org.socialprescribing.security.token.Tokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * OAuth 2.0 bearer tokens for everything but health, metadata and the guide; nothing is kept in a
 * session.
 *
 * <p>Cross-site request forgery needs a credential that a browser sends by itself, and there is
 * none here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String ENABLED = "social-prescribing.security.enabled";

  /** They name what is asked for and how often; whoever runs the site has a token that says so. */
  private static final String METRICS = "/actuator/prometheus";

  private static final AuthorizationManager<RequestAuthorizationContext> OPERATOR =
      (login, request) ->
          new AuthorizationDecision(
              login.get().getPrincipal() instanceof Caller caller
                  && "operator".equals(caller.actor()));

  private static final String[] OPEN = {
    "/actuator/health/**",
    "/fhir/metadata",
    "/",
    "/index.html",
    "/home.css",
    "/home.js",
    "/ig",
    "/ig/**"
  };

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "true", matchIfMissing = true)
  SecurityFilterChain tokensOnly(
      HttpSecurity http, Tokens tokens, SecurityProperties settings, List<PublicReading> reading)
      throws Exception {
    var refusal = new ExplainedUnauthorised();
    return stateless(http, settings, reading)
        .authorizeHttpRequests(requests -> reading.forEach(each -> let(each, requests)))
        .authorizeHttpRequests(
            requests ->
                requests
                    // The page of errors, on its way out.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(METRICS)
                    .access(OPERATOR)
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(SmartConfiguration.PATHS)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(request -> tokens)
                    .authenticationEntryPoint(refusal))
        .build();
  }

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "true", matchIfMissing = true)
  Tokens tokens(SecurityProperties settings, Clock clock) {
    return new Tokens(
        settings.issuers(),
        settings.accepted(),
        settings.clockSkew(),
        settings.claims(),
        clock,
        new BoundedFetch());
  }

  @Bean
  @ConditionalOnProperty(name = ENABLED, havingValue = "false")
  SecurityFilterChain openOnThisMachine(
      HttpSecurity http, SecurityProperties settings, List<PublicReading> reading)
      throws Exception {
    return stateless(http, settings, reading)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static void let(
      PublicReading reading,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    var addresses = requests.requestMatchers(reading.patterns());
    if (reading.open()) {
      addresses.permitAll();
    } else {
      addresses.access(new ReadingEverything(reading.types()));
    }
  }

  private static HttpSecurity stateless(
      HttpSecurity http, SecurityProperties settings, List<PublicReading> reading)
      throws Exception {
    http.cors(cors -> cors.configurationSource(settings.cors().source(reading)));
    return http.headers(SecurityHeaders::write)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(Customizer.withDefaults())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
