package org.socialprescribing.returns.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where each party belonged. Working it out for all takes a tenth of a second, so it is remembered
 * for as long as the same versions of parties are known. Decision 0090.
 */
final class Belonging {

  private static final int MOST_SPANS = 1_000_000;

  /** The same for the same versions, in whatever order they came. */
  private static final String VERSIONS =
      """
      select coalesce(bit_xor(hashint8extended(key, version)), 0) # count(*)
      from returns.party where known_at <= cast(:at as timestamptz)
      """;

  private static final String SPANS =
      """
      select party, organisation, type,
             greatest(from_day, date '0001-01-01') - date '%1$s' as from_day,
             least(until_day, date '9999-12-31') - date '%1$s' as until_day
      from returns.belonging(:level, cast(:at as timestamptz))
      """
          .formatted(Spans.ORIGIN);

  private record Key(String level, long versions) {}

  private final Cache<Key, Spans> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_SPANS)
          .weigher((Key key, Spans spans) -> 1 + spans.size())
          .build();

  private final JdbcClient database;

  Belonging(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param level as the function {@code returns.belonging} has it
   * @param moment at which it was known, as PostgreSQL reads it
   */
  Spans to(String level, String moment) {
    long versions = database.sql(VERSIONS).param("at", moment).query(Long.class).single();
    return known.get(new Key(level, versions), key -> workedOut(level, moment));
  }

  private record Row(long party, long organisation, String type, int fromDay, int untilDay) {}

  private Spans workedOut(String level, String moment) {
    List<Row> rows =
        database.sql(SPANS).param("level", level).param("at", moment).query(Row.class).list();
    return new Spans(
        rows.stream().mapToLong(Row::party).toArray(),
        rows.stream().mapToLong(Row::organisation).toArray(),
        rows.stream().map(Row::type).toArray(String[]::new),
        rows.stream().mapToInt(Row::fromDay).toArray(),
        rows.stream().mapToInt(Row::untilDay).toArray());
  }
}
