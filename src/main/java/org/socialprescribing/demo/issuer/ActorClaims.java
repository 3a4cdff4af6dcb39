package org.socialprescribing.demo.issuer;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in a token who asked for it: actor, organisation and person, by the ids that they have at
 * that moment.
 */
final class ActorClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final DemoStore store;
  private final String audience;

  ActorClaims(DemoStore store, String audience) {
    this.store = store;
    this.audience = audience;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    Actor actor = actorOf(token.getRegisteredClient().getClientId());
    JwtClaimsSet.Builder claims = token.getClaims();
    token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
    claims.audience(List.of(audience));
    claims.claim("client_id", actor.code());
    claims.claim("actor", actor.code());
    claims.claim("scope", String.join(" ", token.getAuthorizedScopes()));
    find(actor.organisation()).ifPresent(id -> claims.claim("organisation", id));
    find(actor.role()).ifPresent(id -> claims.claim("fhirUser", id));
    if (actor == Actor.PERSON) {
      find(Actor.SHOWN)
          .ifPresent(
              id -> {
                claims.claim("fhirUser", id);
                claims.claim("patient", id.substring(id.indexOf('/') + 1));
              });
    }
  }

  private Optional<String> find(@Nullable Actor.Known known) {
    return known == null ? Optional.empty() : store.find(known);
  }

  private static Actor actorOf(String client) {
    return Arrays.stream(Actor.values())
        .filter(actor -> actor.code().equals(client))
        .findFirst()
        .orElseThrow();
  }
}
