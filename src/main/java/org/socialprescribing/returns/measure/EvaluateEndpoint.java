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
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/** {@code Measure/[id]/$evaluate-measure}: the figures of a return. */
public final class EvaluateEndpoint implements FhirEndpoint {

  private static final String CSV = "text/csv";

  private final Definitions measures;
  private final Evaluation evaluation;
  private final ReportFigures report;
  private final CsvFigures table;

  EvaluateEndpoint(
      Definitions measures, Evaluation evaluation, ReportFigures report, CsvFigures table) {
    this.measures = measures;
    this.evaluation = evaluation;
    this.report = report;
    this.table = table;
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
        measures.named(id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
    Question question = Question.of(new OperationInput(request), measure);
    boolean truly = seesTrueFigures(Caller.of(request), question);
    if (question.withEvents() && !truly) {
      throw RefusedRequest.of(
          HttpServletResponse.SC_FORBIDDEN,
          Issue.error(
                  "events-behind-figures",
                  "The events behind a figure are for the operator, and for the host of the figures.")
              .withAdvice(
                  "Ask for reportType=summary; or, as a link worker service, with host=Organization/[your id]."));
    }
    if (!truly) {
      question.requireWholeMonths();
    }
    List<Line> lines = evaluation.lines(measure, question, truly);
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    if (wantsTable(request)) {
      write(response, measure, table.of(measure, question, lines));
    } else {
      RestfulServerUtils.streamResponseAsResource(
          request.getServer(),
          report.of(measure, question, lines),
          Set.of(),
          HttpServletResponse.SC_OK,
          false,
          false,
          request);
    }
  }

  /** Where login is off, whoever sits at this machine is the operator. */
  static boolean seesTrueFigures(Optional<Caller> caller, Question question) {
    return caller
        .map(
            who ->
                "operator".equals(who.actor())
                    || "link-worker-service".equals(who.actor())
                        && who.organisation() != null
                        && question.host().filter(who.organisation()::equals).isPresent())
        .orElse(true);
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
