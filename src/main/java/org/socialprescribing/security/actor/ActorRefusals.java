package org.socialprescribing.security.actor;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.springframework.lang.Nullable;

/** Refusals for what an actor may not do. None says whether a record is there. */
final class ActorRefusals {

  private static final int FORBIDDEN = 403;

  private static final Map<Character, String> VERBS =
      Map.of(
          'c',
          "create",
          'r',
          "read",
          'u',
          "change",
          'd',
          "delete",
          's',
          "search",
          'v',
          "read earlier versions of");

  private ActorRefusals() {}

  /** The token says no actor, one that nobody knows, or not for whom it acts. */
  static RefusedRequest nobody(@Nullable Actor actor) {
    return actor == null
        ? refused(
            "actor-unknown",
            "The token names no actor that this server knows.",
            "Ask the issuer to name one of these in the claim for the actor: " + actors() + ".")
        : refused(
            "actor-unknown",
            "The token says %s, and not which one.".formatted(actor.code()),
            actor == Actor.PERSON
                ? "Ask the issuer to name the person in the claim patient."
                : "Ask the issuer to name the organisation, as Organization/id, in the claim for the organisation.");
  }

  static RefusedRequest mayNot(Actor actor, String type, char letter) {
    return refused(
        "actor-may-not",
        "As %s you cannot %s %s records.".formatted(actor.code(), VERBS.get(letter), type),
        "Look up what each actor may do on the page Access of the guide.");
  }

  static RefusedRequest mayNotCall(Actor actor, String operation) {
    return refused(
        "actor-may-not",
        "As %s you cannot call %s here.".formatted(actor.code(), operation),
        "Look up what each actor may do on the page Access of the guide.");
  }

  static RefusedRequest cannotFindBy(Actor actor, String type, String name, Set<String> finds) {
    return refused(
        "actor-may-not",
        "As %s you cannot search %s by %s, which you may not see."
            .formatted(actor.code(), type, name.split("[:.]")[0]),
        "Search by " + String.join(", ", finds) + ".");
  }

  /** It looks at records of which the caller may see some only. */
  static RefusedRequest cannotLookAt(String type) {
    return refused(
        "actor-may-not",
        "This goes by the content of %s records, of which you may see some only.".formatted(type),
        "Leave out chains, reverse chains and conditions on this type, and search it by itself.");
  }

  /** What was sent is not, or would not be, within the caller's reach. */
  static RefusedRequest outside(String type) {
    return refused(
        "outside-your-reach",
        "This %s would not be one of yours to write.".formatted(type),
        "Send records about people and referrals that are yours; a new person comes together with a referral.");
  }

  /** A reference to what the caller does not see, whether it is there or not. */
  static RefusedRequest outOfSight(Set<String> references) {
    return refused(
        "outside-your-reach",
        "What you sent refers to %s, which you cannot see."
            .formatted(String.join(", ", references)),
        "Refer to records that you can read, or send the record itself in the same transaction.");
  }

  private static RefusedRequest refused(String rule, String sentence, String advice) {
    return RefusedRequest.of(
        FORBIDDEN, Issue.error(rule, sentence).withType(IssueType.FORBIDDEN).withAdvice(advice));
  }

  private static String actors() {
    return Arrays.stream(Actor.values()).map(Actor::code).collect(Collectors.joining(", "));
  }
}
