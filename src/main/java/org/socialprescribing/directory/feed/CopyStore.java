package org.socialprescribing.directory.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Writes many rows at once in the transaction that is under way, and draws ids for them from the
 * sequences from which HAPI draws its own.
 */
final class CopyStore {

  /** HAPI's sequences go up by this much, and a number stands for it and those below it. */
  private static final int BLOCK = 50;

  /** What is asked for where nobody has said how many are needed. */
  private static final int AT_ONCE = 10 * BLOCK;

  private static final SQLExceptionTranslator FAILURES = new SQLStateSQLExceptionTranslator();

  private final DataSource source;
  private final JdbcClient database;

  CopyStore(DataSource source) {
    this.source = source;
    this.database = JdbcClient.create(source);
  }

  void write(Rows rows) {
    if (rows.isEmpty()) {
      return;
    }
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      copying.copyIn(rows.statement(), new TextReader(rows.text()));
    } catch (SQLException failure) {
      DataAccessException known = FAILURES.translate("copy", rows.statement(), failure);
      throw known != null
          ? known
          : new UncategorizedSQLException("copy", rows.statement(), failure);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  Ids ids() {
    return new Ids(database);
  }

  /** Ids of one transaction. What is not used is lost, as with HAPI's own. */
  static final class Ids {

    private final JdbcClient database;
    private final Map<String, Deque<long[]>> blocks = new HashMap<>();

    private Ids(JdbcClient database) {
      this.database = database;
    }

    /** Asks for many at once. */
    void reserve(String sequence, int count) {
      List<Long> ends =
          database
              .sql("select nextval(:sequence::regclass) from generate_series(1, :blocks)")
              .param("sequence", sequence)
              .param("blocks", (count + BLOCK - 1) / BLOCK)
              .query(Long.class)
              .list();
      Deque<long[]> free = blocks.computeIfAbsent(sequence, any -> new ArrayDeque<>());
      ends.forEach(end -> free.add(new long[] {end - BLOCK + 1, end}));
    }

    long next(String sequence) {
      Deque<long[]> free = blocks.computeIfAbsent(sequence, any -> new ArrayDeque<>());
      if (free.isEmpty()) {
        reserve(sequence, AT_ONCE);
      }
      long[] block = free.peek();
      long id = block[0]++;
      if (block[0] > block[1]) {
        free.remove();
      }
      return id;
    }
  }
}
