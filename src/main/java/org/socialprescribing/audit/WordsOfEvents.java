package org.socialprescribing.audit;

import org.socialprescribing.compartment.HeldBeside;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was typed to find or to change somebody, such as their name in a search. It goes with the
 * person; that somebody asked stays, and the chain holds (decision 0046).
 */
final class WordsOfEvents implements HeldBeside {

  private final JdbcClient database;

  WordsOfEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void forget(String person) {
    database
        .sql(
            """
            update audit.event set path = null, query = null, reason = null, salt = null
            where patients @> array[?]::text[] and salt is not null
            """)
        .param(person)
        .update();
  }
}
