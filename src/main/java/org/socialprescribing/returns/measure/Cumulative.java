package org.socialprescribing.returns.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.socialprescribing.conformance.EnglishDays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts facts, and goes on from the last time where a figure grows from year to year: of the
 * months that are over, only what became known since is read. Decision 0091.
 *
 * <p>That is exact because rows of facts are only added, each with the moment at which it is known.
 * What was known a day ago is written: no transaction takes a day, and no server's clock is a day
 * off.
 */
final class Cumulative implements Counter {

  /** Of all figures together; a group is some hundred bytes. */
  private static final int MOST_GROUPS = 200_000;

  /** So much of what became known is read again with every question. */
  private static final Duration LONG_AGO = Duration.ofDays(3);

  /** Whoever makes the facts anew empties their tables, which gives them new files. */
  private static final String STATE =
      """
      select least(now(), cast(:now as timestamptz)) - interval '1 day' as written,
             string_agg(pg_relation_filenode(inhrelid)::text, ' ' order by inhrelid) as files
      from pg_inherits where inhparent = 'returns.fact'::regclass
      """;

  private record State(OffsetDateTime written, String files) {}

  private record Key(
      Population population, List<Stratifier> together, Amounts amounts, String files) {}

  private record Known(Share.Settled settled, List<Part> parts) {}

  private record Group(@Nullable String item, @Nullable Stratifier by, @Nullable String group) {}

  private final Cache<Key, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_GROUPS)
          .weigher((Key key, Known value) -> 1 + value.parts.size())
          .build();

  private final Counting counting;
  private final JdbcClient database;
  private final Clock clock;

  Cumulative(Counting counting, JdbcClient database, Clock clock) {
    this.counting = counting;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Part> parts(
      Population population, Question question, List<Stratifier> together, Amounts amounts) {
    LocalDate over = over(question);
    if (!isLasting(population, question, together)
        || amounts == Amounts.EACH
        || over.isBefore(population.since())) {
      return counting.parts(population, question, together, amounts);
    }
    State state = state();
    var key = new Key(population, together, amounts, state.files());
    var settled = new Share.Settled(over, state.written());
    Known before = known.getIfPresent(key);
    if (before == null || !isNear(before.settled, settled)) {
      before = new Known(settled, settledParts(before, settled, key, question));
      known.put(key, before);
    }
    return sum(
        before.parts,
        counting.parts(population, question, together, amounts, before.settled.rest()));
  }

  private State state() {
    return database.sql(STATE).param("now", clock.instant().toString()).query(State.class).single();
  }

  @Override
  public List<Event> events(Population population, Question question, @Nullable Stratifier by) {
    return counting.events(population, question, by);
  }

  /** The last day of the last month that is over and before that in which the period ends. */
  private LocalDate over(Question question) {
    LocalDate today = EnglishDays.today(clock);
    LocalDate last = question.end().isBefore(today) ? question.end() : today;
    return last.withDayOfMonth(1).minusDays(1);
  }

  /** Whether nothing but further rows of facts can change what was counted. */
  private static boolean isLasting(
      Population population, Question question, List<Stratifier> together) {
    return population.since() != null
        && population.providerTypes().isEmpty()
        && question.host().isEmpty()
        && question.asKnownOn().isEmpty()
        && together.stream().allMatch(Stratifier::isLasting);
  }

  private static boolean isNear(Share.Settled before, Share.Settled now) {
    return before.day().equals(now.day()) && before.known().plus(LONG_AGO).isAfter(now.known());
  }

  private List<Part> settledParts(
      @Nullable Known before, Share.Settled settled, Key key, Question question) {
    boolean goesOn =
        before != null
            && !before.settled.day().isAfter(settled.day())
            && !before.settled.known().isAfter(settled.known());
    List<Part> more =
        counting.parts(
            key.population,
            question,
            key.together,
            key.amounts,
            goesOn ? before.settled.upTo(settled) : settled.alone());
    return goesOn ? sum(before.parts, more) : more;
  }

  /** Without the groups in which all has been taken back. */
  private static List<Part> sum(List<Part> one, List<Part> other) {
    Map<Group, Tally> groups = new LinkedHashMap<>();
    Stream.concat(one.stream(), other.stream())
        .forEach(
            part ->
                groups.merge(
                    new Group(part.item(), part.by(), part.group()), part.tally(), Tally::plus));
    return groups.entrySet().stream()
        .filter(each -> each.getValue().n() != 0)
        .map(
            each ->
                new Part(
                    each.getKey().item(),
                    each.getKey().by(),
                    each.getKey().group(),
                    each.getValue()))
        .toList();
  }
}
