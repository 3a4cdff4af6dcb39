package org.socialprescribing.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** Whoever makes the tokens with which the tests call the server. */
public interface Issuer {

  /** What every token names in {@code aud}. */
  String AUDIENCE = "https://fhir.example.nhs.uk/fhir";

  /** The issuer as its tokens name it in {@code iss}. */
  String uri();

  /** A good token, after a change to its claims. */
  String token(UnaryOperator<JWTClaimsSet.Builder> change);

  /** A good token with these scopes. */
  default String token(String scopes) {
    return token(claims -> claims.claim("scope", scopes));
  }

  /** What a good token says, unless a test says otherwise. */
  default JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(uri())
        .audience(AUDIENCE)
        .subject("gp-system")
        .claim("client_id", "gp-system")
        .claim("actor", "operator")
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }
}
