package org.socialprescribing.referral.history;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Moves;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.Move;
import org.socialprescribing.referral.State;

/** Makes moves over HTTP, and knows from the guide's table alone whether they have to succeed. */
final class Walk {

  private final FhirClient fhir;
  private final Lifecycle lifecycle;
  private final Town town;

  Walk(FhirClient fhir, Lifecycle lifecycle, Town town) {
    this.fhir = fhir;
    this.lifecycle = lifecycle;
    this.town = town;
  }

  /**
   * What somebody tries.
   *
   * @param to the state that the task shall have
   * @param owner whom it shall name
   * @param by who makes the move
   */
  record Attempt(FollowedReferral referral, State to, String owner, String by, Instant at) {}

  State state(String code) {
    return lifecycle.states().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
  }

  /** Whether the table has such a move, made by such a party, in time. */
  boolean isAllowed(Attempt attempt) {
    State from = state(attempt.referral().state());
    boolean sameOwner = attempt.owner().equals(attempt.referral().owner());
    Optional<Move> move =
        from.equals(attempt.to())
            ? lifecycle.movesFrom(from).stream().filter(m -> m.to().isEmpty()).findFirst()
            : lifecycle.move(from, attempt.to());
    return move.filter(m -> m.by().stream().anyMatch(party -> is(attempt, party)))
        .filter(m -> !from.equals(attempt.to()) || !sameOwner)
        .filter(
            m ->
                m.within()
                    .map(window -> !attempt.referral().since().plus(window).isBefore(attempt.at()))
                    .orElse(true))
        .isPresent();
  }

  /** Written apart from the server's own answer to the same question. */
  private boolean is(Attempt attempt, String party) {
    FollowedReferral referral = attempt.referral();
    return switch (party) {
      case "person" -> attempt.by().equals(referral.person());
      case "referrer" -> samePlace(attempt.by(), referral.referrer());
      case "service" -> samePlace(attempt.by(), referral.service());
      case "owner" ->
          attempt.by().equals(referral.owner())
              || (referral.owner().startsWith("Organization/")
                  && samePlace(attempt.by(), referral.owner()));
      default -> false;
    };
  }

  private boolean samePlace(String one, String other) {
    return placeOf(one).equals(placeOf(other));
  }

  private String placeOf(String party) {
    if (Set.of(town.service, town.ellie, town.sam).contains(party)) {
      return town.service;
    }
    return Set.of(town.practice, town.gp).contains(party) ? town.practice : party;
  }

  /** Sends the task as it is, with the change. */
  Answer send(Attempt attempt) {
    ObjectNode task = (ObjectNode) fhir.get(attempt.referral().task()).json();
    task.put("status", attempt.to().taskStatus().orElseThrow());
    task.set("owner", json("{'reference': '%s'}", attempt.owner()));
    task.set("statusReason", json("{'text': 'As agreed.'}"));
    task.set(
        "output",
        json("{'of': [{'type': {'text': 'Summary'}, 'valueString': 'Goes every week.'}]}")
            .get("of"));
    Moves.said(task, attempt.by(), attempt.at().toString());
    return fhir.put(
        attempt.referral().task(), task, "If-Match", "W/\"" + attempt.referral().version() + "\"");
  }
}
