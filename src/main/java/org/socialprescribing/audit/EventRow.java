package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of {@code audit.event}. */
final class EventRow {

  private EventRow() {}

  /** With every column. */
  static Event read(ResultSet row) throws SQLException {
    List<String> patients = texts(row, "patients");
    return new Event(
        row.getLong("id"),
        row.getTimestamp("recorded").toInstant(),
        new What(
            row.getString("request"),
            row.getString("method"),
            row.getString("interaction"),
            row.getString("operation"),
            row.getString("action"),
            row.getInt("status"),
            texts(row, "rules"),
            row.getString("purpose")),
        new Who(
            row.getString("client"),
            row.getString("issuer"),
            row.getString("organisation"),
            row.getString("person"),
            row.getString("actor"),
            row.getString("address")),
        patients,
        touched(row, "shown", patients),
        touched(row, "stored", patients),
        new Words(
            row.getString("path"),
            row.getString("query"),
            row.getString("reason"),
            row.getBytes("salt")));
  }

  private static List<Touched> touched(ResultSet row, String column, List<String> patients)
      throws SQLException {
    List<String> versions = texts(row, column);
    var places = (Integer[]) row.getArray(column + "_of").getArray();
    var touched = new ArrayList<Touched>();
    for (int i = 0; i < versions.size(); i++) {
      touched.add(
          new Touched(versions.get(i), i < places.length ? patient(patients, places[i]) : null));
    }
    return touched;
  }

  private static @Nullable String patient(List<String> patients, int place) {
    return place < 1 || place > patients.size() ? null : patients.get(place - 1);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
