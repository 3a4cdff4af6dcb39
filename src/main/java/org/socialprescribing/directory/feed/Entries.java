package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What feeds have brought: their entries, the records made of them, and their pages. */
final class Entries {

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  /** An entry as it was imported last. */
  record Known(String hash, boolean active, @Nullable String etag) {}

  /**
   * @param feed whose record it is
   * @param hash of the content that the feed brought last
   */
  record Brought(String feed, String hash) {}

  Map<String, Known> known(String feed, Collection<String> ids) {
    var found = new HashMap<String, Known>();
    database
        .sql("select id, hash, active, etag from feed.entry where feed = :feed and id = any (:ids)")
        .param("feed", feed)
        .param("ids", ids.toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("id"),
                    new Known(
                        row.getString("hash"), row.getBoolean("active"), row.getString("etag"))))
        .list()
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  Set<String> seenBy(long run) {
    return new HashSet<>(
        database
            .sql("select unnest(ids) from feed.seen where run = :run")
            .param("run", run)
            .query(String.class)
            .list());
  }

  /** Those that the run has not seen and that are in use. */
  List<String> unseen(String feed, long run) {
    return database
        .sql(
            """
            select id from feed.entry where feed = :feed and active
            except select unnest(ids) from feed.seen where run = :run
            order by id
            """)
        .param("feed", feed)
        .param("run", run)
        .query(String.class)
        .list();
  }

  long active(String feed) {
    return database
        .sql("select count(*) from feed.entry where feed = :feed and active")
        .param("feed", feed)
        .query(Long.class)
        .single();
  }

  /** The run has come to the end of this page, which has these entries. */
  void see(long run, int page, Collection<String> ids) {
    database
        .sql(
            "insert into feed.seen (run, page, ids) values (:run, :page, :ids) on conflict do nothing")
        .param("run", run)
        .param("page", page)
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  /** What earlier runs have seen is of no use any more. */
  void forgetSeenBefore(String feed, long run) {
    database
        .sql(
            """
            delete from feed.seen using feed.run
            where run.id = seen.run and run.feed = :feed and run.id < :run
            """)
        .param("feed", feed)
        .param("run", run)
        .update();
  }

  /** What is to be looked at again has no hash, so that the next run finds it changed. */
  void put(String feed, Collection<Sifted.Changed> entries, Set<String> lookAgain) {
    database
        .sql(
            """
            insert into feed.entry (feed, id, hash, active, etag)
            select :feed, id, hash, true, etag
            from unnest(:ids::text[], :hashes::text[], :etags::text[]) as e (id, hash, etag)
            on conflict (feed, id) do update set hash = excluded.hash, active = true,
              etag = excluded.etag
            """)
        .param("feed", feed)
        .param("ids", entries.stream().map(Sifted.Changed::id).toArray(String[]::new))
        .param(
            "hashes",
            entries.stream()
                .map(entry -> lookAgain.contains(entry.id()) ? "" : entry.hash())
                .toArray(String[]::new))
        .param(
            "etags",
            entries.stream()
                .map(entry -> lookAgain.contains(entry.id()) ? null : entry.etag())
                .toArray(String[]::new))
        .update();
  }

  /** They are no longer in the feed; what it brings again is then a change. */
  void vanish(String feed, Collection<String> ids) {
    database
        .sql("update feed.entry set active = false where feed = :feed and id = any (:ids)")
        .param("feed", feed)
        .param("ids", ids.toArray(String[]::new))
        .update();
    database
        .sql("update feed.record set hash = '' where name = any (:names)")
        .param("names", ids.stream().map(id -> "HealthcareService/" + id).toArray(String[]::new))
        .update();
  }

  /** By {@code Type/id}. */
  Map<String, Brought> brought(Collection<String> names) {
    var found = new HashMap<String, Brought>();
    database
        .sql("select name, feed, hash from feed.record where name = any (:names)")
        .param("names", names.toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("name"),
                    new Brought(row.getString("feed"), row.getString("hash"))))
        .list()
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }

  void bring(String feed, Collection<PreparedRecord> records) {
    database
        .sql(
            """
            insert into feed.record (name, feed, hash)
            select name, :feed, hash from unnest(:names::text[], :hashes::text[]) as r (name, hash)
            on conflict (name) do update set hash = excluded.hash
            """)
        .param("feed", feed)
        .param("names", records.stream().map(PreparedRecord::name).toArray(String[]::new))
        .param("hashes", records.stream().map(PreparedRecord::hash).toArray(String[]::new))
        .update();
  }

  @Nullable
  KnownPage page(String feed, int number) {
    return database
        .sql("select * from feed.page where feed = :feed and number = :number")
        .param("feed", feed)
        .param("number", number)
        .query(
            (row, count) ->
                new KnownPage(
                    row.getString("etag"),
                    row.getString("hash"),
                    row.getObject("pages", Integer.class),
                    row.getObject("items", Long.class),
                    row.getBoolean("last"),
                    List.of((String[]) row.getArray("ids").getArray())))
        .optional()
        .orElse(null);
  }

  void putPage(String feed, int number, @Nullable KnownPage page) {
    database
        .sql("delete from feed.page where feed = :feed and number = :number")
        .param("feed", feed)
        .param("number", number)
        .update();
    if (page != null) {
      database
          .sql(
              """
              insert into feed.page (feed, number, etag, hash, pages, items, last, ids)
              values (:feed, :number, :etag, :hash, :pages, :items, :last, :ids)
              """)
          .param("feed", feed)
          .param("number", number)
          .param("etag", page.etag())
          .param("hash", page.hash())
          .param("pages", page.pages())
          .param("items", page.items())
          .param("last", page.isLast())
          .param("ids", page.ids().toArray(String[]::new))
          .update();
    }
  }
}
