package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.Date;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.FreePort;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Outside the demo profile: a second server on the same database, open to nobody without a token of
 * the issuer.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ServingOthersIT extends RunningServer {

  @Autowired private DataSource database;

  private final int port = FreePort.find();
  private final FhirClient second = new FhirClient("http://127.0.0.1:" + port + "/fhir");

  private RSAKey key;
  private HttpServer issuer;
  private ServerProcess server;

  @BeforeAll
  void startOutsideTheDemoProfile() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("test").generate();
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    issuer.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    issuer.start();
    try (Connection connection = database.getConnection()) {
      server =
          ServerProcess.start(
              "--server.port=" + port,
              "--server.address=127.0.0.1",
              "--spring.datasource.url=" + connection.getMetaData().getURL(),
              "--spring.datasource.username=postgres",
              "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:"
                  + issuer.getAddress().getPort()
                  + "/keys");
    }
    server.untilReady(port);
  }

  @AfterAll
  void stop() throws Exception {
    server.kill();
    issuer.stop(0);
  }

  @Test
  void aRequestWithoutATokenIsRefused() {
    var answer = second.get("Patient");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.rules()).containsExactly("not-authorised");
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() throws Exception {
    var other = new RSAKeyGenerator(2048).keyID("test").generate();

    assertThat(second.get("Patient", "Authorization", "Bearer " + token(other)).status())
        .isEqualTo(401);
  }

  @Test
  void aTokenOfTheIssuerIsLetIn() throws Exception {
    assertThat(second.get("Patient", "Authorization", "Bearer " + token(key)).status())
        .isEqualTo(200);
  }

  @Test
  void theStatementIsOpenToEverybody() {
    assertThat(second.get("metadata").status()).isEqualTo(200);
  }

  @Test
  void theHomePageIsOpenToEverybody() {
    var web = new FhirClient("http://127.0.0.1:" + port);

    assertThat(web.get("").status()).isEqualTo(200);
    assertThat(web.get("home.css").status()).isEqualTo(200);
  }

  @Test
  void theGuideIsOpenToEverybody() {
    var web = new FhirClient("http://127.0.0.1:" + port);

    assertThat(web.get("ig/").status()).isEqualTo(200);
    assertThat(web.get("ig/CodeSystem-rule.html").status()).isEqualTo(200);
  }

  @Test
  void noSyntheticPeopleAreLoaded() {
    assertThat(server.output()).doesNotContain("demo");
  }

  private static String token(RSAKey signer) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("gp-system")
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(signer));
    return token.serialize();
  }
}
