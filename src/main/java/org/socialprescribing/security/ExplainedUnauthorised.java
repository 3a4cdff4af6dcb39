package org.socialprescribing.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.socialprescribing.fhir.Canonical;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers 401 with the header that RFC 6750 asks for and, like every refusal here, with an
 * OperationOutcome.
 */
final class ExplainedUnauthorised implements AuthenticationEntryPoint {

  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login",\
      "details":{"coding":[{"system":"%s","code":"not-authorised"}],\
      "text":"The request carries no token that this server accepts."},\
      "diagnostics":"Send Authorization: Bearer with a token of the server's issuer."}]}\
      """
          .formatted(Canonical.RULE_SYSTEM);

  private final BearerTokenAuthenticationEntryPoint header =
      new BearerTokenAuthenticationEntryPoint();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    header.commence(request, response, failure);
    response.setContentType("application/fhir+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(OUTCOME);
  }
}
