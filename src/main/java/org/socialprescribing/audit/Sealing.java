package org.socialprescribing.audit;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Chains new rows every second or so, and writes the chain's head to the log every hour. */
final class Sealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final long HOUR = Duration.ofHours(1).toNanos();

  private final Chain chain;
  private final Duration every;
  private ScheduledExecutorService clockwork;
  private long lastTold;

  Sealing(Chain chain, Duration every) {
    this.chain = chain;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    lastTold = System.nanoTime() - HOUR;
    clockwork =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "audit-chain");
              thread.setDaemon(true);
              return thread;
            });
    clockwork.scheduleWithFixedDelay(
        this::seal, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void seal() {
    try {
      chain.seal();
      if (System.nanoTime() - lastTold >= HOUR) {
        tellHead();
      }
    } catch (RuntimeException e) {
      // The rows stay where they are, and the next turn finds them.
      LOG.error("New rows of the audit could not be chained: {}", e.getClass().getName());
    }
  }

  /** Whoever rewrites the whole chain in the database does not reach the log. */
  private void tellHead() {
    Chain.Head head = chain.head();
    lastTold = System.nanoTime();
    if (head.position() > 0) {
      LOG.info(
          "The audit's chain is at {}:{}", head.position(), HexFormat.of().formatHex(head.hash()));
    }
  }

  @Override
  public synchronized void stop() {
    clockwork.shutdown();
    clockwork = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return clockwork != null;
  }
}
