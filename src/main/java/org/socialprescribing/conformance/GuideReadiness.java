package org.socialprescribing.conformance;

import java.util.concurrent.CompletableFuture;

/**
 * Whether the guide is loaded and its validator warm: what has to be true before the server calls
 * itself ready.
 */
public final class GuideReadiness {

  private final Guide guide;
  private final CompletableFuture<Void> warmUp;

  GuideReadiness(Guide guide, CompletableFuture<Void> warmUp) {
    this.guide = guide;
    this.warmUp = warmUp;
  }

  /** True once the first validations, which cost seconds, are behind us. */
  public boolean isWarm() {
    return warmUp.isDone() && !warmUp.isCompletedExceptionally();
  }

  /** Waits until {@link #isWarm}; throws what made the warm-up fail. */
  public void awaitWarm() {
    warmUp.join();
  }

  /** How many artefacts of the guide are loaded. */
  public int artefacts() {
    return guide.artefacts().size();
  }
}
