package org.socialprescribing.directory.feed;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.socialprescribing.conformance.UnusableSetting;
import org.springframework.context.SmartLifecycle;

/**
 * Imports feeds on one server of those that share the database, when a schedule says so or somebody
 * asks for it. A server that dies leaves the row of its import, which another takes over, and goes
 * on with the page at which the first one stood.
 */
final class ImportJob implements SmartLifecycle {

  private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");
  private static final Duration LOOKING = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final int MISSED_HEARTBEATS = 4;

  private final DataSource database;
  private final FeedProperties settings;
  private final Imports imports;
  private volatile Scheduler scheduler;
  private volatile boolean stopping;

  ImportJob(DataSource database, FeedProperties settings, Imports imports) {
    this.database = database;
    this.settings = settings;
    this.imports = imports;
    // So that a mistake in the settings ends the start.
    schedules();
  }

  private List<RecurringTask<Void>> schedules() {
    var tasks = new ArrayList<RecurringTask<Void>>();
    settings
        .feeds()
        .forEach(
            (name, feed) -> {
              if (feed.every() != null) {
                tasks.add(
                    Tasks.recurring("import-" + name, schedule(name, feed.every()))
                        .execute((instance, context) -> request(name)));
              }
            });
    return tasks;
  }

  private static Schedule schedule(String feed, String every) {
    try {
      return Schedules.parseSchedule(every);
    } catch (RuntimeException e) {
      throw new UnusableSetting(
          "social-prescribing.directory.feeds." + feed + ".every is not a schedule.",
          "Write DAILY|03:30 for half past three each day, or FIXED_DELAY|3600s for an hour after"
              + " the last import; or leave it out, and the feed is imported on request only.",
          e);
    }
  }

  /** Has a feed imported as soon as a server is free, unless that is asked for already. */
  void request(String feed) {
    scheduler.scheduleIfNotExists(IMPORT.instance(feed).scheduledTo(Instant.now()));
  }

  private void run(String feed) {
    imports.find(feed).ifPresent(each -> imports.run(each, false, () -> stopping));
  }

  @Override
  public void start() {
    stopping = false;
    if (imports.feeds().isEmpty()) {
      return;
    }
    OneTimeTask<Void> task =
        Tasks.oneTime(IMPORT).execute((instance, context) -> run(instance.getId()));
    scheduler =
        Scheduler.create(database, task)
            .startTasks(schedules())
            .tableName("feed.scheduled_task")
            .threads(2)
            .pollingInterval(LOOKING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .enableImmediateExecution()
            .build();
    scheduler.start();
  }

  @Override
  public void stop() {
    stopping = true;
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null && !stopping;
  }
}
