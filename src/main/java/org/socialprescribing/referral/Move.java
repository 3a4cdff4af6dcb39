package org.socialprescribing.referral;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may happen to an offer or a referral; a concept of the guide's CodeSystem {@code
 * referral-move}.
 *
 * @param name for people, such as "Put on hold"
 * @param from codes of the states from which it starts; none: it is a beginning
 * @param to the state in which it ends; empty: the state stays
 * @param by who may make it, codes of the CodeSystem {@code referral-party}
 * @param needs what has to be sent with it
 * @param within how long after closing it is possible; empty: always
 */
public record Move(
    String code,
    String name,
    Set<String> from,
    Optional<String> to,
    Set<String> by,
    Set<Need> needs,
    Optional<Duration> within) {

  static Move of(Vocabulary.Word word, Map<String, Need> needs) {
    return new Move(
        word.code(),
        word.display(),
        word.all("from"),
        word.first("to"),
        word.all("by"),
        word.all("needs").stream().map(needs::get).collect(Collectors.toUnmodifiableSet()),
        word.first("within").map(Duration::parse));
  }

  boolean leads(State start, State end) {
    return from.contains(start.code()) && to.filter(end.code()::equals).isPresent();
  }

  /** Whether the referral stays where it is and gets another owner. */
  boolean changesTheOwnerAlone() {
    return to.isEmpty() && needs.stream().anyMatch(need -> need.code().equals("new-owner"));
  }
}
