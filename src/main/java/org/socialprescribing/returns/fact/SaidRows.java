package org.socialprescribing.returns.fact;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.Nullable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code returns.said}: what versions of records say. */
final class SaidRows {

  private static final Map<String, Class<? extends Said.Content>> CONTENTS =
      Stream.<Class<? extends Said.Content>>of(
              Said.Person.class,
              Said.Offer.class,
              Said.Referral.class,
              Said.Onward.class,
              Said.Move.class,
              Said.Contact.class,
              Said.Score.class,
              Said.Plan.class,
              Said.Need.class,
              Said.Signpost.class,
              Said.Gap.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private final JdbcClient database;

  SaidRows(JdbcClient database) {
    this.database = database;
  }

  /** A row as a statement is given it. */
  @JsonNaming(SnakeCaseStrategy.class)
  private record Row(
      String record,
      int version,
      Instant knownAt,
      String person,
      long key,
      @Nullable String replacedBy,
      String kind,
      Said.Content body) {

    static Row of(Said said) {
      Said.Content content = said.content();
      return new Row(
          said.record(),
          said.version(),
          said.knownAt(),
          said.person(),
          Names.key(said.record()),
          content instanceof Said.Person person ? person.replacedBy() : null,
          content.getClass().getSimpleName(),
          content);
    }
  }

  /**
   * Adds versions of different records, but none that says what the one before it says, or that it
   * is still so at a later moment.
   *
   * @param holding whether nobody else may write of these people until the transaction ends
   * @return the records of which one was added
   */
  Set<String> add(Collection<Said> versions, boolean holding) {
    if (versions.isEmpty()) {
      return Set.of();
    }
    return database
        .sql(
            """
            insert into returns.said
              (record, version, known_at, person, key, replaced_by, kind, body)
            select record, version, known_at, person, key, replaced_by, kind, body
            from (
              select version.*, case when :holding
                then pg_advisory_xact_lock(hashtextextended('facts of ' || person, 0))::text end
              from json_to_recordset(:versions::json) as version
                (record text, version integer, known_at timestamptz, person text, key bigint,
                 replaced_by text, kind text, body jsonb)
              order by person) new
            where not exists (
              select from (
                select person, kind, body from returns.said
                where record = new.record and version < new.version
                order by version desc limit 1) former
              where former.person = new.person and former.kind = new.kind
                and former.body - 'at' = new.body - 'at'
                and coalesce(former.body ->> 'at', '') collate "C"
                  <= coalesce(new.body ->> 'at', ''))
            on conflict do nothing
            returning record
            """)
        .param("versions", Json.of(versions.stream().map(Row::of).toList()))
        .param("holding", holding)
        .query(String.class)
        .set();
  }

  /** Nobody else may write of these people until the transaction ends. */
  void hold(Collection<String> people) {
    database
        .sql(
            """
            select pg_advisory_xact_lock(hashtextextended('facts of ' || person, 0))::text
            from (select person from unnest(:people) all_of (person) order by person) sorted
            """)
        .param("people", people.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  List<String> everybody() {
    return database
        .sql("select distinct person from returns.said order by person")
        .query(String.class)
        .list();
  }

  /**
   * All that was said of somebody, also under other records that turned out to be the same person,
   * and all versions of records that were about them for a while.
   *
   * <p>{@code offset 0} has PostgreSQL go from row to row by the indexes; it would guess two
   * hundred people and read the whole table.
   */
  List<Said> of(String person) {
    return database
        .sql(
            """
            with recursive one (person) as (
              select :person::text
              union
              select other.person from one, lateral (
                (select replaced_by as person from returns.said
                 where person = one.person and replaced_by is not null offset 0)
                union all
                (select person from returns.said where replaced_by = one.person offset 0)) other)
            select version.record, version, known_at, version.person, kind, body::text as body
            from (
              select distinct about.record
              from one, lateral (
                select record from returns.said where person = one.person offset 0) about) records,
              lateral (select * from returns.said where record = records.record offset 0) version
            order by version.record, version
            """)
        .param("person", person)
        .query(SaidRows::row)
        .list();
  }

  private static Said row(ResultSet row, int number) throws SQLException {
    return new Said(
        row.getString("record"),
        row.getInt("version"),
        row.getTimestamp("known_at").toInstant(),
        row.getString("person"),
        content(row.getString("kind"), row.getString("body")));
  }

  private static Said.Content content(String kind, String body) {
    return Json.read(body, CONTENTS.get(kind));
  }
}
