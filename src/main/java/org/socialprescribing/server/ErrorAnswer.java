package org.socialprescribing.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.socialprescribing.fhir.Canonical;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The answer to what goes wrong outside the FHIR endpoint: the status in words, and nothing of the
 * request or of the program.
 */
@Controller
class ErrorAnswer implements ErrorController {

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing",\
      "details":{"coding":[{"system":"%s","code":"%s"}],"text":"%s"}}]}\
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s</title></head>
      <body><h1>%1$s</h1><p><a href="/">Home page of this server</a></p></body></html>
      """;

  private record Words(String rule, String sentence) {}

  @RequestMapping("/error")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : NOT_FOUND; // Somebody asks for the page of errors itself.
    Words words = words(status);
    boolean browser = String.valueOf(request.getHeader("Accept")).contains("text/html");
    String text =
        browser
            ? PAGE.formatted(words.sentence())
            : OUTCOME.formatted(Canonical.RULE_SYSTEM, words.rule(), words.sentence());
    return ResponseEntity.status(status)
        .contentType(
            browser
                ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                : MediaType.valueOf("application/fhir+json;charset=UTF-8"))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Words words(int status) {
    return switch (status) {
      case 403 -> new Words("not-authorised", "This is not for you.");
      case NOT_FOUND -> new Words("not-found", "There is nothing at this address.");
      case 405 -> new Words("interaction-not-supported", "This is not offered here.");
      case 408 -> new Words("body-too-slow", "The request did not arrive in time.");
      case 413 -> new Words("body-too-large", "The body is too large.");
      case 415 -> new Words("media-type-unsupported", "This form of content is not read here.");
      default ->
          status >= SERVER_ERROR
              ? new Words("server-error", "The server failed.")
              : new Words("request-invalid", "The request cannot be understood.");
    };
  }
}
