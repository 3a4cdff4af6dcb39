package org.socialprescribing.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds rows to {@code audit.event}, to be chained later. */
final class EventTable {

  private static final String ADD =
      """
      with added as (
        insert into audit.event (recorded, request, method, interaction, operation, action, status,
          rules, client, issuer, organisation, person, actor, address, purpose, patients, shown,
          shown_of, stored, stored_of, path, query, reason, salt, words_digest, digest)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning id)
      insert into audit.unsealed select id from added
      """;

  private final JdbcTemplate database;

  EventTable(DataSource database) {
    this.database = new JdbcTemplate(database);
  }

  /** In the transaction that is under way, or else all in one of their own. */
  void add(List<Event> events) {
    database.batchUpdate(ADD, events, events.size(), EventTable::bind);
  }

  private static void bind(PreparedStatement row, Event event) throws SQLException {
    What what = event.what();
    Who who = event.who();
    Words words = event.words();
    byte[] wordsDigest = Digest.of(words);
    row.setTimestamp(1, Timestamp.from(event.recorded()));
    row.setString(2, what.request());
    row.setString(3, what.method());
    row.setString(4, what.interaction());
    row.setString(5, what.operation());
    row.setString(6, what.action());
    row.setInt(7, what.status());
    setTexts(row, 8, what.rules());
    row.setString(9, who.client());
    row.setString(10, who.issuer());
    row.setString(11, who.organisation());
    row.setString(12, who.person());
    row.setString(13, who.actor());
    row.setString(14, who.address());
    row.setString(15, what.purpose());
    setTexts(row, 16, event.patients());
    Map<String, Integer> places = places(event.patients());
    setTouched(row, 17, event.shown(), places);
    setTouched(row, 19, event.stored(), places);
    row.setString(21, words.path());
    row.setString(22, words.query());
    row.setString(23, words.reason());
    row.setBytes(24, words.salt());
    row.setBytes(25, wordsDigest);
    row.setBytes(26, Digest.of(event, wordsDigest));
  }

  private static void setTouched(
      PreparedStatement row, int column, List<Touched> records, Map<String, Integer> places)
      throws SQLException {
    setTexts(row, column, records.stream().map(Touched::version).toList());
    Object[] of = records.stream().map(touched -> place(touched, places)).toArray();
    row.setArray(column + 1, row.getConnection().createArrayOf("int4", of));
  }

  /** From 1. */
  private static Map<String, Integer> places(List<String> patients) {
    var places = new HashMap<String, Integer>();
    for (String patient : patients) {
      places.put(patient, places.size() + 1);
    }
    return places;
  }

  private static int place(Touched touched, Map<String, Integer> places) {
    return touched.patient() == null ? 0 : places.getOrDefault(touched.patient(), 0);
  }

  private static void setTexts(PreparedStatement row, int column, List<String> texts)
      throws SQLException {
    Connection connection = row.getConnection();
    row.setArray(column, connection.createArrayOf("text", texts.toArray()));
  }
}
