package org.socialprescribing.demo.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The demo's issuer, on the address of the server; with it, what the home page shows of its
 * clients.
 *
 * <p>Its chain knows a few addresses only, so that what else the library could do is not there.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnOwnIssuer.class)
@Import(DemoStore.class)
class IssuerConfiguration {

  private static final String[] OPEN = {
    DemoAddresses.ISSUERS_KEYS,
    DemoAddresses.SERVICE_KEYS,
    DemoAddresses.SERVICE_PRIVATE_KEY,
    DemoAddresses.ACTORS,
    IssuerDocument.PATH
  };

  @Bean
  DemoAddresses demoAddresses(@Value("${" + OnOwnIssuer.OWN + "}") String issuer) {
    return new DemoAddresses(issuer);
  }

  @Bean
  DemoSecrets demoSecrets() {
    return new DemoSecrets();
  }

  @Bean
  DemoKeys demoKeys() {
    return DemoKeys.generate();
  }

  @Bean
  OperatorsLogin operatorsLogin(DemoAddresses addresses, DemoSecrets secrets) {
    return new OperatorsLogin(addresses, secrets.of(Actor.OPERATOR));
  }

  @Bean
  RegisteredClientRepository demoClients(DemoSecrets secrets, DemoAddresses addresses) {
    return DemoClients.of(secrets, addresses);
  }

  @Bean
  JWKSource<SecurityContext> issuersKeys(DemoKeys keys) {
    return new ImmutableJWKSet<>(new JWKSet(keys.issuer()));
  }

  @Bean
  AuthorizationServerSettings issuerSettings(DemoAddresses addresses) {
    return AuthorizationServerSettings.builder()
        .issuer(addresses.issuer())
        .tokenEndpoint(DemoAddresses.TOKEN)
        .jwkSetEndpoint(DemoAddresses.ISSUERS_KEYS)
        .build();
  }

  @Bean
  ActorClaims actorClaims(DemoStore store, DemoAddresses addresses) {
    return new ActorClaims(store, addresses.fhir());
  }

  @Bean
  @Order(0)
  SecurityFilterChain demoIssuer(HttpSecurity http) throws Exception {
    var refusal = new ClientRefused();
    // Spring would ask whoever judges bearer tokens about clients that nobody here knows.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    return http.securityMatchers(
            paths -> paths.requestMatchers(OPEN).requestMatchers(DemoAddresses.TOKEN))
        .with(
            OAuth2AuthorizationServerConfigurer.authorizationServer(),
            server ->
                server
                    .authorizationService(new NothingKept())
                    .clientAuthentication(
                        client ->
                            client
                                .authenticationConverter(new AssertedClient())
                                .errorResponseHandler(refusal)))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  ServletRegistrationBean<IssuerDocument> issuerDocument(DemoAddresses addresses) {
    return new ServletRegistrationBean<>(new IssuerDocument(addresses), IssuerDocument.PATH);
  }

  @Bean
  ServletRegistrationBean<ActorsDocument> actorsDocument(
      DemoAddresses addresses, DemoSecrets secrets, DemoKeys keys, DemoStore store) {
    return new ServletRegistrationBean<>(
        new ActorsDocument(addresses, secrets, keys, store),
        DemoAddresses.ACTORS,
        DemoAddresses.SERVICE_KEYS,
        DemoAddresses.SERVICE_PRIVATE_KEY);
  }
}
