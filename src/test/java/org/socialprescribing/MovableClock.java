package org.socialprescribing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock in tests: it shows the time of the machine until a test moves it on. */
public final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Lets time pass; {@link RunningServer} sets the clock right again before each test. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server asks for instants");
  }
}
