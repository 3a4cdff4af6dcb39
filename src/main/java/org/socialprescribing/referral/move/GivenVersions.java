package org.socialprescribing.referral.move;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Notes for each task that a request changes which version its sender has read: {@code If-Match} of
 * the request, or {@code request.ifMatch} of an entry.
 */
public final class GivenVersions implements RequestInterceptor {

  private static final String NOTED = GivenVersions.class.getName();

  /** A task that the sender addresses by a search. */
  private static final String BY_SEARCH = "?";

  /** {@code W/"3"}; other systems leave out the W/ or the quotes. */
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d+)\"?");

  private static final Set<RestOperationTypeEnum> CHANGES =
      Set.of(RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.PATCH);

  /** Runs when the body is read, before anything is stored. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void note(RequestDetails request) {
    Map<String, String> versions = new HashMap<>();
    if (request.getResource() instanceof Bundle bundle) {
      bundle.getEntry().forEach(entry -> note(entry, versions));
    } else if ("Task".equals(request.getResourceName())
        && CHANGES.contains(request.getRestOperationType())) {
      String key = request.getId() == null ? BY_SEARCH : "Task/" + request.getId().getIdPart();
      put(versions, key, request.getHeader(Constants.HEADER_IF_MATCH));
    }
    request.getUserData().put(NOTED, versions);
  }

  private static void note(BundleEntryComponent entry, Map<String, String> versions) {
    HTTPVerb verb = entry.getRequest().getMethod();
    String url = String.valueOf(entry.getRequest().getUrl()).replaceFirst("^/", "");
    if ((verb == HTTPVerb.PUT || verb == HTTPVerb.PATCH) && url.matches("Task([/?].*)?")) {
      String key = url.startsWith("Task/") ? "Task/" + new IdType(url).getIdPart() : BY_SEARCH;
      put(versions, key, entry.getRequest().getIfMatch());
    }
  }

  /** Two entries that address tasks by search with different versions cannot be told apart. */
  private static void put(Map<String, String> versions, String key, String ifMatch) {
    Matcher given = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
    String version = given.matches() ? given.group(1) : "";
    versions.merge(key, version, (one, other) -> one.equals(other) ? one : "");
  }

  /**
   * The version that the sender has named for this task; empty when none.
   *
   * @param task {@code Task/id}
   */
  @SuppressWarnings("unchecked")
  static String of(RequestDetails request, String task) {
    var versions = (Map<String, String>) request.getUserData().getOrDefault(NOTED, Map.of());
    return versions.getOrDefault(task, versions.getOrDefault(BY_SEARCH, ""));
  }
}
