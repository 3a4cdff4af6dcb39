package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is known of an organisation from the tables. */
final class KnownGroups {

  /** Forms of an organisation that somebody else has written. */
  private static final String FROM_OTHERS =
      """
      from assurance.%s s join assurance.form_of f on f.record = s.id
      where f.about = ? and f.writer is distinct from f.about
      """;

  private record Row(String sheet, Evidence evidence) {}

  private final JdbcClient database;

  KnownGroups(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param organisation {@code Organization/id}
   */
  Group of(String organisation) {
    return new Group(sheets(organisation), talks(organisation), surveys(organisation));
  }

  private List<Sheet> sheets(String organisation) {
    Map<String, List<Evidence>> evidence =
        evidence(organisation).stream()
            .collect(
                Collectors.groupingBy(
                    Row::sheet, Collectors.mapping(Row::evidence, Collectors.toList())));
    return database
        .sql("select s.* " + FROM_OTHERS.formatted("sheet"))
        .param(organisation)
        .query((row, number) -> sheet(row, evidence.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  private List<Row> evidence(String organisation) {
    return database
        .sql(
            "select e.* "
                + FROM_OTHERS
                    .replace("where", "join assurance.evidence e on e.sheet = s.id where")
                    .formatted("sheet")
                + " order by e.\"check\"")
        .param(organisation)
        .query(
            (row, number) ->
                new Row(
                    row.getString("sheet"),
                    new Evidence(
                        row.getString("check"),
                        row.getString("answer"),
                        row.getString("seen"),
                        day(row, "until"))))
        .list();
  }

  private static Sheet sheet(ResultSet row, List<Evidence> evidence) throws SQLException {
    return new Sheet(
        row.getString("id"),
        row.getString("form"),
        at(row),
        day(row, "on_day"),
        row.getObject("agreed", Boolean.class),
        row.getBoolean("line_manager"),
        signature(row, "organisation"),
        signature(row, "link_worker"),
        day(row, "review_on"),
        evidence);
  }

  private static @Nullable Signature signature(ResultSet row, String side) throws SQLException {
    LocalDate on = day(row, side + "_on");
    return on == null ? null : new Signature(row.getString(side + "_name"), on);
  }

  private List<Talk> talks(String organisation) {
    return database
        .sql("select s.* " + FROM_OTHERS.formatted("talk"))
        .param(organisation)
        .query(
            (row, number) ->
                new Talk(
                    row.getString("id"), at(row), day(row, "on_day"), day(row, "leader_since")))
        .list();
  }

  private List<Survey> surveys(String organisation) {
    return database
        .sql(
            """
            select s.* from assurance.survey s join assurance.form_of f on f.record = s.id
            where f.about = ?
            """)
        .param(organisation)
        .query(
            (row, number) ->
                new Survey(
                    row.getString("id"),
                    at(row),
                    day(row, "on_day"),
                    row.getString("coped"),
                    row.getObject("connected", Integer.class),
                    row.getObject("volunteers", Integer.class)))
        .list();
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
