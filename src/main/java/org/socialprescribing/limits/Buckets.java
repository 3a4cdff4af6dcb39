package org.socialprescribing.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.function.Function;

/**
 * A bucket of tokens for each caller, in the memory of this process. Callers who have been quiet
 * long enough for a full bucket are forgotten, and so are the quietest when there are very many.
 */
final class Buckets {

  private static final int MOST = 50_000;
  private static final Duration QUIET = Duration.ofMinutes(10);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(QUIET).build();

  private final Function<String, Bucket> first;

  /**
   * @param first makes the bucket of a caller who is not known yet
   */
  Buckets(Function<String, Bucket> first) {
    this.first = first;
  }

  /** Seconds to wait; 0 when there was a token, which is then taken. */
  long take(String caller) {
    var taken = buckets.get(caller, first).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? 0
        : Math.max(1, Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds());
  }
}
