package org.socialprescribing.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was shown of a person, and to whom: by organisation and program, the newest first. */
public final class Disclosures {

  private final JdbcClient database;

  Disclosures(JdbcClient database) {
    this.database = database;
  }

  /**
   * Answers in which a record about this person left the server; searches that found nothing about
   * them, and refusals, are none.
   *
   * @param patient {@code Patient/id}
   */
  public List<Disclosure> of(String patient) {
    return database
        .sql(
            """
            select organisation, client, first, last, times
            from audit.disclosure(:patient) order by last desc
            """)
        .param("patient", patient)
        .query(
            (row, number) ->
                new Disclosure(
                    row.getString("organisation"),
                    row.getString("client"),
                    row.getTimestamp("first").toInstant(),
                    row.getTimestamp("last").toInstant(),
                    row.getLong("times")))
        .list();
  }
}
