package org.socialprescribing.referral.move;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.Move;
import org.socialprescribing.referral.Need;
import org.socialprescribing.referral.State;

/** Says why a referral cannot go where somebody wants it, and where it can. */
final class Refusals {

  private static final String RULE = "move-not-allowed";
  private static final String PAGE = "/ig/lifecycle.html";

  private static final String LATEST_MOVE =
      "Task.extension('" + Canonical.structureDefinition("latest-move") + "')";

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int PRECONDITION_REQUIRED = 428;

  private static final Map<String, String> PARTIES =
      Map.of(
          "person", "the person",
          "referrer", "the referrer (who refers, or somebody of their organisation)",
          "service", "the service (who is referred to, or somebody of that organisation)",
          "owner", "the owner (Task.owner before the move)");

  /** Needs of every move, and those that have words of their own. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("mover", "window");

  private final Lifecycle lifecycle;

  Refusals(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Nothing begins in this state. */
  RefusedRequest beginning(State state) {
    return refused(
        "Task.status",
        "No referral begins as %s.".formatted(named(state)),
        "A new task has one of these statuses: %s."
            .formatted(
                lifecycle.states().stream()
                    .filter(State::mayBegin)
                    .map(begin -> begin.taskStatus().orElseThrow())
                    .collect(Collectors.joining(", "))));
  }

  /** No move leads from the one state to the other. */
  RefusedRequest move(State from, State to) {
    return refused(
        "Task.status",
        "A referral that is %s cannot become %s.".formatted(named(from), named(to)),
        whatIsPossible(from));
  }

  /** The move is right, but comes too late. */
  RefusedRequest late(Move move, Duration since, Duration window) {
    return refused(
        "Task.status",
        "This referral was closed %d days ago; the move \"%s\" is possible for %d days."
            .formatted(since.toDays(), move.name(), window.toDays()),
        "Send a new referral, with the old one in basedOn.");
  }

  /** A closed referral keeps the owner that it had. */
  RefusedRequest newOwner(State state) {
    return refused(
        "Task.owner",
        "A referral that is %s keeps its owner.".formatted(named(state)),
        whatIsPossible(state));
  }

  /** Somebody holds the person as long as the referral is open. */
  RefusedRequest noOwner(State state) {
    return refused(
        "Task.owner",
        "A referral that is %s and has an owner is not left without one.".formatted(named(state)),
        "Name who holds the person from now on.");
  }

  /** Who makes the move is not said, or only who made the one before. */
  RefusedRequest nobodySaid(Move move) {
    return about(
        "move-says-who",
        LATEST_MOVE,
        "The move \"%s\" does not say who makes it, and when.".formatted(move.name()),
        "Send a new extension latest-move with the move. It may be made by: %s."
            .formatted(parties(move)));
  }

  /** Whoever is said to make the move is none of those who may. */
  RefusedRequest notYours(Move move) {
    return about(
        "move-not-yours",
        LATEST_MOVE,
        "Whoever latest-move names may not make the move \"%s\".".formatted(move.name()),
        "It may be made by: %s.".formatted(parties(move)));
  }

  /** The extension has changed, and nothing else that would be a move. */
  RefusedRequest noMove() {
    return about(
        "move-says-who",
        LATEST_MOVE,
        "The extension latest-move has changed, but neither status nor owner has.",
        "Leave the extension as it is stored; a new one comes with the next move.");
  }

  /** A task follows one referral of one person from its beginning to its end. */
  RefusedRequest otherReferral(String element) {
    return about(
        "task-keeps-its-referral",
        "Task." + element,
        "A task keeps the referral and the person with which it began.",
        "Leave Task.focus and Task.for as they are stored. For another referral send a new task; mark a mistaken one as entered in error.");
  }

  RefusedRequest inTheFuture() {
    return about(
        "move-time",
        LATEST_MOVE,
        "The move lies in the future.",
        "Send the moment at which it was made, with its offset from UTC.");
  }

  RefusedRequest beforeTheLast(Instant last) {
    return about(
        "move-time",
        LATEST_MOVE,
        "The move lies before the one that was made last, at %s.".formatted(last),
        "Send the moment at which it was made; moves are stored in their order.");
  }

