package org.socialprescribing.prsb;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * {@code ServiceRequest/[id]/$prsb-conformance}: which rows of the PRSB standard a referral fills.
 */
public final class PrsbEndpoint implements FhirEndpoint {

  private final PrsbStore store;
  private final ConformanceCheck check;

  PrsbEndpoint(PrsbStore store, ConformanceCheck check) {
    this.store = store;
    this.check = check;
  }

  @Operation(
      name = "$prsb-conformance",
      typeName = "ServiceRequest",
      idempotent = true,
      manualResponse = true)
  public void report(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    ReportFormat format = wanted(request);
    ServiceRequest referral = store.referral(id, request);
    ConformanceReport report =
        check.check(referral, Gathering.of(referral, store.asSeenBy(request)));
    // The report tells what is known about a person, though not what it is.
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    switch (format) {
      case CSV -> {
        response.setHeader(
            "Content-Disposition",
            "attachment; filename=\"prsb-conformance-%s.csv\"".formatted(id.getIdPart()));
        write(response, format, CsvReport.of(report));
      }
      case PAGE -> {
        response.setHeader(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
        write(response, format, ReportPage.of(report));
      }
      default ->
          RestfulServerUtils.streamResponseAsResource(
              request.getServer(),
              ParametersReport.of(report),
              Set.of(),
              HttpServletResponse.SC_OK,
              false,
              false,
              request);
    }
  }

  /** FHIR R4 §3.1.0.1.11: {@code _format} overrides the Accept header. */
  private static ReportFormat wanted(RequestDetails request) {
    String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
    if (named == null || named.length == 0) {
      return ReportFormat.accepted(request.getHeaders(Constants.HEADER_ACCEPT));
    }
    ReportFormat format = ReportFormat.named(named[0]);
    if (format == null) {
      throw RefusedRequest.of(
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          Issue.error(
                  "format-unsupported",
                  "The report is not made in the format that _format asks for.")
              .withAdvice("Ask for one of " + ReportFormat.all() + "."));
    }
    return format;
  }

  private static void write(HttpServletResponse response, ReportFormat format, String text)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(format.mediaType());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(text);
    response.getWriter().flush();
  }
}
