package org.socialprescribing.readmodel;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Has every read model complete before the server listens: tables that are new or changed are
 * filled from the records that are stored.
 */
final class ReadModelLifecycle implements SmartLifecycle {

  /** The web server starts with the phase {@code DEFAULT_PHASE - 2048}; this comes before. */
  private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

  private final List<ReadModel> unfilled;
  private final Rebuild rebuild;
  private boolean running;

  ReadModelLifecycle(List<ReadModel> unfilled, Rebuild rebuild) {
    this.unfilled = unfilled;
    this.rebuild = rebuild;
  }

  @Override
  public void start() {
    unfilled.forEach(rebuild::of);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_WEB_SERVER;
  }
}
