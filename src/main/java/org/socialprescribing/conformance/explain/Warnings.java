package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Tells the sender of a write that was accepted what it should know about it all the same.
 *
 * <p>A warning stands where FHIR has a place for it: in the outcome of the entry of a transaction
 * or batch, and in the OperationOutcome of a single write that prefers one. A single write has the
 * header {@code Warning: 299} as well, because its sender usually asks for no outcome.
 */
public final class Warnings implements RequestInterceptor {

  private static final String KEY = Warnings.class.getName();

  /** After whatever takes something out of the answer. */
  private static final int LATE = 100;

  /**
   * @param request null where nobody has sent anything; then nobody is told
   * @param record about which the warning is, as {@code Type/id}
   */
  public static void add(@Nullable RequestDetails request, String record, Issue warning) {
    if (request != null) {
      // A transaction that is tried again says it again.
      of(request)
          .computeIfAbsent(record, any -> new LinkedHashMap<>())
          .put(warning.rule(), warning);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Issue>> of(RequestDetails request) {
    return (Map<String, Map<String, Issue>>)
        request.getUserData().computeIfAbsent(KEY, key -> new LinkedHashMap<>());
  }

  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LATE)
  public void tell(RequestDetails request, ResponseDetails answer, HttpServletResponse http) {
    Map<String, Map<String, Issue>> warnings = of(request);
    if (warnings.isEmpty()) {
      return;
    }
    String root = FailureExplainer.serverRoot(request);
    if (answer.getResponseResource() instanceof Bundle bundle) {
      warnings.forEach((record, issues) -> tell(bundle, record, issues.values(), root));
      return;
    }
    var all = warnings.values().stream().flatMap(issues -> issues.values().stream()).toList();
    all.forEach(warning -> http.addHeader("Warning", header(warning)));
    if (answer.getResponseResource() instanceof OperationOutcome outcome) {
      outcome.getIssue().addAll(OutcomeWriter.write(all, root).getIssue());
    }
  }

  private static void tell(Bundle answer, String record, Collection<Issue> issues, String root) {
    for (BundleEntryComponent entry : answer.getEntry()) {
      if (String.valueOf(entry.getResponse().getLocation()).startsWith(record + "/")) {
        OperationOutcome outcome = OutcomeWriter.write(new ArrayList<>(issues), root);
        if (entry.getResponse().getOutcome() instanceof OperationOutcome said) {
          outcome.getIssue().addAll(0, said.getIssue());
        }
        entry.getResponse().setOutcome(outcome);
      }
    }
  }

  /** RFC 7234 §5.5: a code, who says it, and a text in quotes; of the text what is ASCII. */
  private static String header(Issue warning) {
    return "299 - \"%s: %s\""
        .formatted(warning.rule(), warning.sentence().replaceAll("[^ -~]|[\"\\\\]", "?"));
  }
}