  /** A referral is followed by one task. */
  RefusedRequest followedAlready(String task) {
    return RefusedRequest.of(
        CONFLICT,
        Issue.error(
                "referral-already-followed", "%s follows this referral already.".formatted(task))
            .withType(IssueType.DUPLICATE)
            .atElement("Task.focus")
            .withAdvice("Move that task on; for a new referral send a ServiceRequest of its own.")
            .withGuidePage(PAGE));
  }

  /** The state of a referral is its task's; the request says the same in its own words. */
  RefusedRequest statusesDisagree(State state, String requestStatus) {
    return about(
        "status-follows-task",
        "ServiceRequest.status",
        "ServiceRequest.status is %s, while the task that follows it is %s."
            .formatted(requestStatus, named(state)),
        "Send %s, or leave it to the server: move the task, and the status follows."
            .formatted(state.requestStatus()));
  }

  /** A referral on nobody's worklist would be forgotten. */
  RefusedRequest nobodyToAct() {
    return about(
        "nobody-to-act",
        "Task.owner",
        "Nobody is known who would see this referral on a worklist.",
        "Refer in Task.owner or ServiceRequest.performer to a record: an Organization, a HealthcareService that an organisation provides, or a PractitionerRole. A name alone is on no worklist.");
  }

  /** An offer is closed by its answer. */
  RefusedRequest offerMove(State from, State to) {
    return refused(
        "ServiceRequest.status",
        "An offer that is %s cannot become %s.".formatted(named(from), named(to)),
        whatIsPossible(from));
  }

  RefusedRequest offerNotOpen(State state) {
    return about(
        "offer-not-open",
        "ServiceRequest.basedOn",
        "The offer on which this referral is based is %s.".formatted(named(state)),
        "Offer again and refer on the new offer when the person accepts, or leave the offer out.");
  }

  /** An offer never turns into a referral by itself; both are counted, each as itself. */
  static RefusedRequest otherIntent() {
    return about(
        "intent-is-kept",
        "ServiceRequest.intent",
        "An offer stays an offer, and a referral a referral.",
        "Send a referral of its own whose basedOn is the offer; the server closes the offer with it.");
  }

  /** FHIR R4 §3.1.0.5.1 lets a server ask for If-Match; RFC 6585 has the status for it. */
  static RefusedRequest versionRequired(String stored) {
    return RefusedRequest.of(
        PRECONDITION_REQUIRED,
        Issue.error(
                "version-required",
                "A task is changed only by who has read its current version, so that no change is lost.")
            .withAdvice(
                "Read the task, and send its version: the header If-Match, in a bundle request.ifMatch; now it is W/\"%s\"."
                    .formatted(stored)));
  }

  static RefusedRequest stale() {
    return RefusedRequest.of(
        PRECONDITION_FAILED,
        Issue.error(
                "version-stale",
                "If-Match does not name the current version: somebody else has changed the record.")
            .withAdvice(
                "Read the record again, apply the change to it, and send it with the new version."));
  }

  private static String parties(Move move) {
    return move.by().stream().map(PARTIES::get).collect(Collectors.joining(", "));
  }

  private String whatIsPossible(State state) {
    List<Move> moves = lifecycle.movesFrom(state);
    if (moves.isEmpty()) {
      return "A referral that is %s stays so for ever.".formatted(named(state));
    }
    return "From %s these moves are possible: %s."
        .formatted(
            named(state), moves.stream().map(this::inWords).collect(Collectors.joining("; ")));
  }

  private String inWords(Move move) {
    String goal =
        move.to()
            .map(lifecycle::state)
            .flatMap(State::taskStatus)
            .map("status "::concat)
            .orElse("same status");
    String needs =
        move.needs().stream()
            .filter(need -> !SAID_ELSEWHERE.contains(need.code()))
            .map(Need::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" and "));
    String window =
        move.within()
            .map(within -> ", up to %d days after closing".formatted(within.toDays()))
            .orElse("");
    return "%s (%s%s%s)"
        .formatted(
            move.name().toLowerCase(Locale.ROOT),
            goal,
            needs.isEmpty() ? "" : ", needs " + needs,
            window);
  }

  private static String named(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static RefusedRequest refused(String element, String sentence, String advice) {
    return about(RULE, element, sentence, advice);
  }

  private static RefusedRequest about(String rule, String element, String sentence, String advice) {
    return RefusedRequest.unprocessable(
        List.of(
            Issue.error(rule, sentence)
                .withType(IssueType.BUSINESSRULE)
                .atElement(element)
                .withAdvice(advice)
                .withGuidePage(PAGE)));
  }
}
