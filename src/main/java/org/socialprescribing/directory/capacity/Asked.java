package org.socialprescribing.directory.capacity;

import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.OperationInput;

/**
 * Which alarms are wanted.
 *
 * @param organisation of the services, as {@code Organization/id}
 * @param kinds codes of {@link AlarmKind}; empty for all
 * @param after where the page before ended
 * @param counted whether the asker may know how much is asked of each
 */
record Asked(
    Optional<String> organisation,
    List<String> kinds,
    int count,
    Optional<Place> after,
    boolean counted) {

  private static final int DEFAULT_COUNT = 50;
  private static final int LARGEST_COUNT = 200;

  static Asked of(OperationInput sent, boolean counted) {
    return new Asked(
        sent.one("organization").map(Asked::organisation),
        sent.all("kind").stream().map(Asked::known).toList(),
        sent.count(DEFAULT_COUNT, LARGEST_COUNT),
        sent.page().map(token -> Place.of(token).orElseThrow(OperationInput::unknownPage)),
        counted);
  }

  private static String organisation(String sent) {
    if (!sent.matches("Organization/[A-Za-z0-9.-]{1,64}")) {
      throw OperationInput.refused("organization", sent, "Send it as Organization/[id].");
    }
    return sent;
  }

  private static String known(String kind) {
    if (!AlarmKind.codes().contains(kind)) {
      throw OperationInput.refused(
          "kind", kind, "Allowed are " + String.join(", ", AlarmKind.codes()) + ".");
    }
    return kind;
  }
}
