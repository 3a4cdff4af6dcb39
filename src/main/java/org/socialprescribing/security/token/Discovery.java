package org.socialprescribing.security.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/**
 * The document in which an issuer says where its endpoints are; kept once it has been read.
 *
 * <p>OpenID Connect Discovery 1.0 §4.3: a document that names another issuer is not used.
 */
public final class Discovery {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final String issuer;
  private final ResourceRetriever fetch;
  private volatile Map<String, Object> document;

  public Discovery(String issuer, ResourceRetriever fetch) {
    this.issuer = issuer;
    this.fetch = fetch;
  }

  /**
   * The document; fetched when it has not been yet.
   *
   * @throws IOException when the issuer does not answer with a document about itself
   */
  public Map<String, Object> document() throws IOException {
    Map<String, Object> kept = document;
    if (kept == null) {
      kept = read();
      document = kept;
    }
    return kept;
  }

  /** Reads the document again next time; the issuer may have moved what could not be fetched. */
  void forget() {
    document = null;
  }

  /** Where the issuer's keys are. */
  URL keys() throws IOException {
    return url(String.valueOf(document().get("jwks_uri")));
  }

  private Map<String, Object> read() throws IOException {
    String address = issuer.replaceAll("/$", "") + WELL_KNOWN;
    try {
      var read = JSONObjectUtils.parse(fetch.retrieveResource(url(address)).getContent());
      if (!issuer.equals(read.get("issuer"))) {
        throw new IOException("The discovery document names another issuer");
      }
      return read;
    } catch (ParseException e) {
      throw new IOException("The discovery document is not JSON", e);
    }
  }

  private static URL url(String address) throws IOException {
    try {
      return URI.create(address).toURL();
    } catch (IllegalArgumentException e) {
      throw new IOException("Not an address: " + address, e);
    }
  }
}
