package org.socialprescribing.referral;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** Says why a referral cannot go where somebody wants it, and where it can. */
final class Refusals {

  private static final String RULE = "move-not-allowed";
  private static final String PAGE = "/ig/lifecycle.html";

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
            .filter(need -> !need.code().equals("window"))
            .map(need -> need.name().toLowerCase(Locale.ROOT))
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
    return RefusedRequest.unprocessable(
        List.of(
            Issue.error(RULE, sentence)
                .withType(IssueType.BUSINESSRULE)
                .atElement(element)
                .withAdvice(advice)
                .withGuidePage(PAGE)));
  }
}
