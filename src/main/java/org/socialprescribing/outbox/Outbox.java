package org.socialprescribing.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where features put messages, and look which have not left yet. */
public final class Outbox {

  /** Whoever is due for so long is waited for in vain, whether it has been tried or not. */
  private static final Duration OVERDUE = Duration.ofMinutes(15);

  private final SchedulerClient client;
  private final JdbcClient database;
  private final MessageTable table;
  private final Clock clock;

  Outbox(DataSource source, MessageTable table, Clock clock) {
    // The library takes its own connections; by the proxy they are those of the transaction.
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
            .tableName(table.name())
            .serializer(new Utf8())
            .build();
    this.database = JdbcClient.create(source);
    this.table = table;
    this.clock = clock;
  }

  /**
   * Writes a message in the transaction of the caller: it leaves if and when that commits. A
   * message of the same kind and key that has not left yet stays as it is, and no second one is
   * written.
   *
   * @param key by which the feature knows the message; the log may show it, so nothing personal
   * @param data what the delivery needs and cannot look up; it stays in the table until then
   * @throws IllegalStateException outside a transaction
   */
  public void send(Kind kind, String key, String data) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A message is written in the transaction of what it tells");
    }
    client.schedule(
        new TaskInstance<>(kind.name(), key, data),
        clock.instant(),
        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
  }

  /** Messages of a kind that have not left yet, by key. */
  public Map<String, Waiting> waiting(Kind kind) {
    return database
        .sql(
            "select task_instance, consecutive_failures, execution_time from %s where task_name = ?"
                .formatted(table.name()))
        .param(kind.name())
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("task_instance"),
                    new Waiting(
                        row.getInt("consecutive_failures"),
                        row.getTimestamp("execution_time").toInstant())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many messages of a kind have not left yet. */
  int count(Kind kind) {
    return database
        .sql("select count(*) from %s where task_name = ?".formatted(table.name()))
        .param(kind.name())
        .query(Integer.class)
        .single();
  }

  /**
   * How many of them have failed so often, or are due for so long, that somebody should look.
   *
   * @param failures from how many on
   */
  int stuck(Kind kind, int failures) {
    Instant overdue = clock.instant().minus(OVERDUE);
    return database
        .sql(
            """
            select count(*) from %s
            where task_name = ? and (consecutive_failures >= ? or execution_time < ?)
            """
                .formatted(table.name()))
        .params(kind.name(), failures, Timestamp.from(overdue))
        .query(Integer.class)
        .single();
  }
}
