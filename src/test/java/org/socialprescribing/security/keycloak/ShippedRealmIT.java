package org.socialprescribing.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.FreePort;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.server.ServerProcess;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The realm of {@code docker/keycloak}, imported by Keycloak, as the one issuer of a server outside
 * the demo profile: what the Compose file starts, without containers.
 */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = Keycloak.HOME, matches = ".+", disabledReason = Keycloak.ONLY)
class ShippedRealmIT extends SecuredServer {

  /** The server asks an issuer for its keys at most twice in this time. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

  @Autowired private DataSource database;

  private final int port = FreePort.find();
  private final FhirClient web = new FhirClient("http://127.0.0.1:" + port);
  private final Keycloak keycloak = Keycloak.running();
  private final Realm realm = keycloak.realm(Keycloak.SHIPPED);
  private ServerProcess server;

  @BeforeAll
  void startAsTheComposeFileDoes() throws Exception {
    try (Connection connection = database.getConnection()) {
      server =
          ServerProcess.start(
              "--server.port=" + port,
              "--server.address=127.0.0.1",
              "--spring.datasource.url=" + connection.getMetaData().getURL(),
              "--spring.datasource.username=postgres",
              "--social-prescribing.security.issuers[0].uri=" + realm.uri(),
              "--social-prescribing.security.issuers[0].audiences=social-prescribing-server");
    }
    server.untilReady(port);
  }

  @AfterAll
  void stop() throws Exception {
    server.kill();
  }

  @Test
  void itsClientRunsTheSite() throws Exception {
    String token = operator(realm);

    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("actor"))
        .isEqualTo("operator");
    assertThat(get("fhir/Patient?_count=1", token).status()).isEqualTo(200);
    // Open to the operator only.
    assertThat(get("actuator/prometheus", token).status()).isEqualTo(200);
  }

  @Test
  void withoutTheRightSecretThereIsNoToken() {
    assertThat(realm.tokens().bySecret("operator", "guessed", "").status()).isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherRealmOfTheSameKeycloakIsRefused() {
    assertThat(get("fhir/Patient", ISSUER.token("system/*.cruds")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fhir/"})
  void clientsFindKeycloaksEndpoints(String base) {
    JsonNode found = web.get(base + ".well-known/smart-configuration").json();

    JsonNode known = realm.discovery();
    for (String each :
        List.of(
            "issuer",
            "jwks_uri",
            "authorization_endpoint",
            "token_endpoint",
            "token_endpoint_auth_methods_supported",
            "grant_types_supported",
            "introspection_endpoint",
            "revocation_endpoint",
            "code_challenge_methods_supported")) {
      assertThat(known.has(each)).as(each).isTrue();
      assertThat(found.path(each)).as(each).isEqualTo(known.path(each));
    }
    assertThat(found.path("capabilities").toString())
        .contains("client-confidential-asymmetric", "permission-v2");
  }

  @Test
  void theStatementSaysWhereKeycloakGivesTokens() {
    String security = web.get("fhir/metadata").json().at("/rest/0/security").toString();

    assertThat(security).contains("SMART-on-FHIR", realm.tokens().address());
  }

  @Test
  void keysCanBeChangedUnderTheRunningServer() throws Exception {
    String first = operator(realm);
    assertAcceptedSoon(first);

    realm.key("rsa-generated", "algorithm", "RS256", 200);
    String second = operator(realm);
    assertThat(keyOf(second)).isNotEqualTo(keyOf(first));
    assertAcceptedSoon(second);
    assertThat(realm.keys().findValuesAsText("kid")).contains(keyOf(first));
    assertThat(status(first)).as("signed by a key that is still published").isEqualTo(200);

    realm.withdraw(keyOf(first));
    realm.key("rsa-generated", "algorithm", "RS256", 300);
    String third = operator(realm);
    assertThat(realm.keys().findValuesAsText("kid")).doesNotContain(keyOf(first));
    assertAcceptedSoon(third);
    assertThat(status(second)).as("signed by a key that is still published").isEqualTo(200);
    assertThat(status(first)).as("signed by a key that is withdrawn").isEqualTo(401);
  }

  private String operator(Realm realm) {
    return TokenEndpoint.token(realm.tokens().bySecret("operator", keycloak.operatorSecret(), ""));
  }

  private static String keyOf(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  private void assertAcceptedSoon(String token) throws InterruptedException {
    Instant deadline = Instant.now().plus(BETWEEN_FETCHES).plusSeconds(5);
    while (status(token) != 200 && Instant.now().isBefore(deadline)) {
      Thread.sleep(1000);
    }
    assertThat(status(token)).isEqualTo(200);
  }

  private int status(String token) {
    return get("fhir/Patient?_count=1", token).status();
  }

  private Answer get(String path, String token) {
    return web.get(path, "Authorization", "Bearer " + token);
  }
}
