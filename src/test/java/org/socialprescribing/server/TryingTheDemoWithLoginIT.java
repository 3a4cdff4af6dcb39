package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.FreePort;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** A newcomer turns login on in the demo, with the one setting that the home page names. */
@InItsOwnProcesses
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(InstalledBrowser.class)
class TryingTheDemoWithLoginIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final int port = FreePort.find();
  private final FhirClient web = new FhirClient("http://127.0.0.1:" + port);
  private Path data;
  private ServerProcess server;

  @BeforeAll
  void turnLoginOn() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-");
    server =
        ServerProcess.start(
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--social-prescribing.embedded-postgres.data-directory=" + data,
                "--social-prescribing.embedded-postgres.port=" + FreePort.find(),
                "--social-prescribing.security.enabled=true")
            .untilReady(port);
  }

  @AfterAll
  void stop() throws Exception {
    server.kill();
    ServerProcess.killPostgres(data);
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    assertThat(web.get("fhir/Task").status()).isEqualTo(401);
  }

  @Test
  void theOperatorFindsTheSyntheticPeople() throws Exception {
    var found = run(curlOf("operator"));

    assertThat(found.findValuesAsText("resourceType"))
        .contains("ServiceRequest", "Task", "Patient");
    assertThat(found.toString()).contains("Clarke");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "referrer",
        "link-worker-service",
        "community-provider",
        "directory-app",
        "analyst",
        "person"
      })
  void eachActorsRequestWorksAsItIsPrinted(String actor) throws Exception {
    JsonNode answer = run(curlOf(actor));

    // A Bundle, or an explained refusal: what each may see is not for this test.
    assertThat(answer.path("resourceType").asText()).isIn("Bundle", "OperationOutcome");
    assertThat(answer.toString()).doesNotContain("not-authorised");
  }

  @Test
  void theServiceGetsInBySignatureAlone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "No openssl");

    JsonNode answer = run(actors().path("bySignature").asText());

    assertThat(answer.path("resourceType").asText()).isEqualTo("Bundle");
  }

  @Test
  void tokensSayWhoIsCalling() throws Exception {
    JWTClaimsSet referrer = claims("referrer", "system/Patient.crus");
    JWTClaimsSet service = claims("link-worker-service", "system/*.crus");
    JWTClaimsSet group = claims("community-provider", "system/Task.rus");
    JWTClaimsSet person = claims("person", "patient/*.rs");

    assertThat(referrer.getStringClaim("actor")).isEqualTo("referrer");
    assertThat(referrer.getStringClaim("organisation")).startsWith("Organization/");
    assertThat(referrer.getStringClaim("fhirUser")).startsWith("PractitionerRole/");
    assertThat(referrer.getAudience()).containsExactly("http://127.0.0.1:" + port + "/fhir");
    assertThat(referrer.getStringClaim("scope")).isEqualTo("system/Patient.crus");
    assertThat(
            List.of(
                referrer.getStringClaim("organisation"),
                service.getStringClaim("organisation"),
                group.getStringClaim("organisation")))
        .doesNotHaveDuplicates();
    assertThat(group.getClaim("fhirUser")).isNull();
    assertThat(person.getStringClaim("fhirUser"))
        .isEqualTo("Patient/" + person.getStringClaim("patient"));
    assertThat(claims("operator", "system/*.cruds").getStringClaim("actor")).isEqualTo("operator");
  }

  @Test
  void noActorGetsMoreThanItsScopes() throws Exception {
    assertThat(ask("analyst", secret("analyst"), "system/Patient.rs").status()).isEqualTo(400);
    assertThat(ask("person", secret("person"), "system/*.rs").status()).isEqualTo(400);
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    Answer refused = ask("referrer", secret("operator"), "system/Patient.crus");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().path("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  void theIssuerOffersNothingElse() {
    assertThat(
            List.of(
                "oauth2/authorize",
                "oauth2/introspect",
                "oauth2/revoke",
                "oauth2/device_authorization",
                ".well-known/oauth-authorization-server",
                "userinfo",
                "connect/register",
                "login"))
        .allSatisfy(path -> assertThat(web.get(path).status()).isEqualTo(401));
  }

  @Test
  void clientsFindTheIssuer() {
    var smart = web.get("fhir/.well-known/smart-configuration").json();

    assertThat(smart.path("token_endpoint").asText())
        .isEqualTo("http://127.0.0.1:" + port + "/oauth2/token");
    assertThat(smart.path("capabilities").toString()).contains("client-confidential-asymmetric");
  }

  @ParameterizedTest
  @ValueSource(ints = {InstalledBrowser.DESK, 500})
  void theHomePageShowsTheRequests(int width) {
    try (var window = InstalledBrowser.window(width, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate("http://127.0.0.1:" + port + "/");
      page.waitForSelector("#actors pre");

      assertThat(page.locator("#actors pre").count()).isEqualTo(7);
      assertThat(page.locator("#actors").textContent()).contains(secret("referrer"));
      assertThat(page.locator("#without-login").isVisible()).isFalse();
      InstalledBrowser.assertAccessible(page);
    }
  }

  private JsonNode actors() {
    return web.get("demo/actors").json();
  }

  private String curlOf(String actor) {
    return StreamSupport.stream(actors().path("actors").spliterator(), false)
        .filter(each -> each.path("actor").asText().equals(actor))
        .map(each -> each.path("curl").asText())
        .findFirst()
        .orElseThrow();
  }

  private String secret(String actor) {
    return curlOf(actor).replaceAll("(?s).*'" + actor + ":([^']*)'.*", "$1");
  }

  /** Types it into a shell, and reads what is written. */
  private static JsonNode run(String command) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "No curl");
    var shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(Files.createTempDirectory(Path.of("target"), "shell-").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return Json.parse(answer);
  }

  private JWTClaimsSet claims(String actor, String scope) throws Exception {
    String token = ask(actor, secret(actor), scope).json().path("access_token").asText();
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private Answer ask(String client, String secret, String scope) {
    String login =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return web.send(
        "POST",
        "oauth2/token",
        "grant_type=client_credentials&scope=" + scope,
        "Content-Type",
        FORM,
        "Authorization",
        "Basic " + login);
  }
}
