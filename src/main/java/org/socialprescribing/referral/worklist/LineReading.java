package org.socialprescribing.referral.worklist;

import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.referral.worklist.Facts.Urgency;
import org.socialprescribing.referral.worklist.Line.Shown;
import org.springframework.jdbc.core.RowMapper;

/** Reads a referral on a worklist from a row. */
final class LineReading implements RowMapper<Line> {

  private final Instant now;

  private final List<AddedFact> added;

  LineReading(Instant now, List<AddedFact> added) {
    this.now = now;
    this.added = added;
  }

  @Override
  public Line mapRow(ResultSet row, int number) throws SQLException {
    String task = row.getString("id");
    return new Line(
        new Position(row.getInt("urgency"), moment(row, "referred_on"), task),
        facts(row),
        new Shown(task, row.getString("task_json")),
        about(row));
  }

  private Facts facts(ResultSet row) throws SQLException {
    Instant firstContact = moment(row, "first_contact");
    Instant end = row.getBoolean("open") ? now : moment(row, "since");
    return new Facts(
        Urgency.values()[row.getInt("urgency")],
        row.getString("step"),
        moment(row, "step_since"),
        moment(row, "due"),
        row.getBoolean("overdue"),
        row.getString("holder"),
        row.getString("holder_name"),
        moment(row, "referred_on"),
        firstContact == null ? end : firstContact,
        firstContact,
        moment(row, "last_contact"),
        row.getInt("contacts"),
        moment(row, "missed_at"),
        added(row));
  }

  private Map<String, LocalDate> added(ResultSet row) throws SQLException {
    var days = new LinkedHashMap<String, LocalDate>();
    for (AddedFact fact : added) {
      LocalDate day = row.getObject(fact.part(), LocalDate.class);
      if (day != null) {
        days.put(fact.part(), day);
      }
    }
    return days;
  }

  private static List<Shown> about(ResultSet row) throws SQLException {
    var about = new ArrayList<Shown>();
    about.add(new Shown(row.getString("request"), row.getString("request_json")));
    about.add(new Shown(row.getString("person"), row.getString("person_json")));
    String owner = row.getString("owner_json");
    if (owner != null) {
      about.add(new Shown(row.getString("owner"), owner));
    }
    return about;
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
