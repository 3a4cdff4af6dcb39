package org.socialprescribing.security.smart;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.security.token.Discovery;

/**
 * The endpoints of the issuer, as its discovery document names them; none while it is down, and
 * none where there are several issuers, of which nobody could say which to use.
 */
public final class IssuerEndpoints {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

  /** What the documents of OpenID Connect Discovery and of SMART App Launch have in common. */
  private static final List<String> SHARED =
      List.of(
          "issuer",
          "jwks_uri",
          "authorization_endpoint",
          "token_endpoint",
          "token_endpoint_auth_methods_supported",
          "token_endpoint_auth_signing_alg_values_supported",
          "grant_types_supported",
          "registration_endpoint",
          "introspection_endpoint",
          "revocation_endpoint",
          "response_types_supported",
          "code_challenge_methods_supported");

  @Nullable private final Discovery discovery;
  private final Clock clock;
  private volatile Map<String, Object> known = Map.of();
  private volatile Instant nextTry = Instant.MIN;

  /**
   * @param discovery of the one issuer; null where there is not one
   */
  public IssuerEndpoints(@Nullable Discovery discovery, Clock clock) {
    this.discovery = discovery;
    this.clock = clock;
  }

  /** Name and value of what is known; asks the issuer once in a while until it has answered. */
  Map<String, Object> known() {
    Instant now = clock.instant();
    if (discovery != null && known.isEmpty() && !now.isBefore(nextTry)) {
      nextTry = now.plus(BETWEEN_TRIES);
      known = ask(discovery);
    }
    return known;
  }

  private static Map<String, Object> ask(Discovery discovery) {
    try {
      Map<String, Object> all = discovery.document();
      var shared = new LinkedHashMap<String, Object>();
      SHARED.stream().filter(all::containsKey).forEach(name -> shared.put(name, all.get(name)));
      return shared;
    } catch (IOException e) {
      return Map.of();
    }
  }
}
