package org.socialprescribing.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;

/** Which of the tokens that a real issuer can make open the server. */
@EnabledIfSystemProperty(named = Keycloak.HOME, matches = ".+", disabledReason = Keycloak.ONLY)
class TokensOfKeycloakIT extends SecuredServer {

  private static final String ALL = "system/*.cruds";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Realm realm = KeycloakIssuer.start().realm();
  private final String all = KeycloakIssuer.start().scopeOf(ALL);
  private final String program = "program-" + NEXT.incrementAndGet();

  @Test
  void theTokensOfAllTestsAreKeycloaks() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(ISSUER.token(ALL)).getJWTClaimsSet();

    assertThat(claims.getIssuer()).isEqualTo(realm.discovery().path("issuer").asText());
    assertThat(claims.getStringClaim("azp")).isEqualTo("gp-system");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS256", "ES256"})
  void anAsymmetricSignatureIsAccepted(String algorithm) throws Exception {
    String token = token(Map.of("access.token.signed.response.alg", algorithm), ours());

    assertThat(SignedJWT.parse(token).getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
    assertThat(bearing(token).get("Patient?_id=a").status()).isEqualTo(200);
  }

  @Test
  void aSharedSecretIsNoSignature() {
    assertRefused(token(Map.of("access.token.signed.response.alg", "HS256"), ours()), "readable");
  }

  /** RFC 9068 §2.1. */
  @Test
  void theTypeOfAccessTokensIsAccepted() throws Exception {
    String token = token(Map.of("access.token.header.type.rfc9068", "true"), ours());

    assertThat(SignedJWT.parse(token).getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(bearing(token).get("Patient?_id=a").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"https://other.example/fhir, not for this server", ", not for this server"})
  void aTokenForOthersIsRefused(String audience, String reason) {
    String mapper = audience == null ? "" : Realm.audience(audience);

    assertRefused(token(Map.of(), mapper), reason);
  }

  @Test
  void aTokenOfARealmThatIsNotInTheSettingsIsRefused() {
    Keycloak keycloak = Keycloak.running();
    Answer given =
        keycloak
            .realm(Keycloak.SHIPPED)
            .tokens()
            .bySecret("operator", keycloak.operatorSecret(), "");

    assertRefused(TokenEndpoint.token(given), "not from an accepted issuer");
  }

  @Test
  void aTokenEndsWhenKeycloakSaysSo() {
    String token = token(Map.of("access.token.lifespan", "20"), ours());
    assertThat(bearing(token).get("Patient?_id=a").status()).isEqualTo(200);

    clock.pass(Duration.ofSeconds(81));

    assertRefused(token, "expired");
  }

  /** It is for the program that asked, and says nothing of what that may do. */
  @Test
  void anIdTokenIsNoAccessToken() {
    String client = realm.client(program, "client-secret", Map.of(), ours());
    realm.offer(client, all);
    Answer given = realm.tokens().bySecret(program, Realm.SECRET, "openid " + ALL);
    assertThat(given.json().path("id_token").asText()).as(given.body()).isNotEmpty();

    assertRefused(given.json().path("id_token").asText(), "not for this server");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system/Task.rs?status=completed",
        "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey",
        "patient/*.read",
        "user/Patient.cruds"
      })
  void keycloakKnowsEveryScopeOfSmartByItsName(String scope) throws Exception {
    String token = ISSUER.token(scope);

    assertThat(List.of(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("scope").split(" ")))
        .contains(scope);
  }

  /** Keycloak adds scopes of its own, such as email. */
  @Test
  void whatIsNoScopeOfSmartOpensNothing() {
    Answer answer = bearing(ISSUER.token("openid")).get("Patient?_id=a");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.rules()).containsExactly("scope-missing");
  }

  @Test
  void nobodyGetsAScopeThatWasNotGivenToThem() {
    realm.client(program, "client-secret", Map.of(), ours());

    Answer answer = realm.tokens().bySecret(program, Realm.SECRET, ALL);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_scope");
  }

  /** Of a new program with these settings and mappers, for everything. */
  private String token(Map<String, String> settings, String mappers) {
    String client = realm.client(program, "client-secret", settings, mappers);
    realm.offer(client, all);
    return TokenEndpoint.token(realm.tokens().bySecret(program, Realm.SECRET, ALL));
  }

  private static String ours() {
    return Realm.audience(AUDIENCE) + "," + Realm.claim("actor", "operator");
  }

  private void assertRefused(String token, String reason) {
    Answer answer = bearing(token).get("Patient?_id=a");

    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token", reason);
  }
}
