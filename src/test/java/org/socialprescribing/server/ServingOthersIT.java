package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.FreePort;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.security.FakeIssuer;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Outside the demo profile: a second server on the same database, open to nobody without a token of
 * the issuer.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ServingOthersIT extends RunningServer {

  @Autowired private DataSource database;

  private final int port = FreePort.find();
  private final FhirClient second = new FhirClient("http://127.0.0.1:" + port + "/fhir");

  private final FakeIssuer issuer = FakeIssuer.start();
  private ServerProcess server;

  @BeforeAll
  void startOutsideTheDemoProfile() throws Exception {
    try (Connection connection = database.getConnection()) {
      server =
          ServerProcess.start(
              "--server.port=" + port,
              "--server.address=127.0.0.1",
              "--spring.datasource.url=" + connection.getMetaData().getURL(),
              "--spring.datasource.username=postgres",
              "--social-prescribing.security.issuers[0].uri=" + issuer.uri(),
              "--social-prescribing.security.issuers[0].audiences=" + FakeIssuer.AUDIENCE,
              "--social-prescribing.open-referral.open=false",
              "--social-prescribing.limits.failed-logins.per-minute=30");
    }
    server.untilReady(port);
  }

  @AfterAll
  void stop() throws Exception {
    server.kill();
  }

  @Test
  void aRequestWithoutATokenIsRefused() {
    var answer = second.get("Patient");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.rules()).containsExactly("not-authorised");
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() {
    String other = FakeIssuer.signed(FakeIssuer.newKey(), issuer.claims().build());

    assertThat(second.get("Patient", "Authorization", "Bearer " + other).status()).isEqualTo(401);
  }

  @Test
  void aTokenOfTheIssuerIsLetInAsFarAsItsScopesGo() {
    String token = "Bearer " + issuer.token("system/Patient.rs");

    assertThat(second.get("Patient", "Authorization", token).status()).isEqualTo(200);
    assertThat(second.get("Task", "Authorization", token).status()).isEqualTo(403);
  }

  @Test
  void aClosedDirectoryIsReadWithATokenThatOpensItsRecords() {
    var directory = new FhirClient("http://127.0.0.1:" + port + "/open-referral-uk");
    String reader =
        "Bearer "
            + issuer.token("system/HealthcareService.rs system/Organization.rs system/Location.rs");
    String other = "Bearer " + issuer.token("system/HealthcareService.rs system/Organization.rs");

    for (String path :
        List.of("", "services", "service_at_locations?postcode=ZZ99", "openapi.json")) {
      Answer refused = directory.get(path);
      assertThat(refused.status()).as(path).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(refused.rules()).containsExactly("not-authorised");
    }
    Answer services = directory.get("services", "Authorization", reader);
    assertThat(services.status()).as(services.body()).isEqualTo(200);
    assertThat(services.json().path("total_items").isInt()).isTrue();
    assertThat(services.header("Cache-Control")).doesNotContain("public");
    assertThat(directory.get("services", "Authorization", other).status()).isEqualTo(403);
  }

  @Test
  void theStatementIsOpenToEverybody() {
    assertThat(second.get("metadata").status()).isEqualTo(200);
  }

  @Test
  void theStatementSaysThatTokensAreNeededAndWhereTheyAre() {
    String security = second.get("metadata").json().at("/rest/0/security").toString();

    assertThat(security).contains("SMART-on-FHIR", issuer.uri() + "/token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/fhir"})
  void clientsFindTheIssuer(String base) {
    var web = new FhirClient("http://127.0.0.1:" + port + base);
    var document = web.get(".well-known/smart-configuration").json();

    assertThat(document.path("token_endpoint").asText()).isEqualTo(issuer.uri() + "/token");
    assertThat(document.path("capabilities").toString()).contains("permission-v2");
    assertThat(document.path("scopes_supported").toString()).contains("patient/*.cruds");
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

  /** Like every address that is not there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "oauth2/token",
        "oauth2/jwks",
        "demo/actors",
        "demo/link-worker-service.pem",
        ".well-known/openid-configuration"
      })
  void theDemosIssuerIsNotThere(String path) {
    var web = new FhirClient("http://127.0.0.1:" + port);
    String token = "Bearer " + issuer.token("system/*.cruds");

    assertThat(web.get(path).status()).isEqualTo(401);
    assertThat(web.get(path, "Authorization", token).status()).isEqualTo(404);
  }

  @Test
  @Order(Integer.MAX_VALUE) // After those that bring a bad token.
  void afterManyFailedLoginsNoMoreIsSaidAndGoodTokensStillCount() {
    String bad = "Bearer " + FakeIssuer.signed(FakeIssuer.newKey(), issuer.claims().build());
    String good = "Bearer " + issuer.token("system/Patient.rs");

    var answers =
        Stream.generate(() -> second.get("Patient", "Authorization", bad)).limit(60).toList();
    var last = answers.get(answers.size() - 1);

    assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.rules()).containsExactly("too-many-failed-logins");
    assertThat(last.header("Retry-After")).isNotEmpty();
    assertThat(second.get("Patient", "Authorization", good).status()).isEqualTo(200);
  }

  @Test
  void metricsAreForTheOperator() {
    var web = new FhirClient("http://127.0.0.1:" + port);
    String operator = "Bearer " + issuer.token(claims -> claims.claim("actor", "operator"));
    String other = "Bearer " + issuer.token(claims -> claims.claim("actor", "referrer"));

    assertThat(web.get("actuator/prometheus", "Authorization", operator).body())
        .contains("jvm_memory_used_bytes");
    assertThat(web.get("actuator/prometheus", "Authorization", other).status()).isEqualTo(403);
  }

  @Test
  void noSyntheticPeopleAreLoaded() {
    assertThat(server.output()).doesNotContain("demo");
  }
}
