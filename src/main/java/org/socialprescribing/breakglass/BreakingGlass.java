package org.socialprescribing.breakglass;

import java.time.Instant;
import org.socialprescribing.outbox.Outbox;
import org.socialprescribing.security.Caller;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, and in the same transaction sees to it that the lead is told, where that is possible. */
final class BreakingGlass {

  private final Opened opened;
  private final Telling telling;
  private final Outbox outbox;
  private final TransactionTemplate transactions;

  BreakingGlass(Opened opened, Telling telling, Outbox outbox, TransactionTemplate transactions) {
    this.opened = opened;
    this.telling = telling;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * @param person {@code Patient/id}
   * @return until when it is open
   */
  Instant open(String person, Caller caller, String reason) {
    return transactions.execute(
        transaction -> {
          Opened.Until opening = opened.open(person, caller, reason);
          // Somebody may come to harm: without a lead it opens all the same.
          if (telling.possible(caller.organisation())) {
            outbox.send(Telling.KIND, String.valueOf(opening.id()), "");
          }
          return opening.until();
        });
  }
}
