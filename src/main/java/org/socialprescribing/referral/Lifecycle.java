package org.socialprescribing.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialprescribing.conformance.Guide;

/**
 * The states of a referral and the moves between them, as the guide says them.
 *
 * <p>There is no other table: the code systems {@code referral-state}, {@code referral-move} and
 * {@code move-need} are what the site draws and what this server obeys.
 */
public final class Lifecycle {

  private final List<State> states;
  private final List<Move> moves;

  private Lifecycle(List<State> states, List<Move> moves) {
    this.states = List.copyOf(states);
    this.moves = List.copyOf(moves);
  }

  /** Reads the lifecycle from the guide. */
  public static Lifecycle of(Guide guide) {
    var vocabulary = new Vocabulary(guide);
    Map<String, Need> needs =
        vocabulary.of("move-need").stream()
            .map(Need::of)
            .collect(Collectors.toMap(Need::code, Function.identity()));
    return new Lifecycle(
        vocabulary.of("referral-state").stream().map(State::of).toList(),
        vocabulary.of("referral-move").stream().map(word -> Move.of(word, needs)).toList());
  }

  /** Every state, from offered to entered in error. */
  public List<State> states() {
    return states;
  }

  /** Every move, in the order of the guide. */
  public List<Move> moves() {
    return moves;
  }

  /** The state of a referral whose task has this status. */
  public Optional<State> ofTaskStatus(String status) {
    return states.stream()
        .filter(state -> state.taskStatus().filter(status::equals).isPresent())
        .findFirst();
  }

  /** The move that leads from one state to another, if there is one. */
  public Optional<Move> move(State from, State to) {
    return moves.stream().filter(move -> move.leads(from, to)).findFirst();
  }

  /** The move by which a referral in this state gets another owner, if it may. */
  public Optional<Move> reassignment(State state) {
    return moves.stream()
        .filter(Move::changesTheOwnerAlone)
        .filter(move -> move.from().contains(state.code()))
        .findFirst();
  }

  /** What may happen to a referral in this state. */
  public List<Move> movesFrom(State state) {
    return moves.stream().filter(move -> move.from().contains(state.code())).toList();
  }

  /** The state with this code. */
  public State state(String code) {
    return states.stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No state " + code));
  }
}
