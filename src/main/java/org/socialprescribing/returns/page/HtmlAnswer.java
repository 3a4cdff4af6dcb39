package org.socialprescribing.returns.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page on its way out: kept nowhere, and without anything that is not in it. */
final class HtmlAnswer {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private HtmlAnswer() {}

  static void write(HttpServletResponse response, int status, String page) throws IOException {
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(page);
    response.getWriter().flush();
  }
}
