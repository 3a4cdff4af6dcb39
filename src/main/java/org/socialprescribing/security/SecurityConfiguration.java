package org.socialprescribing.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * OAuth 2.0 bearer tokens for everything but health, metadata and the guide; nothing is kept in a
 * session.
 *
 * <p>Cross-site request forgery needs a credential that a browser sends by itself, and there is
 * none here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
  @Profile("!demo")
  SecurityFilterChain tokensOnly(HttpSecurity http) throws Exception {
    return stateless(http)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(new ExplainedUnauthorised()))
        .build();
  }

  @Bean
  @Profile("demo")
  SecurityFilterChain openOnThisMachine(HttpSecurity http) throws Exception {
    return stateless(http)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(Customizer.withDefaults())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
