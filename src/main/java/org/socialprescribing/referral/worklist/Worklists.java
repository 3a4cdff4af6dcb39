package org.socialprescribing.referral.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialprescribing.referral.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Answers questions about worklists from the register's tables. */
final class Worklists {

  /** One statement, so that facts and records are of the same moment. */
  private static final String PAGE =
      """
      with page as materialized (
        select t.*, d.due from %s
        order by t.urgency, t.referred_on, t.id
        limit :limit)
      select page.*, due < :now as overdue, h.name as holder_name, %s,
        k.json as task_json, r.json as request_json, p.json as person_json, o.json as owner_json
      from page
      join referral.record k on k.id = page.id
      join referral.record r on r.id = page.request
      join referral.record p on p.id = page.person
      left join referral.record o on o.id = page.owner and page.owner like 'PractitionerRole/%%'
      left join referral.record h on h.id = page.holder
      order by page.urgency, page.referred_on, page.id
      """;

  private static final String TASKS =
      """
      referral.task t cross join lateral (
        select t.step_since + coalesce(
          t.step_days * interval '24 hours',
          (:limits::bigint[])[array_position(:steps::text[], t.step)] * interval '1 second') as due) d
      where t.""";

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final JdbcClient database;
  private final Limits limits;
  private final Clock clock;
  private final List<AddedFact> added;

  Worklists(JdbcClient database, Limits limits, Clock clock, List<AddedFact> added) {
    this.added = List.copyOf(added);
    this.database = database;
    this.limits = limits;
    this.clock = clock;
  }

  Page page(Question question) {
    Instant now = clock.instant();
    String matches = TASKS + conditions(question);
    String page =
        question.after() == null
            ? matches
            : matches + " and (t.urgency, t.referred_on, t.id) > (:urgency, :referredOn, :id)";
    StatementSpec statement =
        ask(PAGE.formatted(page, added()), question, now)
            .param("limit", question.count() + 1)
            .param("today", LocalDate.ofInstant(now, ENGLAND));
    if (question.after() != null) {
      statement
          .param("urgency", question.after().urgency())
          .param("referredOn", Timestamp.from(question.after().referredOn()))
          .param("id", question.after().task());
    }
    List<Line> found = statement.query(new LineReading(now, added)).list();
    boolean more = found.size() > question.count();
    List<Line> lines = more ? found.subList(0, question.count()) : found;
    // A first page that is the last has all of them; only a longer list has to be counted.
    long total = more || question.after() != null ? count(matches, question, now) : lines.size();
    return new Page(
        lines,
        total,
        more ? Optional.of(lines.get(lines.size() - 1).position()) : Optional.empty());
  }

  /** Whether there is such a role or organisation. */
  boolean knows(String party) {
    return database
        .sql("select exists (select from referral.record where id = :party)")
        .param("party", party)
        .query(Boolean.class)
        .single();
  }

  /** The days of other features, as columns that bear the names of the parts. */
  private String added() {
    return added.stream()
        .map(fact -> "(%s)::date as \"%s\"".formatted(fact.sql(), fact.part()))
        .collect(Collectors.joining(", ", "", added.isEmpty() ? "null as nothing_added" : ""));
  }

  private long count(String matches, Question question, Instant now) {
    return ask("select count(*) from " + matches, question, now).query(Long.class).single();
  }

  private static String conditions(Question question) {
    var conditions = new StringBuilder(question.whose().condition());
    if (question.open() != null) {
      conditions.append(" and t.open = ").append(question.open());
    }
    conditions.append(" and t.state = any (:states)");
    if (!question.needs().isEmpty()) {
      conditions.append(" and t.needs && :needs::text[]");
    }
    if (question.overdue() != null) {
      conditions.append(" and (d.due < :now) is ").append(question.overdue() ? "true" : "not true");
    }
    return conditions.toString();
  }

  private StatementSpec ask(String sql, Question question, Instant now) {
    return database
        .sql(sql)
        .param("party", question.whose().party())
        .param("states", question.states().stream().map(State::code).toArray(String[]::new))
        .param("needs", question.needs().toArray(String[]::new))
        .param("steps", limits.steps())
        .param("limits", limits.seconds())
        .param("now", Timestamp.from(now));
  }
}
