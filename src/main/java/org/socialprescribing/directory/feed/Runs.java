package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.socialprescribing.directory.feed.Run.Outcome;
import org.socialprescribing.directory.feed.Run.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The imports of all feeds, in the table {@code feed.run}. One runs for a feed at a time; who
 * carries it out owns it, and whoever takes over takes it away.
 */
final class Runs {

  /** Who has given no sign of life for so long has died, or will find that it has lost the run. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final JdbcClient database;
  private final Clock clock;

  Runs(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A run that is carried out here, and by nobody else. */
  record Owned(long id, UUID owner, int nextPage, boolean resumed) {}

  /** Somebody else carries the run out now, so that nothing more may be written for it. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Begins a run, or goes on with one that was broken off; empty while another one is under way.
   *
   * @param mayTakeOver whether a run that is marked as running is known to have nobody behind it
   */
  Optional<Owned> begin(String feed, String source, boolean mayTakeOver) {
    Timestamp now = now();
    Optional<Owned> taken = takeOver(feed, source, mayTakeOver ? now : silentSince(), now);
    if (taken.isPresent()) {
      return taken;
    }
    return database
        .sql(
            """
            insert into feed.run (feed, source, state, owner, started, heartbeat)
            values (:feed, :source, 'running', gen_random_uuid(), :now, :now)
            on conflict (feed) where state = 'running' do nothing
            returning id, owner, next_page
            """)
        .param("feed", feed)
        .param("source", source)
        .param("now", now)
        .query((row, number) -> owned(row, false))
        .optional();
  }

  private Timestamp silentSince() {
    return Timestamp.from(clock.instant().minus(PATIENCE));
  }

  private Optional<Owned> takeOver(String feed, String source, Timestamp before, Timestamp now) {
    database
        .sql(
            """
            update feed.run set state = 'failed', finished = :now
            where feed = :feed and state = 'running' and heartbeat <= :before and source <> :source
            """)
        .param("now", now)
        .param("feed", feed)
        .param("source", source)
        .param("before", before)
        .update();
    return database
        .sql(
            """
            update feed.run set state = 'running', owner = gen_random_uuid(), heartbeat = :now,
              finished = null
            where id = (select max(id) from feed.run where feed = :feed) and source = :source
              and (state = 'running' and heartbeat <= :before or state = 'stopped')
            returning id, owner, next_page
            """)
        .param("now", now)
        .param("feed", feed)
        .param("source", source)
        .param("before", before)
        .query((row, number) -> owned(row, true))
        .optional();
  }

  private static Owned owned(ResultSet row, boolean resumed) throws SQLException {
    return new Owned(
        row.getLong("id"), row.getObject("owner", UUID.class), row.getInt("next_page"), resumed);
  }

  /**
   * Notes what a transaction has done, in that transaction.
   *
   * @param nextPage null to leave it
   * @throws Lost when somebody else owns the run now
   */
  void progress(
      Owned run, Integer nextPage, Map<Outcome, Integer> done, Map<String, Integer> notKept) {
    int changed =
        database
            .sql(
                """
                update feed.run set heartbeat = :now, next_page = coalesce(:next::int, next_page),
                  counts = feed.added(counts, :done::jsonb),
                  not_kept = feed.added(not_kept, :notKept::jsonb)
                where id = :id and owner = :owner and state = 'running'
                """)
            .param("now", now())
            .param("next", nextPage)
            .param("done", json(codes(done)))
            .param("notKept", json(notKept))
            .param("id", run.id())
            .param("owner", run.owner())
            .update();
    if (changed == 0) {
      throw new Lost();
    }
  }

  void says(Owned run, Integer pages, Long items) {
    database
        .sql(
            "update feed.run set pages = coalesce(:pages::int, pages), items = coalesce(:items::bigint, items) where id = :id")
        .param("pages", pages)
        .param("items", items)
        .param("id", run.id())
        .update();
  }

  void trouble(Owned run, Integer page, Problem problem, String sentence) {
    database
        .sql(
            "insert into feed.problem (run, page, code, sentence) values (:run, :page, :code, :sentence)")
        .param("run", run.id())
        .param("page", page)
        .param("code", problem.code())
        .param("sentence", sentence)
        .update();
  }

  void end(Owned run, State state) {
    database
        .sql(
            """
            update feed.run set state = :state, finished = :now, heartbeat = :now
            where id = :id and owner = :owner
            """)
        .param("state", state.code())
        .param("now", now())
        .param("id", run.id())
        .param("owner", run.owner())
        .update();
  }

  /** The newest of a feed. */
  Optional<Run> latest(String feed) {
    return read("where feed = :feed order by id desc limit 1", "feed", feed);
  }

  Optional<Run> find(long id) {
    return read("where id = :id", "id", id);
  }

  private Optional<Run> read(String which, String name, Object value) {
    return database
        .sql("select * from feed.run " + which)
        .param(name, value)
        .query((row, number) -> run(row))
        .list()
        .stream()
        .findFirst();
  }

  private Run run(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Timestamp finished = row.getTimestamp("finished");
    Instant ended = finished == null ? null : finished.toInstant();
    return new Run(
        id,
        row.getString("feed"),
        row.getString("source"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getTimestamp("started").toInstant(),
        ended,
        row.getInt("next_page"),
        row.getObject("pages", Integer.class),
        row.getObject("items", Long.class),
        numbers(row.getString("counts")),
        numbers(row.getString("not_kept")),
        troubles(id));
  }

  private List<Run.Trouble> troubles(long run) {
    return database
        .sql("select page, code, sentence from feed.problem where run = :run order by position")
        .param("run", run)
        .query(Run.Trouble.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Map<String, Integer> codes(Map<Outcome, Integer> done) {
    var codes = new TreeMap<String, Integer>();
    done.forEach((outcome, count) -> codes.put(outcome.code(), count));
    return codes;
  }

  private static String json(Map<String, Integer> counts) {
    try {
      return Json.READER.writeValueAsString(counts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SortedMap<String, Long> numbers(String json) {
    try {
      return Json.READER.readValue(json, new TypeReference<TreeMap<String, Long>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
