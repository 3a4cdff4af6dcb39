package org.socialprescribing.security.scope;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Refusals for want of a scope, with the header of RFC 6750 §3.1. */
final class ScopeMissing {

  private static final int FORBIDDEN = 403;

  private ScopeMissing() {}

  /** Nothing of this kind is granted for this type. */
  static RefusedRequest of(String type, Access... needed) {
    String scope = name(type, needed);
    return refused(
        scope,
        "This needs the scope %s, which the token does not grant.".formatted(scope),
        "Ask the issuer for a token with that scope; user/ in place of system/ will do, too.");
  }

  /** What is granted is limited, and whether the request keeps to the limit cannot be told. */
  static RefusedRequest unlimited(String type, Access... needed) {
    String scope = name(type, needed);
    return refused(
        scope,
        "This needs %s for all records of the type; the token limits it to some, and whether this request keeps to them cannot be checked."
            .formatted(scope),
        "Leave out chains, reverse chains and conditions on this type, or ask the issuer for that scope.");
  }

  /** What is sent lies outside the limits of what is granted. */
  static RefusedRequest outside(String type, Access access) {
    String scope = name(type, access);
    return refused(
        scope,
        "The %s is not one of those to which the token's scopes are limited.".formatted(type),
        "Send records of the token's patient, and such as match the query of the scope, or ask the issuer for "
            + scope
            + ".");
  }

  /** The token has no scope that is one of SMART App Launch. */
  static RefusedRequest none() {
    return refused(
        "",
        "The token grants no scope.",
        "Ask the issuer for a token with the scopes that the requests of the bundle, or the page, need.");
  }

  /** Nobody has said what the operation reads. */
  static RefusedRequest unknownOperation() {
    return refused(
        "", "No scope opens this operation.", "Use the searches that give the same records.");
  }

  /** Only the server itself narrows a search by what looks like an id and is none. */
  static RefusedRequest unknownValue() {
    return refused("", "No id has a tilde.", "Send the ids of records, as the server gave them.");
  }

  private static RefusedRequest refused(String scope, String sentence, String advice) {
    RefusedRequest refusal =
        RefusedRequest.of(
            FORBIDDEN,
            Issue.error("scope-missing", sentence)
                .withType(IssueType.FORBIDDEN)
                .withAdvice(advice));
    refusal.addResponseHeader(
        "WWW-Authenticate",
        "Bearer error=\"insufficient_scope\"%s"
            .formatted(scope.isEmpty() ? "" : ", scope=\"" + scope + "\""));
    return refusal;
  }

  private static String name(String type, Access... needed) {
    return "system/%s.%s"
        .formatted(
            type,
            Arrays.stream(needed)
                .sorted()
                .map(access -> String.valueOf(access.letter()))
                .collect(Collectors.joining()));
  }
}
