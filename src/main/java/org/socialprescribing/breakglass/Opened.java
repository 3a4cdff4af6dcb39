package org.socialprescribing.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialprescribing.compartment.HeldBeside;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.OpenedRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has opened what, in the schema {@code breakglass}; not made from records, so kept apart. */
final class Opened implements OpenedRecords, HeldBeside {

  private static final String READ =
      """
      select id, person, client, organisation, staff, reason, opened_at, told_at
      from breakglass.opened
      """;

  private final JdbcClient database;
  private final Clock clock;
  private final Duration lasts;

  Opened(JdbcClient database, Clock clock, Duration lasts) {
    this.database = database;
    this.clock = clock;
    this.lasts = lasts;
  }

  /**
   * @param organisation of whoever opened it, as {@code Organization/id}, or null
   * @param staff who was at the keyboard, as {@code Type/id}, or null
   * @param reason in the words of whoever opened it
   * @param toldAt when the lead was sent word, or null
   */
  record Opening(
      long id,
      String person,
      String client,
      String organisation,
      String staff,
      String reason,
      Instant openedAt,
      Instant toldAt) {}

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
   * @param id of the new opening
   */
  record Until(long id, Instant until) {}

  /**
   * @param person {@code Patient/id}
   */
  Until open(String person, Caller caller, String reason) {
    Instant now = clock.instant();
    long id =
        database
            .sql(
                """
            insert into breakglass.opened
              (person, caller, client, organisation, staff, reason, opened_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
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
            .query(Long.class)
            .single();
    return new Until(id, now.plus(lasts));
  }

  /** That it happened stays in the audit. */
  @Override
  public void forget(String person) {
    database.sql("delete from breakglass.opened where person = ?").param(person).update();
  }

  /** The latest of an organisation, newest first. */
  List<Opening> at(String organisation, int count) {
    return database
        .sql(READ + "where organisation = ? order by id desc limit ?")
        .params(organisation, count)
        .query(Opened::opening)
        .list();
  }

  /** Empty when the person has been removed since. */
  Optional<Opening> byId(long id) {
    return database.sql(READ + "where id = ?").param(id).query(Opened::opening).optional();
  }

  /** The lead was sent word, now. */
  void told(long id) {
    database
        .sql("update breakglass.opened set told_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  private static Opening opening(ResultSet row, int number) throws SQLException {
    Timestamp told = row.getTimestamp("told_at");
    return new Opening(
        row.getLong("id"),
        row.getString("person"),
        row.getString("client"),
        row.getString("organisation"),
        row.getString("staff"),
        row.getString("reason"),
        row.getTimestamp("opened_at").toInstant(),
        told == null ? null : told.toInstant());
  }
}
