package org.socialprescribing.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.socialprescribing.fhir.Canonical;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to who asks too often: 429 (RFC 6585 §4) with an OperationOutcome. */
final class TooMany {

  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"throttled",\
      "details":{"coding":[{"system":"%s","code":"%s"}],"text":"%s"},\
      "diagnostics":"Send the request again after the seconds in Retry-After, and fewer of them."}]}\
      """;

  private TooMany() {}

  /**
   * @param rule of the guide
   * @param sentence a constant of this package, so that it needs no escaping
   */
  static void answer(HttpServletResponse response, String rule, String sentence, long seconds)
      throws IOException {
    response.resetBuffer();
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    response.setContentType("application/fhir+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(OUTCOME.formatted(Canonical.RULE_SYSTEM, rule, sentence));
  }
}
