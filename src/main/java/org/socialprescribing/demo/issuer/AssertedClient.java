package org.socialprescribing.demo.issuer;

import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes the name of a client that signs from what it signed: RFC 7521 §4.2 leaves {@code client_id}
 * out, and so do clients of SMART Backend Services; the library wants it. Nothing is believed here:
 * the signature is checked with the key of the client that is named.
 */
final class AssertedClient implements AuthenticationConverter {

  private static final String JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  @Override
  @Nullable
  public Authentication convert(HttpServletRequest request) {
    String[] assertion = request.getParameterValues("client_assertion");
    if (!JWT.equals(request.getParameter("client_assertion_type"))
        || request.getParameter("client_id") != null
        || assertion == null
        || assertion.length != 1) {
      return null; // Left to the library.
    }
    try {
      String client = SignedJWT.parse(assertion[0]).getJWTClaimsSet().getSubject();
      return client == null
          ? null
          : new OAuth2ClientAuthenticationToken(
              client, new ClientAuthenticationMethod(JWT), assertion[0], Map.of());
    } catch (ParseException e) {
      return null;
    }
  }
}
