package org.socialprescribing.audit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that the audit has got since the trail was begun. */
final class Trail {

  private final JdbcClient database;
  private long last;

  Trail(DataSource database) {
    this.database = JdbcClient.create(database);
    begin();
  }

  /** Forgets what has been so far. */
  Trail begin() {
    last = database.sql("select coalesce(max(id), 0) from audit.event").query(Long.class).single();
    return this;
  }

  /** The oldest first. */
  List<Event> rows() {
    return database
        .sql("select * from audit.event where id > ? order by id")
        .param(last)
        .query((row, number) -> EventRow.read(row))
        .list();
  }
}
