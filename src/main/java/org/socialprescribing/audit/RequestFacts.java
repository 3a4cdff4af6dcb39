package org.socialprescribing.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.RequestInterceptor;

/** Notes what a request asks, what its answer shows, and why it was refused. */
public final class RequestFacts implements RequestInterceptor {

  /** After whoever takes something out of the answer, or stops it. */
  private static final int LAST = 1000;

  private static final int REFUSED = 400;

  RequestFacts() {}

  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
  public void begin(RequestDetails request) {
    Exchange exchange = Exchange.of(request);
    if (exchange != null) {
      exchange.begin(request, request.getParameters());
    }
  }

  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
  public void answer(RequestDetails request, ResponseDetails answer) {
    Exchange exchange = Exchange.of(request);
    if (exchange != null && answer.getResponseResource() != null) {
      new ShownRecords(exchange).note(answer.getResponseResource());
    }
  }

  @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
  public boolean refuse(RequestDetails request, BaseServerResponseException refusal) {
    Exchange exchange = Exchange.of(request);
    if (exchange != null && refusal.getStatusCode() >= REFUSED) {
      exchange.fail(request, rules(refusal));
    }
    return true;
  }

  private static List<String> rules(BaseServerResponseException refusal) {
    return refusal instanceof RefusedRequest explained
        ? explained.issues().stream().map(Issue::rule).toList()
        : List.of();
  }
}
