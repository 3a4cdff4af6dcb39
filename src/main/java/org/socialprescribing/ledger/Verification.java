package org.socialprescribing.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Works every line out again from the agreements and acceptances that are stored, and says where
 * the ledger differs; nothing is written.
 *
 * <p>What was booked for people who have been erased cannot be worked out any more.
 */
final class Verification {

  private final Book book;
  private final Bookkeeping bookkeeping;
  private final Clock clock;

  Verification(Book book, Bookkeeping bookkeeping, Clock clock) {
    this.book = book;
    this.bookkeeping = bookkeeping;
    this.clock = clock;
  }

  /**
   * @param lines how many the ledger has
   * @param outlived how many of them belong to tasks that are no longer there
   * @param faults tasks whose lines are not those that follow from the records, as {@code Task/id}
   */
  record Result(long lines, long outlived, List<String> faults) {}

  Result verify() {
    var faults = new ArrayList<String>();
    for (Acceptance acceptance : book.allAcceptances()) {
      if (!missing(acceptance).isEmpty()) {
        faults.add(acceptance.task());
      }
    }
    return new Result(book.count(), book.outlived(), faults);
  }

  private List<Line> missing(Acceptance acceptance) {
    return bookkeeping.settle(acceptance, book.knownOf(acceptance), false, clock.instant());
  }
}
