package org.socialprescribing.audit;

import java.sql.Array;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Chains the rows that have been committed, in whatever order they are found: each link has the
 * hash of the one before in its own.
 *
 * <p>Several servers may try at once; one does it. No request waits for it, and it waits for none:
 * a row whose transaction takes long is chained when it is there.
 */
final class Chain {

  /** Any number that nobody else locks. */
  private static final long TURN = 0x61756469744c696eL;

  private static final int AT_ONCE = 2_000;

  private final JdbcTemplate database;
  private final TransactionOperations transactions;

  Chain(JdbcTemplate database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /**
   * A place in the chain.
   *
   * @param position 0 before the first
   */
  record Head(long position, byte[] hash) {}

  private record Row(long id, byte[] digest) {}

  /** Chains all that is there, unless another server does. */
  void seal() {
    int sealed;
    do {
      sealed = transactions.execute(transaction -> isOurTurn() ? sealSome() : 0);
    } while (sealed == AT_ONCE);
  }

  private boolean isOurTurn() {
    return Boolean.TRUE.equals(
        database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, TURN));
  }

  private int sealSome() {
    List<Row> rows =
        database.query(
            """
            select id, digest from audit.event
            where id in (select event from audit.unsealed) order by id limit ?
            """,
            (row, number) -> new Row(row.getLong("id"), row.getBytes("digest")),
            AT_ONCE);
    if (!rows.isEmpty()) {
      append(rows);
    }
    return rows.size();
  }

  private void append(List<Row> rows) {
    Head head = head();
    long position = head.position();
    byte[] hash = head.hash();
    var positions = new Object[rows.size()];
    var events = new Object[rows.size()];
    var hashes = new byte[rows.size()][];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      position++;
      hash = Digest.ofLink(hash, position, row.id(), row.digest());
      positions[i] = position;
      events[i] = row.id();
      hashes[i] = hash;
    }
    database.update(
        "insert into audit.link (position, event, hash) select * from unnest(?, ?, ?)",
        statement -> {
          var connection = statement.getConnection();
          statement.setArray(1, connection.createArrayOf("int8", positions));
          statement.setArray(2, connection.createArrayOf("int8", events));
          statement.setArray(3, connection.createArrayOf("bytea", hashes));
        });
    database.update(
        "delete from audit.unsealed where event = any (?)",
        statement -> {
          Array sealed = statement.getConnection().createArrayOf("int8", events);
          statement.setArray(1, sealed);
        });
  }

  Head head() {
    return database
        .query(
            "select position, hash from audit.link order by position desc limit 1",
            (row, number) -> new Head(row.getLong("position"), row.getBytes("hash")))
        .stream()
        .findFirst()
        .orElse(new Head(0, Digest.BEFORE_THE_FIRST));
  }
}
