package org.socialprescribing.directory.finding;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.socialprescribing.audit.AuditNotes;
import org.socialprescribing.conformance.TextSearchset;
import org.socialprescribing.directory.finding.Found.Kept;
import org.socialprescribing.fhir.RequestInterceptor;
import org.socialprescribing.security.Sight;

/**
 * {@code GET HealthcareService?…}: answers from the read model what it can answer, and leaves all
 * else to the storage. Decision 0063.
 *
 * <p>It comes after everybody who may refuse or narrow the search.
 */
public final class FindServices implements RequestInterceptor {

  static final String TYPE = "HealthcareService";

  /** What the storage does not know. */
  static final Set<String> OWN =
      new LinkedHashSet<>(List.of("near", "text", "open-at", "open-on", "age", "access"));

  private static final String AS_SENT = FindServices.class.getName();
  private static final int FIRST = -2000;
  private static final int LAST = 2000;

  private final Questions questions;
  private final Services services;
  private final Sight sight;
  private final Clock clock;

  FindServices(Questions questions, Services services, Sight sight, Clock clock) {
    this.questions = questions;
    this.services = services;
    this.sight = sight;
    this.clock = clock;
  }

  /** Links say what was sent, without what the caller's scopes add. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = FIRST)
  public void remember(RequestDetails request) {
    if (isSearch(request)) {
      request.getUserData().put(AS_SENT, new TreeMap<>(request.getParameters()));
    }
  }

  /** False when the answer is sent. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = LAST)
  public boolean answer(ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    if (!isSearch(request)) {
      return true;
    }
    @SuppressWarnings("unchecked")
    var asked = (Map<String, String[]>) request.getUserData().get(AS_SENT);
    Optional<Question> question =
        questions.of(request.getParameters(), asked, type -> sight.reachesAll(request, type));
    if (question.isEmpty()) {
      return true;
    }
    answer(question.get(), asked, request, response);
    return false;
  }

  private void answer(
      Question question,
      Map<String, String[]> asked,
      ServletRequestDetails request,
      HttpServletResponse response)
      throws IOException {
    Found found = services.page(question);
    AuditNotes notes = AuditNotes.of(request);
    found.matches().forEach(match -> note(match.service(), notes));
    found.included().forEach(record -> note(record, notes));
    String base = request.getFhirServerBase();
    String next = found.next().map(place -> address(base, asked, place.token())).orElse(null);
    String self = address(base, asked, null);
    TextSearchset.send(
        SearchsetText.of(found, question.total(), base, self, next, clock.instant()),
        request,
        response);
  }

  private static void note(Kept record, AuditNotes notes) {
    notes.shown(record.id() + "/_history/" + record.version(), null);
  }

  private static boolean isSearch(RequestDetails request) {
    return request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
        && TYPE.equals(request.getResourceName());
  }

  private static String address(String base, Map<String, String[]> asked, String page) {
    var pairs = new TreeMap<>(asked);
    if (page != null) {
      pairs.put(Shape.PAGE, new String[] {page});
    }
    String query =
        pairs.entrySet().stream()
            .flatMap(
                each -> Arrays.stream(each.getValue()).map(value -> pair(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return base + "/" + TYPE + (query.isEmpty() ? "" : "?" + query);
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
