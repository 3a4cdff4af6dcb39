package org.socialprescribing.returns.measure;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One moment of the database. All figures of an answer are of it, so that parts add up to the whole
 * and a figure is as long as its own list, whatever is written meanwhile.
 */
final class Snapshot {

  /**
   * Facts are many and organisations few: each fact looks its organisation up in a hash, which
   * PostgreSQL has to know the size of when it plans. Facts of some days are read page by page:
   * where they do not stand in the order of their days, that takes half as long as going to each
   * from the index. Measured: docs/performance.md.
   *
   * <p>Whoever makes the tables anew empties them first, which no moment before is spared: the lock
   * waits for the end of that, and is no statement that begins the moment.
   */
  private static final String[] SETTINGS = {
    "set local enable_mergejoin = off",
    "set local enable_indexscan = off",
    "set local plan_cache_mode = force_custom_plan",
    "set local work_mem = '64MB'",
    "set local jit = off",
    "lock table returns.fact, returns.party in access share mode"
  };

  private final TransactionTemplate transactions;
  private final JdbcTemplate database;

  Snapshot(DataSource database) {
    this.database = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    transactions.setReadOnly(true);
    transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  <T> T read(Supplier<T> question) {
    return Objects.requireNonNull(
        transactions.execute(
            begun -> {
              database.batchUpdate(SETTINGS);
              return question.get();
            }));
  }
}
