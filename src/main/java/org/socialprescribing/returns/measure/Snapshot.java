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
   * Facts are many and organisations few: each fact looks its organisation up in a hash. PostgreSQL
   * would sort millions of facts instead, since it takes every organisation for fifty.
   */
  private static final String[] SETTINGS = {
    "set local enable_mergejoin = off", "set local work_mem = '64MB'", "set local jit = off"
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
