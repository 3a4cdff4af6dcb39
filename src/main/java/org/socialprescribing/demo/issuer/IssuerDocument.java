package org.socialprescribing.demo.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the issuer says about itself: RFC 8414 §2, without an endpoint that a grant for people would
 * need. The library's own document promises what is not offered here.
 */
final class IssuerDocument extends HttpServlet {

  /** Where OpenID Connect Discovery 1.0 §4 looks, as most clients do. */
  static final String PATH = "/.well-known/openid-configuration";

  private final transient DemoAddresses addresses;

  IssuerDocument(DemoAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            JSONObjectUtils.toJSONString(
                Map.of(
                    "issuer", addresses.issuer(),
                    "token_endpoint", addresses.token(),
                    "jwks_uri", addresses.issuer() + DemoAddresses.ISSUERS_KEYS,
                    "grant_types_supported", List.of("client_credentials"),
                    "response_types_supported", List.of(),
                    "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "private_key_jwt"),
                    "token_endpoint_auth_signing_alg_values_supported", List.of("RS384"))));
  }
}
