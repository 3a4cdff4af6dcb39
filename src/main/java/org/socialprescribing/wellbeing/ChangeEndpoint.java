package org.socialprescribing.wellbeing;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.fhir.FhirEndpoint;

/** {@code Patient/[id]/$wellbeing-change}: how a person's scores have changed. */
public final class ChangeEndpoint implements FhirEndpoint {

  private static final String HTML = "text/html";

  private final ObservationStore store;
  private final Changes changes;

  ChangeEndpoint(ObservationStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Operation(
      name = "$wellbeing-change",
      typeName = "Patient",
      idempotent = true,
      manualResponse = true)
  public void change(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    store.person(id, request); // HAPI's own refusal when there is none.
    String person = "Patient/" + id.getIdPart();
    List<Change> found = changes.of(store.surveysOf(person, request));
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    if (wantsPage(request)) {
      write(response, ChangePage.of(person, found));
    } else {
      RestfulServerUtils.streamResponseAsResource(
          request.getServer(),
          ChangeParameters.of(person, found),
          Set.of(),
          HttpServletResponse.SC_OK,
          false,
          false,
          request);
    }
  }

  /** FHIR R4 §3.1.0.1.11: {@code _format} overrides the Accept header. */
  private static boolean wantsPage(RequestDetails request) {
    String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
    if (named != null && named.length > 0) {
      return named[0].equals(HTML) || named[0].equals("html");
    }
    return request.getHeaders(Constants.HEADER_ACCEPT).stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .findFirst()
        .filter(first -> first.trim().startsWith(HTML))
        .isPresent();
  }

  private static void write(HttpServletResponse response, String page) throws IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(HTML);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(page);
    response.getWriter().flush();
  }
}
