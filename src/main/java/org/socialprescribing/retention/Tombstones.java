package org.socialprescribing.retention;

import java.sql.Timestamp;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evidence of what was removed, in the table {@code retention.erasure}. */
final class Tombstones {

  private final JdbcClient database;

  Tombstones(JdbcClient database) {
    this.database = database;
  }

  void put(Tombstone tombstone) {
    ErasureOrder order = tombstone.order();
    database
        .sql(
            """
            insert into retention.erasure (person, erased_at, rule, reference, requested_by,
              last_activity, records, versions, fingerprint)
            values (:person, :at, :rule, :reference, :requestedBy, :lastActivity, :records::jsonb,
              :versions, :fingerprint)
            """)
        .param("person", "Patient/" + order.person())
        .param("at", Timestamp.from(tombstone.at()))
        .param("rule", order.reason().code())
        .param("reference", order.reference())
        .param("requestedBy", order.requestedBy())
        .param("lastActivity", tombstone.lastActivity())
        .param("records", json(tombstone.records()))
        .param("versions", tombstone.versions())
        .param("fingerprint", tombstone.fingerprint())
        .update();
  }

  /** Names of types and numbers need no escaping. */
  private static String json(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> "\"%s\": %d".formatted(count.getKey(), count.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
