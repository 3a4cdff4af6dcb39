package org.socialprescribing.directory.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries that could not be imported, with the reason, until they can be. */
final class Quarantine {

  private final JdbcClient database;
  private final Clock clock;

  Quarantine(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param entry the id, or page and place where there is none
   * @param code of the code system import-problem, or of a rule of the guide
   * @param place JSON pointer or FHIRPath
   */
  record Held(String entry, int page, Instant at, String code, String place, String sentence) {}

  void put(String feed, long run, int page, Collection<Sifted.Broken> broken) {
    for (Sifted.Broken entry : broken) {
      database
          .sql(
              """
              insert into feed.quarantine (feed, entry, run, page, at, code, place, sentence)
              values (:feed, :entry, :run, :page, :at, :code, :place, :sentence)
              on conflict (feed, entry) do update set run = excluded.run, page = excluded.page,
                at = excluded.at, code = excluded.code, place = excluded.place,
                sentence = excluded.sentence
              """)
          .param("feed", feed)
          .param("entry", entry.entry())
          .param("run", run)
          .param("page", page)
          .param("at", Timestamp.from(clock.instant()))
          .param("code", entry.code())
          .param("place", entry.place().replace("\0", ""))
          .param("sentence", entry.sentence().replace("\0", ""))
          .update();
    }
  }

  void release(String feed, Collection<String> entries) {
    database
        .sql("delete from feed.quarantine where feed = :feed and entry = any (:entries)")
        .param("feed", feed)
        .param("entries", entries.toArray(String[]::new))
        .update();
  }

  /** What a run that has seen everything did not come across any more. */
  void releaseOlder(String feed, long run) {
    database
        .sql("delete from feed.quarantine where feed = :feed and run < :run")
        .param("feed", feed)
        .param("run", run)
        .update();
  }

  /**
   * @param after the entry after which to begin; empty for the beginning
   */
  List<Held> list(String feed, String after, int most) {
    return database
        .sql(
            """
            select entry, page, at, code, place, sentence from feed.quarantine
            where feed = :feed and entry > :after order by entry limit :most
            """)
        .param("feed", feed)
        .param("after", after)
        .param("most", most)
        .query(
            (row, number) ->
                new Held(
                    row.getString("entry"),
                    row.getInt("page"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("code"),
                    row.getString("place"),
                    row.getString("sentence")))
        .list();
  }
}
