package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Gives every refusal the same explained form, whoever raised it: this server's own checks, HAPI's
 * storage or its REST layer.
 *
 * <p>A failure of the server itself is logged with its stack under a number that the caller gets,
 * and tells the caller nothing else; neither log nor answer repeats what was sent.
 */
public final class FailureExplainer implements RequestInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(FailureExplainer.class);

  private static final int SERVER_ERROR = 500;

  private final HapiFailures hapiFailures;

  public FailureExplainer(HapiFailures hapiFailures) {
    this.hapiFailures = hapiFailures;
  }

  /**
   * @param request null where the failure is that of an entry of a batch
   */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException explain(
      Throwable failure, @Nullable RequestDetails request, @Nullable HttpServletRequest http) {
    RefusedRequest refused =
        refusalIn(failure) != null ? refusalIn(failure) : hapiFailures.explain(failure, request);
    if (refused == null) {
      refused = serverError(failure);
    }
    refused.setOperationOutcome(OutcomeWriter.write(refused.issues(), serverRoot(request)));
    return refused;
  }

  private static RefusedRequest refusalIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedRequest refused) {
        return refused;
      }
    }
    return null;
  }

  private static RefusedRequest serverError(Throwable failure) {
    String number = UUID.randomUUID().toString();
    LOG.error("Failure {}: {}", number, Stack.of(failure));
    return RefusedRequest.of(
        SERVER_ERROR,
        Issue.error(
            "server-error",
            "The server failed; nothing was stored. Its operators find the cause under number "
                + number
                + "."));
  }

  /** The address below which the guide's pages are. */
  static String serverRoot(@Nullable RequestDetails request) {
    String base = request == null ? "" : request.getFhirServerBase();
    return base == null ? "" : base.replaceAll("/fhir/?$", "");
  }
}
