package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A row that is changed, removed or put in shows, also where several servers write and chain. */
class HoldingTheChainIT extends RunningServer {

  @Autowired private DataSource database;

  private JdbcTemplate sql;
  private TransactionTemplate transactions;
  private EventTable table;
  private long row;

  @BeforeEach
  void writeAndSeal() {
    sql = new JdbcTemplate(database);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    table = new EventTable(database);
    table.add(List.of(Rows.row(), Rows.row(), Rows.row()));
    row = last() - 1;
    sealAll();
  }

  @Test
  void itHoldsWhenNothingHasHappened() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void aChangedRowIsNamed() {
    assertThat(faultsAfter("update audit.event set person = 'PractitionerRole/other' where id = ?"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("Row " + row + " was changed"));
  }

  @Test
  void aPersonTakenOutOfARowIsNamed() {
    assertThat(faultsAfter("update audit.event set shown_of = '{2,2,0}' where id = ?"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("Row " + row + " was changed"));
  }

  @Test
  void changedWordsAreNamed() {
    assertThat(faultsAfter("update audit.event set query = 'patient=nobody' where id = ?"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("The words of row " + row));
  }

  @Test
  void aRemovedRowIsNamed() {
    assertThat(faultsAfter("delete from audit.event where id = ?"))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("Row " + row + " was removed"));
  }

  @Test
  void aRowRemovedTogetherWithItsLinkIsNoticed() {
    assertThat(
            faultsAfter(
                "with gone as (delete from audit.event where id = ? returning id) delete from audit.link where event in (select id from gone)"))
        .anySatisfy(fault -> assertThat(fault).contains("was removed: after link"));
  }

  @Test
  void anInsertedRowIsNamed() {
    List<String> faults =
        faultsAfter(
            """
            insert into audit.event (recorded, request, method, action, status, rules, patients,
              shown, shown_of, stored, stored_of, words_digest, digest)
            select recorded, request, method, action, status, rules, patients, shown, shown_of,
              stored, stored_of, words_digest, digest from audit.event where id = ?
            """);

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault).matches("Row \\d+ was inserted: .*"));
  }

  @Test
  void aRowThatGoesBeforeItIsChainedIsNamed() {
    List<String> faults =
        transactions.execute(
            transaction -> {
              transaction.setRollbackOnly();
              table.add(List.of(Rows.row()));
              sql.execute("set local session_replication_role = replica");
              sql.update("delete from audit.event where id = ?", last());
              return new Verification(database, transactions, null).verify().faults();
            });

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("was removed before it was chained"));
  }

  @Test
  void erasedWordsBreakNothing() {
    sql.update(
        "update audit.event set path = null, query = null, reason = null, salt = null where id = ?",
        row);

    Verification.Result result = new Verification(database, transactions, null).verify();

    assertThat(result.faults()).isEmpty();
    assertThat(result.erased()).isPositive();
  }

  @Test
  void aLinkThatWasNotedOutsideHasToBeThereStill() {
    String head = new Verification(database, transactions, null).verify().head();
    String other = head.replaceFirst(":.*", ":" + "0".repeat(64));

    assertThat(new Verification(database, transactions, head).verify().faults()).isEmpty();
    assertThat(new Verification(database, transactions, other).verify().faults())
        .containsExactly("The chain does not have the link " + other + " any more.");
  }

  @Test
  void programsCannotChangeOrRemoveRows() {
    for (String mistake :
        List.of(
            "delete from audit.event",
            "truncate audit.event",
            "update audit.event set status = 200",
            "update audit.event set reason = 'other'",
            "update audit.link set position = 1",
            "delete from audit.link")) {
      assertThatThrownBy(() -> sql.update(mistake))
          .as(mistake)
          .isInstanceOf(DataAccessException.class);
    }
  }

  /** Its number is smaller than that of rows that are chained already. */
  @Test
  void aRowWhoseTransactionTakesLongIsChainedWhenItIsThere() {
    transactions.executeWithoutResult(
        transaction -> {
          table.add(List.of(Rows.row()));
          inAnotherThread(
              () -> {
                table.add(List.of(Rows.row()));
                sealAll();
                return null;
              });
        });
    sealAll();

    assertThat(faults()).isEmpty();
    assertThat(sql.queryForObject("select count(*) from audit.unsealed", Long.class)).isZero();
  }

  @Test
  void manyWritersAndSeveralChainersMakeOneChain() throws Exception {
    long before = sql.queryForObject("select count(*) from audit.link", Long.class);
    var work = new ArrayList<Callable<Void>>();
    var writer = new GroupWriter(table, TransactionOperations.withoutTransaction());
    for (int i = 0; i < 200; i++) {
      work.add(
          () -> {
            writer.write(Rows.row());
            return null;
          });
      if (i % 10 == 0) {
        work.add(
            () -> {
              chain().seal();
              return null;
            });
      }
    }
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    sealAll();

    assertThat(sql.queryForObject("select count(*) from audit.link", Long.class))
        .isGreaterThanOrEqualTo(before + 200);
    assertThat(faults()).isEmpty();
  }

  /** What the walk finds after this; afterwards everything is as before. */
  private List<String> faultsAfter(String statement) {
    return transactions.execute(
        transaction -> {
          transaction.setRollbackOnly();
          sql.execute("set local session_replication_role = replica");
          assertThat(sql.update(statement, row)).isPositive();
          return new Verification(database, transactions, null).verify().faults();
        });
  }

  private List<String> faults() {
    return new Verification(database, transactions, null).verify().faults();
  }

  private Chain chain() {
    return new Chain(sql, transactions);
  }

  /** The server's own turn may be on, so that ours does nothing. */
  private void sealAll() {
    do {
      chain().seal();
    } while (sql.queryForObject("select count(*) from audit.unsealed", Long.class) > 0);
  }

  private long last() {
    return sql.queryForObject("select max(id) from audit.event", Long.class);
  }

  private static void inAnotherThread(Callable<Void> work) {
    var thread = Executors.newSingleThreadExecutor();
    try {
      thread.submit(work).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdown();
    }
  }
}
