package org.socialprescribing.referral.move;

import java.time.Duration;
import java.util.Optional;
import org.socialprescribing.referral.Move;

/**
 * How long after its end a referral may be taken up again: what its handover terms say, else what
 * the site says, else what the guide says. F18, F36.
 */
final class ReopeningWindow {

  private final ReferralProperties settings;

  ReopeningWindow(ReferralProperties settings) {
    this.settings = settings;
  }

  /** Empty for a move that is always possible. */
  Optional<Duration> of(Move move, KnownReferral referral) {
    return move.within()
        .map(
            guide ->
                Optional.ofNullable(referral.returnWithin())
                    .flatMap(ReopeningWindow::agreed)
                    .or(() -> Optional.ofNullable(settings.reopenWithin()))
                    .orElse(guide));
  }

  /** A handover term such as "3 mo", in whole days; empty for a unit that is no length of time. */
  private static Optional<Duration> agreed(String term) {
    String[] parts = term.split(" ", 2);
    double days =
        switch (parts[1]) {
          case "h" -> 1 / 24.0;
          case "d" -> 1;
          case "wk" -> 7;
          case "mo" -> 30.4375;
          case "a" -> 365.25;
          default -> 0;
        };
    long whole = (long) Math.ceil(Double.parseDouble(parts[0]) * days);
    return whole > 0 ? Optional.of(Duration.ofDays(whole)) : Optional.empty();
  }
}
