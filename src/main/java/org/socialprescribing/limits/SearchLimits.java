package org.socialprescribing.limits;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Refuses what would make the database work for one request as for hundreds: searches with very
 * many parameters, values, includes or links in a chain, and very long bundles.
 */
public final class SearchLimits implements RequestInterceptor {

  /** Before anybody else looks at the parameters. */
  private static final int FIRST = -1000;

  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final Set<String> NUMBERS = Set.of("_count", "_offset");

  private final LimitsProperties limits;

  SearchLimits(LimitsProperties limits) {
    this.limits = limits;
  }

  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = FIRST)
  public void limitParameters(RequestDetails request) {
    require(request.getParameters());
    if (!String.valueOf(request.getOperation()).startsWith("$")) {
      requireNumbers(request.getParameters()); // An operation explains its own.
    }
    String condition = request.getHeader("If-None-Exist");
    if (condition != null) {
      require(condition(condition));
    }
  }

  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = FIRST)
  public void limitEntries(RequestDetails request) {
    if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
        && request.getResource() instanceof Bundle bundle) {
      if (bundle.getEntry().size() > limits.bundleEntries()) {
        throw RefusedRequest.of(
            PAYLOAD_TOO_LARGE,
            Issue.error(
                "bundle-too-large",
                "The bundle has %d entries; this server takes %d at once."
                    .formatted(bundle.getEntry().size(), limits.bundleEntries())));
      }
      bundle.getEntry().forEach(this::limitEntry);
    }
  }

  /** Conditions stand behind a question mark: in the address, and in what a create looks for. */
  private void limitEntry(BundleEntryComponent entry) {
    String url = String.valueOf(entry.getRequest().getUrl());
    if (url.contains("?")) {
      require(condition(url));
      requireNumbers(condition(url));
    }
    if (entry.getRequest().hasIfNoneExist()) {
      require(condition(entry.getRequest().getIfNoneExist()));
    }
  }

  /**
   * @param parameters name with modifier or chain, and values
   */
  private void require(Map<String, String[]> parameters) {
    int all = 0;
    int includes = 0;
    for (var parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      all += parameter.getValue().length;
      includes +=
          name.startsWith("_include") || name.startsWith("_revinclude")
              ? parameter.getValue().length
              : 0;
      most("links in a chain", links(name), limits.chainLinks());
      requirePlain(name);
      for (String value : parameter.getValue()) {
        requirePlain(value);
        most("values of one parameter", 1 + count(',', value), limits.searchValues());
      }
    }
    most("parameters", all, limits.searchParameters());
    most("includes", includes, limits.includes());
  }

  private static void requireNumbers(Map<String, String[]> parameters) {
    for (String name : NUMBERS) {
      for (String value : parameters.getOrDefault(name, new String[0])) {
        if (!value.matches("[0-9]{1,9}")) {
          throw invalid(name + " is a number from 0.");
        }
      }
    }
  }

  /**
   * {@code focus:ServiceRequest.patient.name} has two, and {@code _has:Task:patient:status} one.
   */
  private static int links(String name) {
    int reversed = name.split("_has:", -1).length - 1;
    return reversed + count('.', name);
  }

  /** What stands behind a question mark, or the whole where there is none. */
  private static Map<String, String[]> condition(String url) {
    try {
      return UrlUtil.parseQueryString(url.substring(url.indexOf('?') + 1));
    } catch (IllegalArgumentException brokenEscape) {
      throw invalid("The address has a percent sign that escapes nothing.");
    }
  }

  /** PostgreSQL keeps no null bytes, and fails on them. */
  private static void requirePlain(String text) {
    if (text.indexOf(0) >= 0) {
      throw invalid("A search holds no null bytes.");
    }
  }

  private static RefusedRequest invalid(String sentence) {
    return RefusedRequest.badRequest(Issue.error("search-value-invalid", sentence));
  }

  private static int count(char wanted, String text) {
    return (int) text.chars().filter(each -> each == wanted).count();
  }

  private static void most(String what, int sent, int most) {
    if (sent > most) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "search-too-large",
              "The search has %d %s; this server takes %d.".formatted(sent, what, most)));
    }
  }
}
