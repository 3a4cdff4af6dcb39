package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;

/**
 * A request that the server does not carry out, with what its sender needs to know; becomes a 4xx
 * answer.
 */
public final class RefusedRequest extends BaseServerResponseException {

  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNPROCESSABLE = 422;

  private final transient List<Issue> issues;

  private RefusedRequest(int status, List<Issue> issues) {
    // The message may end in a log: it names rules, never content.
    super(status, String.join(", ", issues.stream().map(Issue::rule).distinct().toList()));
    this.issues = List.copyOf(issues);
  }

  /** The text or the request itself is not understood. */
  public static RefusedRequest badRequest(Issue issue) {
    return new RefusedRequest(BAD_REQUEST, List.of(issue));
  }

  /** The interaction is not offered. */
  public static RefusedRequest notSupported(Issue issue) {
    return new RefusedRequest(METHOD_NOT_ALLOWED, List.of(issue));
  }

  /** The content breaks rules of the guide. */
  public static RefusedRequest unprocessable(List<Issue> issues) {
    return new RefusedRequest(UNPROCESSABLE, issues);
  }

  /** Any other refusal, by its HTTP status. */
  public static RefusedRequest of(int status, Issue issue) {
    return new RefusedRequest(status, List.of(issue));
  }

  /** What is wrong, most important first. */
  public List<Issue> issues() {
    return issues;
  }
}
