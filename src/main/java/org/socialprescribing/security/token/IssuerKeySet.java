package org.socialprescribing.security.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicLong;

/** The keys of one issuer as they are now, from the setting or from where discovery leads. */
final class IssuerKeySet implements JWKSetSource<SecurityContext> {

  private final TrustedIssuer issuer;
  private final Discovery discovery;
  private final ResourceRetriever fetch;
  private volatile boolean answered;
  private final AtomicLong fetched = new AtomicLong();

  IssuerKeySet(TrustedIssuer issuer, Discovery discovery, ResourceRetriever fetch) {
    this.issuer = issuer;
    this.discovery = discovery;
    this.fetch = fetch;
  }

  /** Whether the last attempt to fetch the keys has succeeded. */
  boolean hasAnswered() {
    return answered;
  }

  /** How often the keys have been fetched; as long as it stays, they are the same. */
  long fetched() {
    return fetched.get();
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
      throws JWKSetUnavailableException {
    answered = false;
    try {
      URL address = issuer.jwkSetUri() == null ? discovery.keys() : issuer.jwkSetUri().toURL();
      JWKSet keys = JWKSet.parse(fetch.retrieveResource(address).getContent());
      answered = true;
      fetched.incrementAndGet();
      return keys;
    } catch (IOException | ParseException | IllegalArgumentException e) {
      discovery.forget();
      throw new JWKSetUnavailableException("No keys of " + issuer.uri(), e);
    }
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
