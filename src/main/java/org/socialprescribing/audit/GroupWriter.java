package org.socialprescribing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the rows of many requests in one transaction: whoever comes while another writes waits,
 * and then writes for everybody who has come meanwhile.
 *
 * <p>With one request at a time nobody waits; with many, a commit is shared by as many as came
 * during the one before.
 */
final class GroupWriter {

  private final EventTable table;
  private final TransactionOperations apart;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * @param apart a transaction of its own beside one that runs
   */
  GroupWriter(EventTable table, TransactionOperations apart) {
    this.table = table;
    this.apart = apart;
  }

  /** Returns when the row is on disk; throws when it could not be written. */
  void write(Event event) {
    var mine = new Waiting(event);
    queue.add(mine);
    turn.lock();
    try {
      if (!mine.done) {
        writeForAll();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw new AuditUnavailable(mine.failure);
    }
  }

  private void writeForAll() {
    var group = new ArrayList<Waiting>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
    }
    RuntimeException failure = written(group);
    if (failure != null && group.size() > 1) {
      // One row may have spoiled it for the others.
      group.forEach(each -> each.failure = written(List.of(each)));
    } else {
      group.forEach(each -> each.failure = failure);
    }
    group.forEach(each -> each.done = true);
  }

  private RuntimeException written(List<Waiting> group) {
    try {
      List<Event> rows = group.stream().map(each -> each.event).toList();
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        // Whoever answers in the middle of a transaction has not committed anything yet.
        apart.executeWithoutResult(transaction -> table.add(rows));
      } else {
        table.add(rows);
      }
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  /** Guarded by {@link #turn}, but for the event. */
  private static final class Waiting {
    final Event event;
    boolean done;
    RuntimeException failure;

    Waiting(Event event) {
      this.event = event;
    }
  }
}
