package org.socialprescribing.breakglass;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.socialprescribing.compartment.HeldBeside;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.OpenedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has opened what, in the schema {@code breakglass}; not made from records, so kept apart. */
final class Opened implements OpenedRecords, HeldBeside {

  private final JdbcClient database;
  private final Clock clock;
  private final Duration lasts;

  Opened(JdbcClient database, Clock clock, Duration lasts) {
    this.database = database;
    this.clock = clock;
    this.lasts = lasts;
  }

  /**
   * @param staff who was at the keyboard, as {@code Type/id}
   * @param reason in the words of whoever opened it
   */
  record Opening(String person, String client, String staff, String reason, Instant openedAt) {}

  @Override
  public Set<String> openTo(String caller) {
    return Set.copyOf(
        database
            .sql("select distinct person from breakglass.opened where caller = ? and until > ?")
            .params(caller, Timestamp.from(clock.instant()))
            .query(String.class)
            .list());
  }

  /**
   * @param person {@code Patient/id}
   * @return until when
   */
  Instant open(String person, Caller caller, String reason) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into breakglass.opened
              (person, caller, client, organisation, staff, reason, opened_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            person,
            caller.fingerprint(),
            caller.clientId(),
            caller.organisation(),
            caller.person(),
            reason,
            Timestamp.from(now),
            Timestamp.from(now.plus(lasts)))
        .update();
    return now.plus(lasts);
  }

  /** That it happened stays in the audit. */
  @Override
  public void forget(String person) {
    database.sql("delete from breakglass.opened where person = ?").param(person).update();
  }

  /** The latest of an organisation, newest first. */
  List<Opening> at(String organisation, int count) {
    return database
        .sql(
            """
            select person, client, staff, reason, opened_at from breakglass.opened
            where organisation = ? order by id desc limit ?
            """)
        .params(organisation, count)
        .query(
            (row, number) ->
                new Opening(
                    row.getString("person"),
                    row.getString("client"),
                    row.getString("staff"),
                    row.getString("reason"),
                    row.getTimestamp("opened_at").toInstant()))
        .list();
  }
}
