package org.socialprescribing.referral.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;

/** Understands what was asked, or says what could have been asked. */
final class Questions {

  static final int DEFAULT_COUNT = 50;
  static final int LARGEST_COUNT = 200;

  private static final List<String> YES_OR_NO = List.of("true", "false");

  /** By {@code Task.status}. */
  private final Map<String, State> states = new LinkedHashMap<>();

  Questions(Lifecycle lifecycle) {
    lifecycle
        .states()
        .forEach(state -> state.taskStatus().ifPresent(status -> states.put(status, state)));
  }

  Question of(Whose whose, OperationInput asked) {
    return new Question(
        whose,
        states(asked),
        needs(asked),
        asked.one("overdue", YES_OR_NO).map(Boolean::valueOf).orElse(null),
        asked.count(DEFAULT_COUNT, LARGEST_COUNT),
        asked
            .page()
            .map(token -> Position.of(token).orElseThrow(OperationInput::unknownPage))
            .orElse(null));
  }

  static boolean team(OperationInput asked) {
    return asked.one("team", YES_OR_NO).map(Boolean::valueOf).orElse(false);
  }

  private List<State> states(OperationInput asked) {
    List<String> sent = asked.all("status");
    for (String status : sent) {
      if (!states.containsKey(status)) {
        throw OperationInput.refused(
            "status", status, "Allowed are " + String.join(", ", states.keySet()) + ".");
      }
    }
    return sent.isEmpty()
        ? states.values().stream().filter(State::isOpen).toList()
        : sent.stream().distinct().map(states::get).toList();
  }

  private static List<String> needs(OperationInput asked) {
    List<String> sent = asked.all("need");
    if (sent.stream().anyMatch(need -> !need.matches("([^|]+\\|)?[^|]+"))) {
      throw OperationInput.refused("need", String.join(",", sent), "Send a code, or system|code.");
    }
    return sent;
  }
}
