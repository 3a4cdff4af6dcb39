package org.socialprescribing.returns.measure;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/** {@code Measure/[id]/$evaluate-measure}: the figures of a return. */
public final class EvaluateEndpoint implements FhirEndpoint {

  private static final String CSV = "text/csv";

  private final Returns returns;
  private final ReportFigures report;
  private final CsvFigures table;
  private final PageOfReturn page;

  EvaluateEndpoint(Returns returns, ReportFigures report, CsvFigures table, PageOfReturn page) {
    this.returns = returns;
    this.report = report;
    this.table = table;
    this.page = page;
  }

  @Operation(
      name = "$evaluate-measure",
      typeName = "Measure",
      idempotent = true,
      manualResponse = true)
  public void evaluate(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    Definition measure =
        returns.named(id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
    if (page.isWanted(request)) {
      page.answer(measure, request, response);
      return;
    }
    Question question = Question.of(new OperationInput(request), measure);
    Returns.Admitted asked = returns.admit(measure, question, Caller.of(request));
    List<Line> lines = returns.lines(asked, () -> {});
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    if (wantsTable(request)) {
      write(response, measure, table.of(measure, asked.question(), lines));
    } else {
      RestfulServerUtils.streamResponseAsResource(
          request.getServer(),
          report.of(measure, asked.question(), lines),
          Set.of(),
          HttpServletResponse.SC_OK,
          false,
          false,
          request);
    }
  }

  /** FHIR R4 §3.1.0.1.11: {@code _format} overrides the Accept header. */
  private static boolean wantsTable(ServletRequestDetails request) {
    String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
    if (named != null && named.length > 0) {
      return named[0].equals(CSV) || named[0].equals("csv");
    }
    return request.getHeaders(Constants.HEADER_ACCEPT).stream()
        .anyMatch(header -> header.trim().startsWith(CSV));
  }

  private static void write(HttpServletResponse response, Definition measure, String text)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(measure.id()));
    response.setContentType(CSV);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(text);
    response.getWriter().flush();
  }
}
