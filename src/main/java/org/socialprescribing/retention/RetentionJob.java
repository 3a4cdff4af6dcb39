package org.socialprescribing.retention;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the retention as the schedule says, on one server of those that share the database: whoever
 * takes the row of the job first. A server that dies while it runs leaves the row, which another
 * takes over.
 */
final class RetentionJob implements SmartLifecycle {

  private final DataSource database;
  private final RetentionRun run;
  private final Schedule schedule;
  private final Duration looking;
  private volatile Scheduler scheduler;
  private volatile boolean stopping;

  /**
   * @param looking how often to look whether it is time
   */
  RetentionJob(DataSource database, RetentionRun run, Schedule schedule, Duration looking) {
    this.database = database;
    this.run = run;
    this.schedule = schedule;
    this.looking = looking;
  }

  @Override
  public void start() {
    stopping = false;
    RecurringTask<Void> job =
        Tasks.recurring("retention", schedule)
            .execute((instance, context) -> run.run(false, () -> stopping));
    scheduler =
        Scheduler.create(database)
            .startTasks(job)
            .tableName("retention.scheduled_task")
            .threads(1)
            .pollingInterval(looking)
            .build();
    scheduler.start();
  }

  @Override
  public void stop() {
    stopping = true;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler != null && !stopping;
  }
}
