package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Walks along the chain from its first link, and says at which rows it does not hold. */
final class Verification {

  private static final int AT_ONCE = 1_000;

  private final JdbcTemplate database;
  private final TransactionOperations transactions;
  private final @Nullable String knownHead;

  Verification(
      DataSource database, TransactionOperations transactions, @Nullable String knownHead) {
    this.database = new JdbcTemplate(database);
    this.database.setFetchSize(AT_ONCE);
    this.transactions = transactions;
    this.knownHead = knownHead;
  }

  /**
   * What was found.
   *
   * @param rows in the chain
   * @param erased rows whose words have been erased, as the law may ask
   * @param head the last link, as {@code position:hash}
   * @param faults one sentence for each row or link where it does not hold; none: it holds
   */
  record Result(long rows, long erased, String head, List<String> faults) {}

  Result verify() {
    return transactions.execute(
        transaction -> {
          var walk = new Walk();
          database.query(
              """
              select e.*, e.id is null as gone, l.position, l.event, l.hash
              from audit.link l left join audit.event e on e.id = l.event order by l.position
              """,
              walk::step);
          walk.end();
          outside(walk.faults);
          return new Result(walk.rows, walk.erased, walk.head(), walk.faults);
        });
  }

  /** Rows that no server has brought, or that have gone before they were chained. */
  private void outside(List<String> faults) {
    database.query(
        """
        select id from audit.event e
        where not exists (select from audit.link where event = e.id)
          and not exists (select from audit.unsealed where event = e.id) order by id
        """,
        row -> {
          faults.add("Row %d was inserted: it is not in the chain.".formatted(row.getLong(1)));
        });
    database.query(
        """
        select event from audit.unsealed u
        where not exists (select from audit.event where id = u.event) order by event
        """,
        row -> {
          faults.add("Row %d was removed before it was chained.".formatted(row.getLong(1)));
        });
  }

  private final class Walk {
    final List<String> faults = new ArrayList<>();
    long rows;
    long erased;
    private long position;
    private byte[] hash = Digest.BEFORE_THE_FIRST;
    private boolean knowsHead = knownHead == null;

    void step(ResultSet row) throws SQLException {
      long here = row.getLong("position");
      if (here != position + 1) {
        faults.add(
            "Link %d was removed: after link %d comes %d.".formatted(position + 1, position, here));
      }
      boolean follows = here == position + 1;
      long event = row.getLong("event");
      byte[] stored = row.getBytes("hash");
      if (row.getBoolean("gone")) {
        faults.add("Row %d was removed, at link %d.".formatted(event, here));
      } else {
        look(row, here, follows, stored);
      }
      rows++;
      position = here;
      hash = stored;
      knowsHead |= head().equals(knownHead);
    }

    private void look(ResultSet row, long here, boolean follows, byte[] stored)
        throws SQLException {
      Event event = EventRow.read(row);
      byte[] words = row.getBytes("words_digest");
      byte[] digest = row.getBytes("digest");
      if (!Arrays.equals(Digest.of(event, words), digest)) {
        faults.add("Row %d was changed, at link %d.".formatted(event.id(), here));
      } else if (!event.words().areErased() && !Arrays.equals(Digest.of(event.words()), words)) {
        faults.add("The words of row %d were changed, at link %d.".formatted(event.id(), here));
      } else if (follows && !Arrays.equals(Digest.ofLink(hash, here, event.id(), digest), stored)) {
        faults.add(
            "Link %d does not follow from the one before and from row %d."
                .formatted(here, event.id()));
      }
      erased += event.words().areErased() ? 1 : 0;
    }

    void end() {
      if (!knowsHead) {
        faults.add("The chain does not have the link %s any more.".formatted(knownHead));
      }
    }

    String head() {
      return position + ":" + HexFormat.of().formatHex(hash);
    }
  }
}
