package org.socialprescribing.returns.page;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Counts behind a page: whoever asks waits for a moment, and else comes back. What nobody comes
 * back for is forgotten. It is kept by the process that was asked; another one counts for itself.
 */
final class Jobs implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int MOST = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long KEPT = Duration.ofMinutes(10).toNanos();

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            var thread = new Thread(work, "returns");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();

  private record Job(Count count, Future<Counted> answer, long since) {}

  /** What was counted, or how far it is. */
  record State(Optional<Counted> counted, String progress) {}

  /**
   * @param key who asks, and for what
   */
  State ask(String key, Count count) {
    jobs.values().removeIf(job -> System.nanoTime() - job.since() > KEPT);
    Job job = jobs.computeIfAbsent(key, any -> start(count));
    if (job == null) {
      return new State(Optional.empty(), "waiting for a place among others");
    }
    try {
      Counted counted = job.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      jobs.remove(key);
      return new State(Optional.of(counted), job.count().progress());
    } catch (TimeoutException e) {
      return new State(Optional.empty(), job.count().progress());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new State(Optional.empty(), job.count().progress());
    } catch (ExecutionException e) {
      jobs.remove(key);
      throw failure(e.getCause());
    }
  }

  /** Null where too many are being counted. */
  private @Nullable Job start(Count count) {
    return jobs.size() >= MOST
        ? null
        : new Job(count, threads.submit(count::run), System.nanoTime());
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof BaseServerResponseException refusal) {
      return refusal;
    }
    return new IllegalStateException(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
