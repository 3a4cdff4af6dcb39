package org.socialprescribing.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialprescribing.security.Caller;
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

  /** By so much later than its keys say an issuer's withdrawal of a key is noticed. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final long KEPT_AT_MOST = 10_000;

  private final Map<String, Accepted> issuers = new LinkedHashMap<>();
  private final Set<JWSAlgorithm> algorithms;
  private final TokenValidity validity;
  private final CallerClaims claims;

  /** Clients send a token again and again; its time is looked at each time, its signature not. */
  private final Cache<ByteBuffer, Verified> verified =
      Caffeine.newBuilder().maximumSize(KEPT_AT_MOST).expireAfterWrite(KEPT).build();

  private record Accepted(TrustedIssuer issuer, IssuerSignature signature) {}

  private record Verified(Accepted accepted, long keys, JWTClaimsSet claims, Caller caller) {}

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
    String text = ((BearerTokenAuthenticationToken) asked).getToken();
    ByteBuffer key = digest(text);
    Verified token = verified.getIfPresent(key);
    if (token == null || token.keys() != token.accepted().signature().keys()) {
      token = verify(text);
      verified.put(key, token);
    }
    validity.require(token.claims(), token.accepted().issuer().audiences());
    return new CallerAuthentication(token.caller());
  }

  /** The tokens themselves are not kept. */
  private static ByteBuffer digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has SHA-256.
    }
  }

  private Verified verify(String text) {
    SignedJWT token = read(text);
    Accepted accepted = issuers.get(issuerNamedBy(token));
    if (accepted == null) {
      throw new TokenRefused(Reason.OTHER_ISSUER);
    }
    long keys = accepted.signature().keys();
    JWTClaimsSet signed = accepted.signature().verified(token);
    validity.require(signed, accepted.issuer().audiences());
    return new Verified(accepted, keys, signed, claims.caller(signed));
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
