package org.socialprescribing.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.audit.AccessLog.Question;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * {@code Patient/[id]/$access-log}: who saw and changed a person's records, as the person may read
 * it.
 */
public final class AccessLogEndpoint implements FhirEndpoint {

  private static final int STANDARD = 50;
  private static final int LARGEST = 200;
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final String HTML = "text/html";

  private final AccessLog log;
  private final NameStore store;

  AccessLogEndpoint(AccessLog log, NameStore store) {
    this.log = log;
    this.store = store;
  }

  @Operation(name = "$access-log", typeName = "Patient", idempotent = true, manualResponse = true)
  public void accessLog(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    store.requirePatient(id);
    var sent = new OperationInput(request);
    String patient = "Patient/" + id.getIdPart();
    Question asked = question(patient, sent);
    List<Event> found = log.of(asked);
    List<Event> page = found.subList(0, Math.min(asked.count(), found.size()));
    String next =
        found.size() > page.size()
            ? sent.address(Long.toString(page.get(page.size() - 1).id(), Character.MAX_RADIX))
            : null;
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    UnaryOperator<String> names = store.names();
    if (wantsPage(request)) {
      write(response, AccessLogPage.of(patient, page, new InWords(names), next));
    } else {
      RestfulServerUtils.streamResponseAsResource(
          request.getServer(),
          bundle(page, patient, new AuditEvents(names, request.getFhirServerBase()), sent, next),
          Set.of(),
          HttpServletResponse.SC_OK,
          false,
          false,
          request);
    }
  }

  private static Question question(String patient, OperationInput sent) {
    LocalDate start = sent.one("start").map(text -> day("start", text)).orElse(null);
    LocalDate end = sent.one("end").map(text -> day("end", text)).orElse(null);
    return new Question(
        patient,
        beginning(start),
        beginning(end == null ? null : end.plusDays(1)),
        sent.page().map(AccessLogEndpoint::place).orElse(null),
        sent.count(STANDARD, LARGEST));
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw OperationInput.refused(name, text, "Send a day, such as 2026-11-26.");
    }
  }

  private static @Nullable Instant beginning(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ENGLAND).toInstant();
  }

  private static Long place(String token) {
    try {
      return Long.parseLong(token, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      throw OperationInput.unknownPage();
    }
  }

  private static Bundle bundle(
      List<Event> page,
      String patient,
      AuditEvents events,
      OperationInput sent,
      @Nullable String next) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    bundle.addLink().setRelation("self").setUrl(sent.address());
    if (next != null) {
      bundle.addLink().setRelation("next").setUrl(next);
    }
    for (Event event : page) {
      bundle
          .addEntry()
          .setResource(events.of(event, patient))
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return bundle;
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
