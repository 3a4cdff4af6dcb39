package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit knows of one patient, the newest first. */
final class AccessLog {

  private final JdbcClient database;

  AccessLog(JdbcClient database) {
    this.database = database;
  }

  /**
   * A part of the log.
   *
   * @param patient {@code Patient/id}
   * @param from the first moment; null: since the beginning
   * @param before the moment after the last; null: until now
   * @param after the row after which the page begins; null: the first page
   */
  record Question(
      String patient,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable Long after,
      int count) {}

  /** As many as were asked for, and one more where there is a next page. */
  List<Event> of(Question asked) {
    return database
        .sql(
            """
            select * from audit.event
            where patients @> array[:patient]::text[]
              and (:from::timestamptz is null or recorded >= :from)
              and (:before::timestamptz is null or recorded < :before)
              and (:after::bigint is null or id < :after)
            order by id desc limit :limit
            """)
        .param("patient", asked.patient())
        .param("from", time(asked.from()))
        .param("before", time(asked.before()))
        .param("after", asked.after())
        .param("limit", asked.count() + 1)
        .query((row, number) -> EventRow.read(row))
        .list();
  }

  /** With the zone, because the driver does not know the type of a bare parameter. */
  private static @Nullable Timestamp time(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
