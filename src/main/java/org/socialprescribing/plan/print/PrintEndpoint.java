package org.socialprescribing.plan.print;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.plan.PlanStore;

/** {@code CarePlan/[id]/$print}: the plan as a page for the person to keep. */
public final class PrintEndpoint implements FhirEndpoint {

  private final PlanStore store;
  private final Press press;

  public PrintEndpoint(PlanStore store) {
    this.store = store;
    this.press = new Press();
  }

  @Operation(name = "$print", typeName = "CarePlan", idempotent = true, manualResponse = true)
  public void print(@IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    boolean pdf = isPdf(named(request, Constants.PARAM_FORMAT));
    Variant variant = variant(named(request, "variant"), request);
    CarePlan plan = store.plan(id, request);
    PersonsCopy copy = new Gathering(store, request).copy(plan);
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (pdf) {
      byte[] file = press.pdf(copy, variant, plan.getMeta().getLastUpdated().toInstant());
      response.setHeader("Content-Disposition", "inline; filename=\"my-plan.pdf\"");
      send(response, "application/pdf", file);
    } else {
      Style style = press.screenStyle(variant);
      response.setHeader("Content-Security-Policy", style.policy());
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      send(
          response, "text/html", press.page(copy, variant, style).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isPdf(String format) {
    return switch (format.replaceFirst(";.*", "").trim()) {
      case "", "text/html", "html" -> false;
      case "application/pdf", "pdf" -> true;
      default -> throw PrintRefusals.format();
    };
  }

  private static Variant variant(String inAddress, RequestDetails request) {
    String code = inAddress;
    if (code.isEmpty()
        && request.getResource() instanceof Parameters body
        && body.hasParameter("variant")) {
      code = String.valueOf(body.getParameter("variant").getValue());
    }
    return code.isEmpty() ? Variant.STANDARD : Variant.of(code).orElseThrow(PrintRefusals::variant);
  }

  private static String named(RequestDetails request, String parameter) {
    String[] values = request.getParameters().get(parameter);
    return values == null || values.length == 0 ? "" : values[0];
  }

  private static void send(HttpServletResponse response, String type, byte[] content)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
    response.getOutputStream().flush();
  }
}
