package org.socialprescribing.security.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.socialprescribing.fhir.Canonical;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers who brings no accepted token: 401 with the header of RFC 6750 §3 and, like every refusal
 * here, an OperationOutcome; 503 where the issuer does not answer.
 */
public final class ExplainedUnauthorised implements AuthenticationEntryPoint {

  private static final String RETRY_AFTER_SECONDS = "30";

  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s",\
      "details":{"coding":[{"system":"%s","code":"%s"}],"text":"%s"},\
      "diagnostics":"%s"}]}\
      """;

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof IssuerUnreachable) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      answer(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "transient",
          "issuer-unreachable",
          "The token cannot be checked now: its issuer does not answer.",
          "Send the request again after some seconds.");
    } else if (failure instanceof InsufficientAuthenticationException) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      unauthorised(response, "The request carries no token that this server accepts.");
    } else {
      // What Spring's reader of the header has to say is about a token that cannot be read.
      var reason =
          failure instanceof TokenRefused refused
              ? refused.reason()
              : TokenRefused.Reason.UNREADABLE;
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer error=\"invalid_token\", error_description=\"%s\"".formatted(reason.sentence()));
      unauthorised(response, reason.sentence());
    }
  }

  private static void unauthorised(HttpServletResponse response, String sentence)
      throws IOException {
    answer(
        response,
        HttpServletResponse.SC_UNAUTHORIZED,
        "login",
        "not-authorised",
        sentence,
        "Send Authorization: Bearer with a token of an issuer that this server accepts.");
  }

  /** Every text is a constant of this package, so that none needs escaping. */
  private static void answer(
      HttpServletResponse response,
      int status,
      String type,
      String rule,
      String sentence,
      String advice)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/fhir+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(OUTCOME.formatted(type, Canonical.RULE_SYSTEM, rule, sentence, advice));
  }
}
