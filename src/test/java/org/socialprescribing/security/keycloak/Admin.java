package org.socialprescribing.security.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/**
 * Keycloak's REST interface for administrators. A path begins after {@code /admin/realms}; JSON is
 * written with single quotes.
 */
final class Admin {

  private final FhirClient realms;
  private final TokenEndpoint master;
  private final String client;
  private final String secret;

  Admin(String address, TokenEndpoint master, String client, String secret) {
    this.realms = new FhirClient(address + "/admin/realms");
    this.master = master;
    this.client = client;
    this.secret = secret;
  }

  /** Makes something there, and tells its id, which is empty for a realm. */
  String create(String path, String singleQuoted) {
    Answer answer = send("POST", path, Json.json("%s", singleQuoted).toString());
    assertThat(answer.status()).as(singleQuoted + answer.body()).isEqualTo(201);
    return answer.header("Location").replaceFirst(".*/", "");
  }

  /** Changes what the JSON names, and leaves the rest. */
  void change(String path, String singleQuoted) {
    put(path, Json.json("%s", singleQuoted));
  }

  void put(String path, JsonNode body) {
    Answer answer = send("PUT", path, body.toString());
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(204);
  }

  JsonNode get(String path) {
    Answer answer = send("GET", path, null);
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** With a token of its own: they last a minute, and know only the realms that were there. */
  private Answer send(String method, String path, String body) {
    String token = TokenEndpoint.token(master.bySecret(client, secret, ""));
    return realms.send(
        method,
        path,
        body,
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json",
        "Accept",
        "application/json");
  }
}
