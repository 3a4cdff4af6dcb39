package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Services of two feeds that may be one and the same. A person decides; nothing is ever merged, and
 * a decision stays whatever the feeds bring.
 */
final class Duplicates {

  private final JdbcClient database;
  private final Clock clock;

  Duplicates(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param first HealthcareService/id, the smaller of the two
   * @param kinds what they have in common besides the name
   * @param decision same or different; null while nobody has decided
   */
  record Pair(
      String first,
      String second,
      String firstFeed,
      String secondFeed,
      List<String> kinds,
      Instant found,
      @Nullable String decision,
      @Nullable String decidedBy,
      @Nullable String note) {}

  /** Looks for the counterparts of services that are new or changed. */
  void look(String feed, Collection<Sifted.Changed> changed) {
    String[] services = changed.stream().map(Sifted.Changed::service).toArray(String[]::new);
    database
        .sql("delete from feed.mark where service = any (:all)")
        .param("all", services)
        .update();
    var names = new ArrayList<String>();
    var kinds = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (Sifted.Changed entry : changed) {
      for (Marks.Mark mark : Marks.of(entry.json())) {
        names.add(entry.service());
        kinds.add(mark.kind());
        values.add(mark.value());
      }
    }
    database
        .sql(
            """
            insert into feed.mark (service, feed, kind, value)
            select service, :feed, kind, value
            from unnest(:services::text[], :kinds::text[], :values::text[]) as m (service, kind, value)
            """)
        .param("feed", feed)
        .param("services", names.toArray(String[]::new))
        .param("kinds", kinds.toArray(String[]::new))
        .param("values", values.toArray(String[]::new))
        .update();
    database
        .sql(
            """
            insert into feed.duplicate (first, second, kinds, found)
            select least(a.service, b.service), greatest(a.service, b.service),
              array_agg(distinct a.kind order by a.kind), :now
            from feed.mark a
            join feed.mark b on b.value = a.value and b.kind = a.kind and b.feed <> a.feed
            where a.service = any (:all)
            group by 1, 2
            on conflict (first, second) do update set kinds = excluded.kinds
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("all", services)
        .update();
  }

  /**
   * Those whose two services are both in use, in a stable order.
   *
   * @param decided whether those that somebody has decided are wanted, or those that wait
   * @param after the pair after which to begin, as {@code first second}; empty for the beginning
   */
  List<Pair> list(boolean decided, String after, int most) {
    return database
        .sql(
            """
            select d.first, d.second, a.feed as first_feed, b.feed as second_feed, d.kinds, d.found,
              d.decision, d.decided_by, d.note
            from feed.duplicate d
            join feed.entry a on a.active and 'HealthcareService/' || a.id = d.first
            join feed.entry b on b.active and 'HealthcareService/' || b.id = d.second
            where (d.decision is not null) = :decided and d.first || ' ' || d.second > :after
            order by d.first || ' ' || d.second limit :most
            """)
        .param("decided", decided)
        .param("after", after)
        .param("most", most)
        .query(
            (row, number) ->
                new Pair(
                    row.getString("first"),
                    row.getString("second"),
                    row.getString("first_feed"),
                    row.getString("second_feed"),
                    List.of((String[]) row.getArray("kinds").getArray()),
                    row.getTimestamp("found").toInstant(),
                    row.getString("decision"),
                    row.getString("decided_by"),
                    row.getString("note")))
        .list();
  }

  /** Empty when the two were never found to be alike. */
  Optional<String> decide(
      String one, String other, String decision, @Nullable String by, @Nullable String note) {
    return database
        .sql(
            """
            update feed.duplicate
            set decision = :decision, decided = :now, decided_by = :by, note = :note
            where first = least(:one, :other) and second = greatest(:one, :other)
            returning decision
            """)
        .param("decision", decision)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("note", note)
        .param("one", one)
        .param("other", other)
        .query(String.class)
        .optional();
  }
}
