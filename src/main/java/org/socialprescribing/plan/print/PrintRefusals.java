package org.socialprescribing.plan.print;

import jakarta.servlet.http.HttpServletResponse;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why a page is not made, and what to ask for instead. */
final class PrintRefusals {

  private PrintRefusals() {}

  static RefusedRequest format() {
    return RefusedRequest.of(
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        Issue.error(
                "format-unsupported", "The page is not made in the format that _format asks for.")
            .withAdvice("Ask for text/html or application/pdf."));
  }

  static RefusedRequest variant() {
    return RefusedRequest.badRequest(
        Issue.error("variant-unknown", "The page is not made in the variant that was asked for.")
            .withAdvice("Ask for one of " + Variant.all() + "."));
  }

  static RefusedRequest script() {
    return RefusedRequest.of(
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        Issue.error(
                "script-not-in-pdf",
                "The plan has words in letters that the PDF does not have, and they would be lost.")
            .withAdvice("Ask for text/html, and print it from the browser."));
  }
}
