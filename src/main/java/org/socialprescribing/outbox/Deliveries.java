package org.socialprescribing.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Delivers messages while the server runs, together with the other servers that share the database:
 * each message is taken by one. When that one dies another takes it over, and cannot know whether
 * it had left.
 */
final class Deliveries implements SmartLifecycle {

  private static final int AT_A_TIME = 4;

  /** Of a server that has been silent for so many heartbeats others take over what it had taken. */
  private static final int MISSED_HEARTBEATS = 6;

  private static final Duration LAST_WORDS = Duration.ofSeconds(20);

  /** A message of a kind that only a newer server knows waits for that one. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final DataSource source;
  private final MessageTable table;
  private final List<Task<?>> kinds = new ArrayList<>();
  private final Pace pace;
  private final Clock clock;
  private volatile Scheduler scheduler;

  /**
   * @param lookEvery how often to look for messages
   * @param heartbeat how often to say that a delivery that takes long is alive
   */
  record Pace(Duration lookEvery, Duration heartbeat) {}

  Deliveries(
      DataSource source,
      MessageTable table,
      List<Delivery> deliveries,
      FailureHandler<String> retries,
      Pace pace,
      Clock clock) {
    this.source = source;
    this.table = table;
    this.pace = pace;
    this.clock = clock;
    deliveries.forEach(delivery -> kinds.add(task(delivery, retries)));
  }

  private static Task<String> task(Delivery delivery, FailureHandler<String> retries) {
    return Tasks.oneTime(delivery.kind().name(), String.class)
        .onFailure(retries)
        .execute((message, context) -> delivery.deliver(message.getId(), message.getData()));
  }

  @Override
  public void start() {
    scheduler =
        new OnClock(source, kinds, clock)
            .tableName(table.name())
            .serializer(new Utf8())
            .threads(AT_A_TIME)
            .pollingInterval(pace.lookEvery())
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .deleteUnresolvedAfter(NEVER)
            .shutdownMaxWait(LAST_WORDS)
            // Retries logs them, without their messages.
            .failureLogging(LogLevel.OFF, false)
            .build();
    scheduler.start();
  }

  /** The library goes by the time of the machine, unless its builder is told so from inside. */
  private static final class OnClock extends SchedulerBuilder {

    OnClock(DataSource source, List<Task<?>> kinds, Clock time) {
      super(source, kinds);
      this.clock = time::instant;
    }
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    scheduler = null;
    running.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
