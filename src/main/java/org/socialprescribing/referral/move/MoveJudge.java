package org.socialprescribing.referral.move;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.Move;
import org.socialprescribing.referral.State;
import org.socialprescribing.referral.register.Names;

/** Says whether a task may go from one version to the next: which move, by whom, and when. */
final class MoveJudge {

  /** Clocks differ; what lies further ahead is a mistake. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final Lifecycle lifecycle;
  private final Refusals refusals;
  private final ReopeningWindow window;
  private final Clock clock;

  MoveJudge(Lifecycle lifecycle, ReopeningWindow window, Clock clock) {
    this.lifecycle = lifecycle;
    this.refusals = new Refusals(lifecycle);
    this.window = window;
    this.clock = clock;
  }

  /** A new task; it may begin in the middle, but not as a mistake. */
  void begin(Task task) {
    stateOf(task)
        .filter(state -> !state.mayBegin())
        .ifPresent(
            state -> {
              throw refusals.beginning(state);
            });
    LatestMove.of(task).ifPresent(this::requirePast);
  }

  /** A task that is stored, and how it is to be. */
  void judge(Task before, Task after, KnownReferral known) {
    State from = stateOf(before).orElseThrow();
    State to = stateOf(after).orElseThrow();
    Optional<Move> move = move(before, from, after, to);
    requireSame(before.getFocus(), after.getFocus(), "focus");
    requireSame(before.getFor(), after.getFor(), "for");
    if (to.isOpen() && isNamed(before.getOwner()) && !isNamed(after.getOwner())) {
      throw refusals.noOwner(to);
    }
    if (move.isPresent()) {
      window.of(move.get(), known).ifPresent(limit -> requireRecent(move.get(), known, limit));
      requireMover(move.get(), before, after, known);
    } else if (!LatestMove.of(before).equals(LatestMove.of(after))) {
      throw refusals.noMove();
    }
  }

  private void requireSame(Reference before, Reference after, String element) {
    if (!isSame(before, after)) {
      throw refusals.otherReferral(element);
    }
  }

  /** The move between two versions; empty when neither state nor owner changes. */
  private Optional<Move> move(Task before, State from, Task after, State to) {
    if (!from.equals(to)) {
      return Optional.of(lifecycle.move(from, to).orElseThrow(() -> refusals.move(from, to)));
    }
    if (isSame(before.getOwner(), after.getOwner())) {
      return Optional.empty();
    }
    return Optional.of(lifecycle.reassignment(from).orElseThrow(() -> refusals.newOwner(from)));
  }

  private void requireRecent(Move move, KnownReferral closed, Duration limit) {
    var since = Duration.between(closed.since(), clock.instant());
    if (since.compareTo(limit) > 0) {
      throw refusals.late(move, since, limit);
    }
  }

  private void requireMover(Move move, Task before, Task after, KnownReferral known) {
    LatestMove said =
        LatestMove.of(after)
            .filter(latest -> LatestMove.of(before).filter(latest::equals).isEmpty())
            .orElseThrow(() -> refusals.nobodySaid(move));
    requirePast(said);
    Instant last = LatestMove.of(before).map(LatestMove::from).orElse(known.since());
    if (said.until().isBefore(last)) {
      throw refusals.beforeTheLast(last);
    }
    if (move.by().stream().noneMatch(known::isMadeBy)) {
      throw refusals.notYours(move);
    }
  }

  private void requirePast(LatestMove move) {
    if (move.from().isAfter(clock.instant().plus(GRACE))) {
      throw refusals.inTheFuture();
    }
  }

  private Optional<State> stateOf(Task task) {
    return task.hasStatus() ? lifecycle.ofTaskStatus(task.getStatus().toCode()) : Optional.empty();
  }

  private static boolean isNamed(Reference owner) {
    return owner.hasReference() || owner.hasIdentifier() || owner.hasDisplay();
  }

  /** A display beside a reference is a courtesy; without one it is all there is. */
  private static boolean isSame(Reference one, Reference other) {
    if (one.hasReference() && other.hasReference()) {
      return Objects.equals(Names.of(one), Names.of(other));
    }
    return one.equalsDeep(other);
  }
}
