package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.conformance.ServerCapabilities;

/**
 * Explains what HAPI's storage and REST layer refuse, by the number of its message and its HTTP
 * status.
 */
public final class HapiFailures {

  private static final Pattern NUMBER = Pattern.compile("HAPI-(\\d{4}): ");
  private static final Pattern NOT_FOUND =
      Pattern.compile("Resource (\\S+) not found, specified in path: (\\S+)");

  private static final Pattern NO_SUCH_VERSION =
      Pattern.compile(
          "Version \"[^\" ]{1,64}\" is not valid for resource ([A-Za-z0-9./-]*[A-Za-z0-9])");

  private static final Pattern VERSION = Pattern.compile("/_history/\\S{1,64} is not known");

  private static final Set<String> UNKNOWN_PARAMETER =
      Set.of("0524", "1223", "0488", "1218", "0498", "0508");

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ServerCapabilities capabilities;

  public HapiFailures(ServerCapabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** The explained refusal, or null when the failure is the server's own. */
  RefusedRequest explain(Throwable failure, RequestDetails request) {
    if (failure instanceof DataFormatException) {
      boolean search = operation(request) == RestOperationTypeEnum.SEARCH_TYPE;
      return RefusedRequest.badRequest(
          Issue.error(search ? "search-value-invalid" : "request-invalid", sentence(failure)));
    }
    if (DatabaseFailures.isNoConnection(failure)) {
      return busy();
    }
    if (DatabaseFailures.isStopped(failure)) {
      return tooSlow();
    }
    if (!(failure instanceof BaseServerResponseException refused)
        || refused.getStatusCode() >= 500
        || DatabaseFailures.isBrokenConstraintOfOurs(failure)) {
      return null;
    }
    RefusedRequest known = byContent(refused, request);
    if (known != null) {
      return known;
    }
    return switch (refused.getStatusCode()) {
      case 404 -> notFound(refused, request);
      case 409, 412 -> conflict(refused, request);
      default -> byStatus(refused);
    };
  }

  private static RefusedRequest busy() {
    RefusedRequest busy =
        RefusedRequest.of(
            SERVICE_UNAVAILABLE,
            Issue.error("server-busy", "The server has too much to do; nothing was stored.")
                .withAdvice("Send the request again after some seconds."));
    busy.addResponseHeader("Retry-After", RETRY_AFTER_SECONDS);
    return busy;
  }

  private static RefusedRequest tooSlow() {
    return RefusedRequest.of(
        SERVICE_UNAVAILABLE,
        Issue.error(
                "query-too-slow",
                "The database took longer than it may for one request; nothing was stored.")
            .withAdvice(
                "Ask for less: add a condition, leave out includes or a chain, or ask for a smaller page."));
  }

  /** What HAPI answers with a general status and tells apart by its sentence only. */
  private static RefusedRequest byContent(
      BaseServerResponseException refused, RequestDetails request) {
    String text = String.valueOf(refused.getMessage());
    Matcher nowhere = NOT_FOUND.matcher(text);
    if (nowhere.find()) {
      String element = nowhere.group(2).replaceAll("\\.where\\(.*", "");
      return RefusedRequest.unprocessable(
          List.of(
              Issue.error(
                      "reference-not-found",
                      "%s refers to %s, which is not on this server."
                          .formatted(element, nowhere.group(1)))
                  .atElement(element)
                  .withAdvice("Send the record first, or in the same transaction.")));
    }
    if (text.contains("nknown search parameter") || UNKNOWN_PARAMETER.contains(number(refused))) {
      return RefusedRequest.badRequest(Issue.error("search-parameter-unknown", sentence(refused)));
    }
    if (text.contains("does not know how to handle")) {
      return RefusedRequest.notSupported(
          Issue.error(
              "interaction-not-supported",
              "This server does not offer this request; /metadata lists what it offers."));
    }
    if (text.contains("Content-Type header value")) {
      return RefusedRequest.of(
          415,
          Issue.error("media-type-unsupported", sentence(refused))
              .withAdvice(
                  "Send application/fhir+json or application/fhir+xml; for a patch also application/json-patch+json."));
    }
    var operation = operation(request);
    if (refused.getStatusCode() == 400 && operation == RestOperationTypeEnum.SEARCH_TYPE) {
      return RefusedRequest.badRequest(Issue.error("search-value-invalid", sentence(refused)));
    }
    if (refused.getStatusCode() == 400 && operation == RestOperationTypeEnum.PATCH) {
      return RefusedRequest.badRequest(Issue.error("patch-invalid", sentence(refused)));
    }
    return null;
  }

  private static RestOperationTypeEnum operation(RequestDetails request) {
    return request == null ? null : request.getRestOperationType();
  }

  private RefusedRequest notFound(BaseServerResponseException refused, RequestDetails request) {
    String type = request == null ? null : request.getResourceName();
    if (type != null && !capabilities.types().contains(type)) {
      return RefusedRequest.of(
          404,
          Issue.error("type-not-supported", "This server keeps no " + type + ".")
              .withAdvice("It keeps " + String.join(", ", capabilities.types()) + "."));
    }
    return RefusedRequest.of(404, Issue.error("not-found", unknown(sentence(refused))));
  }

  /** A version that a record has not is told like one of a record that is not there. */
  private static String unknown(String sentence) {
    return VERSION
        .matcher(NO_SUCH_VERSION.matcher(sentence).replaceAll("Resource $1 is not known"))
        .replaceAll(" is not known");
  }

  private static RefusedRequest conflict(
      BaseServerResponseException refused, RequestDetails request) {
    boolean ifMatch = request != null && request.getHeader(Constants.HEADER_IF_MATCH) != null;
    boolean stale =
        String.valueOf(refused.getMessage()).contains("but this is not the current version");
    if (stale || (ifMatch && refused.getStatusCode() == CONFLICT)) {
      // FHIR R4 §3.1.0.5.1: 412 when If-Match does not name the current version.
      return RefusedRequest.of(
          PRECONDITION_FAILED,
          Issue.error(
                  "version-stale",
                  "If-Match does not name the current version: somebody else has changed the record.")
              .withAdvice(
                  "Read the record again, apply the change to it, and send it with the new version."));
    }
    if (refused.getStatusCode() == PRECONDITION_FAILED) {
      return RefusedRequest.of(
          PRECONDITION_FAILED, Issue.error("duplicate-match", sentence(refused)));
    }
    return RefusedRequest.of(
        CONFLICT,
        Issue.error(
                "version-conflict", "Two changes met at the same moment, and this one came second.")
            .withAdvice("Send the request again."));
  }

  private static RefusedRequest byStatus(BaseServerResponseException refused) {
    String rule =
        switch (refused.getStatusCode()) {
          case 401, 403 -> "not-authorised";
          case 405 -> "interaction-not-supported";
          case 410 -> "deleted";
          case 413 -> "body-too-large";
          case 415 -> "media-type-unsupported";
          default -> "request-invalid";
        };
    return RefusedRequest.of(refused.getStatusCode(), Issue.error(rule, sentence(refused)));
  }

  private static String number(Throwable failure) {
    Matcher matcher = NUMBER.matcher(String.valueOf(failure.getMessage()));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** HAPI's sentence without its numbers, which say nothing to a sender. */
  private static String sentence(Throwable failure) {
    String text = NUMBER.matcher(String.valueOf(failure.getMessage())).replaceAll("").trim();
    if (text.isEmpty()) {
      return "The request cannot be carried out.";
    }
    return text.matches("(?s).*[.?!]$") ? text : text + ".";
  }
}
