package org.socialprescribing.outbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a message again after a wait that doubles each time up to a limit, and for ever: what is
 * stuck leaves when its cause is gone.
 *
 * @param stuckFrom from which failure on the log warns
 */
record Retries(Duration firstWait, Duration longestWait, int stuckFrom)
    implements FailureHandler<String> {

  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  /** More doublings would overflow; the limit is reached long before. */
  private static final int MOST_DOUBLINGS = 20;

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<String> operations) {
    int failures = failed.getExecution().consecutiveFailures + 1;
    Duration wait = waitAfter(failures);
    operations.reschedule(failed, failed.getTimeDone().plus(wait));
    String reason = failed.getCause().map(Retries::reason).orElse("unknown");
    String kind = failed.getExecution().getTaskName();
    if (failures >= stuckFrom) {
      LOG.warn(
          "A message of the kind {} is stuck: {} failures, next try in {}; {}",
          kind,
          failures,
          wait,
          reason);
    } else {
      LOG.info(
          "A message of the kind {} could not be delivered, next try in {}; {}",
          kind,
          wait,
          reason);
    }
  }

  /**
   * @param failures at least one
   */
  Duration waitAfter(int failures) {
    Duration wait = firstWait.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }

  /** Messages of other exceptions can repeat what was sent. */
  private static String reason(Throwable cause) {
    return cause instanceof NotDelivered ? cause.getMessage() : cause.getClass().getName();
  }
}
