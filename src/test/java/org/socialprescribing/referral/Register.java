package org.socialprescribing.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server knows of referrals at this moment, as worklists and returns read it. */
final class Register {

  private final JdbcClient database;

  Register(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Who holds the person now: one query. */
  String holder(String task) {
    return ofTask(task, "holder", String.class);
  }

  /** Who has to act; null when nobody has any more. */
  String worklist(String task) {
    return ofTask(task, "case when open then worklist end", String.class);
  }

  String step(String task) {
    return ofTask(task, "step", String.class);
  }

  /** Contacts that the person attended. */
  int contacts(String task) {
    return ofTask(task, "contacts", Integer.class);
  }

  /** Minutes spent with the person. */
  int minutes(String task) {
    return ofTask(task, "minutes", Integer.class);
  }

  /** A moment that this column has; null when there is none. */
  Instant moment(String task, String column) {
    OffsetDateTime moment = ofTask(task, column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** How many rows of this person a table has. */
  int count(String table, String person) {
    return database
        .sql("select count(*) from referral.%s where person = :person".formatted(table))
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /** The state of an offer. */
  String offer(String offer) {
    return database
        .sql("select state from referral.offer where id = :id")
        .param("id", offer)
        .query(String.class)
        .single();
  }

  private <T> T ofTask(String task, String column, Class<T> type) {
    return database
        .sql("select %s from referral.task where id = :id".formatted(column))
        .param("id", task)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, type)))
        .single()
        .orElse(null);
  }
}
