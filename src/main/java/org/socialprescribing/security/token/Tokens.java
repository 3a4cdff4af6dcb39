package org.socialprescribing.security.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialprescribing.security.token.TokenRefused.Reason;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Accepts the tokens of the issuers in the settings, and tells who is calling.
 *
 * <p>An issuer is asked for its keys only if it is in the settings, whatever a token says.
 */
public final class Tokens implements AuthenticationManager {

  private final Map<String, Accepted> issuers = new LinkedHashMap<>();
  private final Set<JWSAlgorithm> algorithms;
  private final TokenValidity validity;
  private final CallerClaims claims;

  private record Accepted(TrustedIssuer issuer, IssuerSignature signature) {}

  /**
   * @param algorithms asymmetric ones only
   * @param skew by how much an issuer's clock and this server's may differ
   */
  public Tokens(
      List<TrustedIssuer> issuers,
      Set<JWSAlgorithm> algorithms,
      Duration skew,
      ClaimNames names,
      Clock clock,
      ResourceRetriever fetch) {
    this.algorithms = Set.copyOf(algorithms);
    this.validity = new TokenValidity(clock, skew);
    this.claims = new CallerClaims(names);
    for (TrustedIssuer issuer : issuers) {
      var discovery = new Discovery(issuer.uri(), fetch);
      this.issuers.put(
          issuer.uri(),
          new Accepted(issuer, new IssuerSignature(issuer, discovery, fetch, this.algorithms)));
    }
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    SignedJWT token = read(((BearerTokenAuthenticationToken) asked).getToken());
    Accepted accepted = issuers.get(issuerNamedBy(token));
    if (accepted == null) {
      throw new TokenRefused(Reason.OTHER_ISSUER);
    }
    JWTClaimsSet verified = accepted.signature().verified(token);
    validity.require(verified, accepted.issuer().audiences());
    return new CallerAuthentication(claims.caller(verified));
  }

  private SignedJWT read(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (algorithms.contains(token.getHeader().getAlgorithm())) {
        return token;
      }
    } catch (ParseException | IllegalArgumentException e) {
      // Told like a token of another algorithm.
    }
    throw new TokenRefused(Reason.UNREADABLE);
  }

  /** Not believed before the signature has been checked with the keys of this issuer. */
  private static String issuerNamedBy(SignedJWT token) {
    try {
      return String.valueOf(token.getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      throw new TokenRefused(Reason.UNREADABLE);
    }
  }
}
