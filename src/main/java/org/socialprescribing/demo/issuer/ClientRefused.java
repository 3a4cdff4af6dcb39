package org.socialprescribing.demo.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * RFC 6749 §5.2: tells a client that is not known, or does not show who it is, and nothing more.
 */
final class ClientRefused implements AuthenticationFailureHandler, AuthenticationEntryPoint {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String error =
        failure instanceof OAuth2AuthenticationException refused
            ? refused.getError().getErrorCode()
            : OAuth2ErrorCodes.INVALID_CLIENT;
    if (error.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("WWW-Authenticate", "Basic realm=\"demo\"");
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"%s\"}".formatted(error));
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    onAuthenticationFailure(request, response, failure);
  }
}
