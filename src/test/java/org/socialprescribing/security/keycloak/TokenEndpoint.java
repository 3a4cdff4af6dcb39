package org.socialprescribing.security.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** Where a realm gives tokens to programs: RFC 6749 §4.4, client credentials. */
final class TokenEndpoint {

  private static final String PATH = "protocol/openid-connect/token";

  private final FhirClient realm;
  private final String address;

  /**
   * @param realm the address of the realm, which is the issuer's name
   */
  TokenEndpoint(String realm) {
    this.realm = new FhirClient(realm);
    this.address = realm + "/" + PATH;
  }

  /** The whole address, which an assertion names in {@code aud}. */
  String address() {
    return address;
  }

  /**
   * The answer to a program that shows itself by a secret.
   *
   * @param scopes what it asks for; empty for what it has without asking
   */
  Answer bySecret(String client, String secret, String scopes) {
    return ask(Map.of("client_id", client, "client_secret", secret), scopes);
  }

  /** The answer to a program that shows itself by a signature: RFC 7523 §2.2. */
  Answer byAssertion(String assertion, String scopes) {
    return ask(
        Map.of(
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            assertion),
        scopes);
  }

  /** The access token that was given. */
  static String token(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("access_token").asText();
  }

  private Answer ask(Map<String, String> credentials, String scopes) {
    String form =
        "grant_type=client_credentials"
            + (scopes.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scopes, UTF_8))
            + credentials.entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(joining());
    return realm.send("POST", PATH, form, "Content-Type", "application/x-www-form-urlencoded");
  }
}
