package org.socialprescribing.directory.finding;

import java.util.Collection;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Why a search of services is not carried out, and what to send instead. */
final class Refused {

  /** So much of a value is repeated to its sender. */
  private static final int SHOWN = 60;

  private Refused() {}

  /**
   * @param advice what to send instead, as sentences
   */
  static RefusedRequest value(String parameter, String value, String advice) {
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return RefusedRequest.badRequest(
        Issue.error("search-value-invalid", "%s cannot be \"%s\".".formatted(parameter, shown))
            .withAdvice(advice));
  }

  static RefusedRequest once(String parameter) {
    return RefusedRequest.badRequest(
        Issue.error("search-value-invalid", "%s is sent more than once.".formatted(parameter))
            .withAdvice("Send it once, with one value."));
  }

  static RefusedRequest combination(Collection<String> own, Collection<String> others) {
    return RefusedRequest.badRequest(
        Issue.error(
                "search-not-combined",
                "%s cannot be combined with %s."
                    .formatted(String.join(", ", own), String.join(", ", others)))
            .withAdvice(
                "Leave out the one or the other. Chains, _has, _revinclude, repeated includes, _offset"
                    + " and the modifiers of references are answered without "
                    + String.join(", ", FindServices.OWN)
                    + "; an include needs scopes for all records of its type."));
  }

  static RefusedRequest unknownPostcode(String postcode) {
    return RefusedRequest.badRequest(
        Issue.error("postcode-unknown", "The postcode %s is not known here.".formatted(postcode))
            .withAdvice(
                "Check it, send its first half such as ME7, or send latitude, longitude, distance and unit."
                    + " A site loads postcodes with the command load-postcodes."));
  }
}
