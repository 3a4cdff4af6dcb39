package org.socialprescribing.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.util.Set;
import org.socialprescribing.security.token.TokenRefused.Reason;

/**
 * Tells whether one issuer has signed a token.
 *
 * <p>A key that is not known is looked for at the issuer, at most twice in {@link
 * #BETWEEN_FETCHES}, so that keys may change without a restart, and invented key ids cost the
 * issuer nothing.
 */
final class IssuerSignature {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
  private static final Duration WAITING_FOR_ANOTHERS_FETCH = Duration.ofSeconds(12);

  private final IssuerKeySet keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  IssuerSignature(
      TrustedIssuer issuer,
      Discovery discovery,
      ResourceRetriever fetch,
      Set<JWSAlgorithm> algorithms) {
    keys = new IssuerKeySet(issuer, discovery, fetch);
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, cached(keys)));
    // RFC 9068 §2.1 has a type of its own for access tokens.
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // TokenValidity does it.
  }

  /**
   * Changes when the issuer has been asked for its keys; what was verified before may not count.
   */
  long keys() {
    return keys.fetched();
  }

  /** The claims under a signature of this issuer. */
  JWTClaimsSet verified(SignedJWT token) {
    try {
      return processor.process(token, null);
    } catch (BadJOSEException e) {
      throw new TokenRefused(Reason.OTHER_ISSUER);
    } catch (RateLimitReachedException e) {
      if (keys.hasAnswered()) {
        throw new TokenRefused(Reason.OTHER_ISSUER);
      }
      throw new IssuerUnreachable(e);
    } catch (KeySourceException e) {
      throw new IssuerUnreachable(e);
    } catch (JOSEException e) {
      throw new TokenRefused(Reason.OTHER_ISSUER);
    }
  }

  private static JWKSource<SecurityContext> cached(IssuerKeySet keys) {
    return JWKSourceBuilder.create(keys)
        .cache(KEPT.toMillis(), WAITING_FOR_ANOTHERS_FETCH.toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_FETCHES.toMillis())
        .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
        .build();
  }
}
