package org.socialprescribing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.RawHttp;

/** What browsers are told, which other sites may call, and what the server keeps to itself. */
class AnswersToBrowsersIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";
  private static final String LISTED = "https://app.example.nhs.uk";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ig/", "/fhir/metadata", "/fhir/Patient", "/wrong"})
  void everyAnswerIsHeldTogether(String path) {
    Answer answer = web(path, "Authorization", "Bearer " + ISSUER.token(ALL));

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  @Test
  void answersAboutPeopleAreKeptNowhere() {
    assertThat(with(ALL).get("Patient").header("Cache-Control")).contains("no-store");
  }

  @Test
  void httpsIsAskedForOnlyWhereItIsUsed() {
    assertThat(web("/", "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/fhir/metadata", "/fhir/Patient", "/wrong", "/actuator/health"})
  void noAnswerNamesAProgramOrItsVersion(String path) {
    Answer answer = web(path, "Authorization", "Bearer " + ISSUER.token(ALL));

    assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
    assertThat(answer.headers().map().toString().toLowerCase(Locale.ROOT))
        .doesNotContain("hapi", "tomcat");
  }

  @Test
  void aListedSiteMayCall() {
    Answer asked = preflight(LISTED);
    Answer got =
        web("/fhir/Patient", "Origin", LISTED, "Authorization", "Bearer " + ISSUER.token(ALL));

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(LISTED);
    assertThat(asked.header("Access-Control-Allow-Methods")).contains("PUT").doesNotContain("*");
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.header("Access-Control-Allow-Origin")).isEqualTo(LISTED);
    assertThat(got.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(got.header("Access-Control-Expose-Headers")).contains("ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app.example.nhs.uk",
        "https://app.example.nhs.uk.evil.example",
        "https://app.example.nhs.uk:444",
        "null"
      })
  void noOtherSiteMay(String origin) {
    Answer asked = preflight(origin);
    Answer got =
        web("/fhir/Patient", "Origin", origin, "Authorization", "Bearer " + ISSUER.token(ALL));

    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(got.status()).isEqualTo(403);
    assertThat(got.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(got.body()).doesNotContain("Bundle");
  }

  @Test
  void metricsAreForTheOperator() {
    String operator = ISSUER.token(claims -> claims.claim("actor", "operator"));
    String other = ISSUER.token(claims -> claims.claim("actor", "referrer").claim("scope", ALL));

    assertThat(web("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(web("/actuator/prometheus", "Authorization", "Bearer " + other).status())
        .isEqualTo(403);
    // Spring Boot switches metrics off in tests; ServingOthersIT has them.
    assertThat(web("/actuator/prometheus", "Authorization", "Bearer " + operator).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/wrong", "/error", "/actuator/env", "/ig/no-such-page.html", "/static/../fhir"})
  void whatIsNotThereIsToldInOneSentence(String path) {
    Answer answer = web(path, "Authorization", "Bearer " + ISSUER.token(ALL));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body())
        .contains("OperationOutcome")
        .doesNotContain("Whitelabel", "timestamp", "trace", "wrong");
  }

  @Test
  void aPersonAtABrowserGetsAPage() {
    Answer answer = web("/ig/no-such-page.html", "Accept", "text/html");

    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("<h1>There is nothing at this address.</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /fhir/Patient?name=<script> HTTP/1.1",
        "GET /fhir/%zz HTTP/1.1",
        "GET /fhir/Patient HTTP/9.9",
        "G@T /fhir/Patient HTTP/1.1",
        "GET",
        "\u0000\u0001\u0002"
      })
  void whatIsNotHttpIsRefusedWithoutAWordOfTheProgram(String line) {
    var raw = new RawHttp(address(""));
    String request = line + "\r\nHost: a\r\nConnection: close\r\n\r\n";

    Answer answer = raw.send(request.getBytes(StandardCharsets.ISO_8859_1), Duration.ofSeconds(15));

    assertThat(answer.status()).isBetween(400, 505);
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .doesNotContain("tomcat", "apache", "exception", "at org.", "java.");
  }

  private Answer preflight(String origin) {
    return new FhirClient(address(""))
        .send(
            "OPTIONS",
            "fhir/Patient",
            null,
            "Origin",
            origin,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "authorization,content-type,if-match");
  }

  private Answer web(String path, String... headers) {
    return new FhirClient(address("")).get(path.substring(1), headers);
  }
}
