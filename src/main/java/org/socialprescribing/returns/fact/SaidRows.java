package org.socialprescribing.returns.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code returns.said}: what versions of records say. */
final class SaidRows {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

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

  /**
   * Adds a version, unless it says what the one before it says.
   *
   * @return whether it was added
   */
  boolean add(Said said) {
    return database
            .sql(
                """
                insert into returns.said
                  (record, version, known_at, person, key, replaced_by, kind, body)
                select :record, :version, :knownAt, :person, :key, :replacedBy, :kind, :body::jsonb
                where not exists (
                  select from (
                    select person, kind, body from returns.said
                    where record = :record and version < :version
                    order by version desc limit 1) former
                  where former.person = :person and former.kind = :kind
                    and former.body = :body::jsonb)
                on conflict do nothing
                """)
            .param("record", said.record())
            .param("version", said.version())
            .param("knownAt", Timestamp.from(said.knownAt()))
            .param("person", said.person())
            .param("key", Names.key(said.record()))
            .param(
                "replacedBy",
                said.content() instanceof Said.Person person ? person.replacedBy() : null)
            .param("kind", said.content().getClass().getSimpleName())
            .param("body", text(said.content()))
            .update()
        > 0;
  }

  private static String text(Said.Content content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A content cannot be written", e);
    }
  }

  /** Everybody about whom one of these records speaks, or has spoken. */
  List<String> people(Collection<String> records) {
    return database
        .sql("select distinct person from returns.said where record = any (:records)")
        .param("records", records.toArray(String[]::new))
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
   */
  List<Said> of(String person) {
    return database
        .sql(
            """
            with recursive one (person) as (
              select :person::text
              union
              select other.person from one, lateral (
                select replaced_by as person from returns.said
                where person = one.person and replaced_by is not null
                union all
                select person from returns.said where replaced_by = one.person) other)
            select record, version, known_at, person, kind, body::text as body
            from returns.said
            where record in (
              select record from returns.said where person in (select person from one))
            order by record, version
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
    try {
      return JSON.readValue(body, CONTENTS.get(kind));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of returns.said cannot be read as " + kind, e);
    }
  }
}
