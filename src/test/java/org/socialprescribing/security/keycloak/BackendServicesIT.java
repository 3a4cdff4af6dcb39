package org.socialprescribing.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.security.AsCaller;

/**
 * A program that shows itself to Keycloak by a signature, with keys at an address of its own, as
 * SMART Backend Services has it: SMART App Launch 2.2, <a
 * href="https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html">asymmetric
 * authentication</a>.
 */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = Keycloak.HOME, matches = ".+", disabledReason = Keycloak.ONLY)
class BackendServicesIT extends SecuredServer {

  private static final String PROGRAM = "https://returns.example.nhs.uk/backend";
  private static final String TASKS = "system/Task.rs";

  private final Realm realm = KeycloakIssuer.start().realm();
  private Map<String, JWK> keys;
  private HttpServer site;

  @BeforeAll
  void register() throws Exception {
    keys =
        Map.of(
            "RS384", new RSAKeyGenerator(2048).keyID("rsa").generate(),
            "ES384", new ECKeyGenerator(Curve.P_384).keyID("ec").generate());
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] published =
        new JWKSet(keys.values().stream().map(JWK::toPublicJWK).toList()).toString().getBytes();
    site.createContext(
        "/jwks.json",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
          }
        });
    site.start();
    String client =
        realm.client(
            PROGRAM,
            "client-jwt",
            Map.of(
                "use.jwks.url",
                "true",
                "jwks.url",
                "http://127.0.0.1:" + site.getAddress().getPort() + "/jwks.json",
                // SMART allows five minutes and no iat; Keycloak otherwise one minute.
                "token.endpoint.auth.signing.max.exp",
                "300"),
            Realm.audience(AUDIENCE) + "," + Realm.claim("actor", "operator"));
    realm.offer(client, KeycloakIssuer.start().scopeOf(TASKS));
  }

  @AfterAll
  void closeSite() {
    site.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS384", "ES384"})
  void aSignatureGetsATokenForWhatWasAskedAndNoMore(String algorithm) throws Exception {
    Answer given = realm.tokens().byAssertion(signed(algorithm, keys.get(algorithm)), TASKS);
    AsCaller program = bearing(TokenEndpoint.token(given));

    assertThat(given.json().path("scope").asText().split(" ")).contains(TASKS);
    assertThat(given.json().path("expires_in").asInt()).isLessThanOrEqualTo(300);
    assertThat(program.get("Task?_count=1").status()).isEqualTo(200);
    assertThat(program.get("Patient?_count=1").status()).isEqualTo(403);
  }

  @Test
  void aStrangersSignatureGetsNone() throws Exception {
    JWK stranger = new RSAKeyGenerator(2048).keyID("rsa").generate();

    assertNone(realm.tokens().byAssertion(signed("RS384", stranger), TASKS));
  }

  @Test
  void aSignatureCountsOnce() throws Exception {
    String assertion = signed("RS384", keys.get("RS384"));
    TokenEndpoint.token(realm.tokens().byAssertion(assertion, TASKS));

    assertNone(realm.tokens().byAssertion(assertion, TASKS));
  }

  @Test
  void whoHasAKeyCannotUseASecret() {
    assertNone(realm.tokens().bySecret(PROGRAM, Realm.SECRET, TASKS));
  }

  /** As the specification has it: issuer and subject are the program, the audience the endpoint. */
  private String signed(String algorithm, JWK key) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(PROGRAM)
            .subject(PROGRAM)
            .audience(realm.tokens().address())
            .expirationTime(Date.from(Instant.now().plusSeconds(240)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key);
    var assertion = new SignedJWT(header, claims);
    assertion.sign(signer);
    return assertion.serialize();
  }

  private static void assertNone(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(400, 401);
    assertThat(answer.json().path("error").asText()).isIn("invalid_client", "unauthorized_client");
    assertThat(answer.json().has("access_token")).isFalse();
  }
}
