package org.socialprescribing.security.keycloak;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.socialprescribing.security.Issuer;

/**
 * Has Keycloak make the tokens of the tests, in a realm as Keycloak makes realms.
 *
 * <p>A program is a client; each scope of SMART is a client scope of that name. What else a token
 * says (actor, organisation, patient …) are hard-coded claims of a client scope which the token
 * does not name. So the program that asks decides what it is, as no site would have it: the tests
 * need one program to be many.
 */
public final class KeycloakIssuer implements Issuer {

  static final String REALM = "tests";

  /** Keycloak lets no token outlive the session that it could have. */
  private static final String LONG_SESSIONS = "'ssoSessionMaxLifespan': 315360000";

  private static final String LIFESPAN = "access.token.lifespan";

  /** Of the session, and not for a test to say. */
  private static final Set<String> KEYCLOAKS_OWN = Set.of("iss", "aud", "sub", "exp", "client_id");

  /** A token is given again while it is about as good as a new one. */
  private static final Duration YOUNG = Duration.ofSeconds(30);

  private static KeycloakIssuer started;

  private final Realm realm;
  private final TokenEndpoint tokens;
  private final Map<String, String> clients = new HashMap<>();
  private final Map<String, Long> lifespans = new HashMap<>();
  private final Map<String, String> scopes = new HashMap<>();
  private final Map<Map<String, String>, String> names = new HashMap<>();
  private final Set<List<String>> offered = new HashSet<>();
  private final Map<Asked, Given> given = new HashMap<>();

  /**
   * What a test asks for.
   *
   * @param seconds how long the token is to last
   */
  private record Asked(
      String client, List<String> scopes, Map<String, String> claims, long seconds) {}

  private record Given(String token, Instant at) {

    boolean isYoung() {
      return Instant.now().isBefore(at.plus(YOUNG));
    }
  }

  private KeycloakIssuer(Realm realm) {
    this.realm = realm;
    this.tokens = realm.tokens();
    // Before the server asks for the keys.
    realm.key("rsa-generated", "algorithm", "PS256", 0);
    realm.key("ecdsa-generated", "ecdsaEllipticCurveKey", "P-256", 0);
  }

  /** The one of all tests. */
  public static synchronized KeycloakIssuer start() {
    if (started == null) {
      started = new KeycloakIssuer(Keycloak.running().newRealm(REALM, LONG_SESSIONS));
    }
    return started;
  }

  @Override
  public String uri() {
    return realm.uri();
  }

  Realm realm() {
    return realm;
  }

  /** The id of the client scope that is this scope of SMART. */
  synchronized String scopeOf(String scope) {
    return scopes.computeIfAbsent(scope, realm::scope);
  }

  @Override
  public synchronized String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    Asked asked = asked(change.apply(claims()).build());
    Given known = given.get(asked);
    if (known == null || !known.isYoung()) {
      known = new Given(fetch(asked), Instant.now());
      given.put(asked, known);
    }
    return known.token();
  }

  private Asked asked(JWTClaimsSet claims) {
    JWTClaimsSet usual = claims().build();
    if (!claims.getIssuer().equals(usual.getIssuer())
        || !claims.getAudience().equals(usual.getAudience())
        || claims.getNotBeforeTime() != null) {
      throw new IllegalArgumentException("A token for a forger: " + claims);
    }
    var others = new TreeMap<String, String>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              if (value != null && !name.equals("scope") && !KEYCLOAKS_OWN.contains(name)) {
                others.put(name, (String) value);
              }
            });
    String scope = (String) claims.getClaim("scope");
    return new Asked(
        (String) claims.getClaim("client_id"),
        scope == null ? List.of() : List.of(scope.strip().split(" +")),
        others,
        seconds(claims));
  }

  /** To ten seconds: a test says when a token ends, and Keycloak is asked how long it lasts. */
  private static long seconds(JWTClaimsSet claims) {
    var lasts = Duration.between(Instant.now(), claims.getExpirationTime().toInstant());
    return Math.round(lasts.toMillis() / 10_000.0) * 10;
  }

  private String fetch(Asked asked) {
    String client = clients.computeIfAbsent(asked.client(), name -> realm.client(name, Map.of()));
    if (!Long.valueOf(asked.seconds()).equals(lifespans.put(client, asked.seconds()))) {
      realm.set(client, asked.client(), LIFESPAN, Long.toString(asked.seconds()));
    }
    asked.scopes().stream()
        .filter(scope -> !scope.equals("openid")) // It is there without being made.
        .forEach(scope -> offer(client, scopeOf(scope)));
    String claims = names.computeIfAbsent(asked.claims(), each -> "claims-" + names.size());
    offer(client, scopes.computeIfAbsent(claims, name -> realm.scopeOf(name, asked.claims())));
    String wanted = Stream.concat(asked.scopes().stream(), Stream.of(claims)).collect(joining(" "));
    return TokenEndpoint.token(tokens.bySecret(asked.client(), Realm.SECRET, wanted));
  }

  private void offer(String client, String scope) {
    if (offered.add(List.of(client, scope))) {
      realm.offer(client, scope);
    }
  }
}
