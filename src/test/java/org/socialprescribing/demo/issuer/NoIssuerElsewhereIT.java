package org.socialprescribing.demo.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** The demo without login has no issuer of tokens, not even one that nobody reaches. */
class NoIssuerElsewhereIT extends RunningServer {

  @Autowired private ApplicationContext beans;

  @ParameterizedTest
  @MethodSource
  void nothingIsMade(Class<?> type) {
    assertThat(beans.getBeanNamesForType(type)).isEmpty();
  }

  static Stream<Class<?>> nothingIsMade() {
    return Stream.of(
        RegisteredClientRepository.class,
        AuthorizationServerSettings.class,
        JWKSource.class,
        DemoSecrets.class,
        DemoKeys.class,
        OperatorsLogin.class);
  }

  @Test
  void oneChainOfFiltersGuardsTheServer() {
    assertThat(beans.getBeanNamesForType(SecurityFilterChain.class)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nothingAnswers(String path) {
    assertThat(web(path).status()).isEqualTo(404);
  }

  static Stream<String> paths() {
    return Stream.of(
        "/oauth2/token",
        DemoAddresses.ISSUERS_KEYS,
        DemoAddresses.ACTORS,
        DemoAddresses.SERVICE_PRIVATE_KEY,
        IssuerDocument.PATH);
  }
}
