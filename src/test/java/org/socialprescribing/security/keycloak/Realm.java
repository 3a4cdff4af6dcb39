package org.socialprescribing.security.keycloak;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;
import org.socialprescribing.security.Issuer;

/** A realm of Keycloak: an issuer of tokens, as its administrator sees it. */
final class Realm {

  /** For the clients of tests that show themselves by a secret. */
  static final String SECRET = "secret of a test";

  private static final String CLIENT =
      """
      {'clientId': '%s', 'secret': '%s', 'publicClient': false, 'serviceAccountsEnabled': true,
       'standardFlowEnabled': false, 'directAccessGrantsEnabled': false,
       'clientAuthenticatorType': '%s', 'attributes': {%s}, 'protocolMappers': [%s]}
      """;

  private static final String CLAIM =
      """
      {'name': '%s', 'protocol': 'openid-connect', 'protocolMapper': 'oidc-hardcoded-claim-mapper',
       'config': {'claim.name': '%1$s', 'claim.value': '%s', 'jsonType.label': 'String',
                  'access.token.claim': 'true', 'id.token.claim': 'false'}}
      """;

  private static final String SCOPE =
      """
      {'name': '%s', 'protocol': 'openid-connect',
       'attributes': {'include.in.token.scope': '%s'}, 'protocolMappers': [%s]}
      """;

  private final String name;
  private final String uri;
  private final Admin admin;

  Realm(String name, String address, Admin admin) {
    this.name = name;
    this.uri = address + "/realms/" + name;
    this.admin = admin;
  }

  /** The realm as its tokens name it in {@code iss}. */
  String uri() {
    return uri;
  }

  TokenEndpoint tokens() {
    return new TokenEndpoint(uri);
  }

  /** What OpenID Connect Discovery says of it. */
  JsonNode discovery() {
    return new FhirClient(uri).get(".well-known/openid-configuration").json();
  }

  /** The keys that it publishes. */
  JsonNode keys() {
    return new FhirClient(uri).get("protocol/openid-connect/certs").json().path("keys");
  }

  /** A program with tokens for the audience of these tests, by {@link #SECRET}; tells its id. */
  String client(String clientId, Map<String, String> attributes) {
    return client(clientId, "client-secret", attributes, audience(Issuer.AUDIENCE));
  }

  /**
   * @param authenticator {@code client-secret} or {@code client-jwt}
   * @param mappers what its tokens have beside Keycloak's own claims, as JSON with single quotes
   */
  String client(
      String clientId, String authenticator, Map<String, String> attributes, String mappers) {
    String settings =
        attributes.entrySet().stream()
            .map(each -> "'%s': '%s'".formatted(each.getKey(), each.getValue()))
            .collect(joining(","));
    return admin.create(
        name + "/clients", CLIENT.formatted(clientId, SECRET, authenticator, settings, mappers));
  }

  /** Changes a setting of a program. */
  void set(String client, String clientId, String attribute, String value) {
    admin.change(
        name + "/clients/" + client,
        "{'clientId': '%s', 'attributes': {'%s': '%s'}}".formatted(clientId, attribute, value));
  }

  /** A scope that tokens name; tells its id. */
  String scope(String scope) {
    return admin.create(name + "/client-scopes", SCOPE.formatted(scope, true, ""));
  }

  /** A scope that tokens do not name, but which brings these claims; tells its id. */
  String scopeOf(String scope, Map<String, String> claims) {
    String mappers =
        claims.entrySet().stream()
            .map(each -> claim(each.getKey(), each.getValue()))
            .collect(joining(","));
    return admin.create(name + "/client-scopes", SCOPE.formatted(scope, false, mappers));
  }

  /** Lets a program have a scope when it asks for it. */
  void offer(String client, String scope) {
    admin.put(name + "/clients/" + client + "/optional-client-scopes/" + scope, Json.json("{}"));
  }

  /** A key of its own making, which is used before those of less priority; tells its id. */
  String key(String provider, String setting, String algorithm, int priority) {
    return admin.create(
        name + "/components",
        """
        {'name': '%s %s', 'providerId': '%s', 'providerType': 'org.keycloak.keys.KeyProvider',
         'config': {'priority': ['%s'], 'enabled': ['true'], 'active': ['true'], '%s': ['%s']}}
        """
            .formatted(algorithm, priority, provider, priority, setting, algorithm));
  }

  /** Withdraws the key of this id from those that are published. */
  void withdraw(String keyId) {
    JsonNode keys = admin.get(name + "/keys").path("keys");
    String provider =
        StreamSupport.stream(keys.spliterator(), false)
            .filter(key -> key.path("kid").asText().equals(keyId))
            .map(key -> key.path("providerId").asText())
            .findFirst()
            .orElseThrow();
    var component = (ObjectNode) admin.get(name + "/components/" + provider);
    component.withObject("/config").putArray("enabled").add("false");
    admin.put(name + "/components/" + provider, component);
  }

  static String claim(String claim, String value) {
    return CLAIM.formatted(claim, value);
  }

  static String audience(String audience) {
    return """
        {'name': 'audience', 'protocol': 'openid-connect', 'protocolMapper': 'oidc-audience-mapper',
         'config': {'included.custom.audience': '%s', 'access.token.claim': 'true',
                    'id.token.claim': 'false'}}
        """
        .formatted(audience);
  }
}
