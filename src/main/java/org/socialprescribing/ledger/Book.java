package org.socialprescribing.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as it is stored, and what its lines follow from. */
final class Book {

  private static final String ACCEPTANCE =
      """
      select a.task, o.party, o.organisation as provider, a.standing, a.since_day as since,
        a.since_version, a.ended_day as ended, a.ended_version
      from funding.acceptance a join referral.onward_referral o on o.id = a.request
      """;

  private static final String STANDING =
      ACCEPTANCE
          + """
          where a.standing and o.party in (
            select :provider
            union all select party from referral.acts_for where organisation = :provider)
          """;

  private static final String LINE =
      """
      select number, agreement, agreement_version, payer, provider, party, task, task_version,
        on_day, booked_at, places, pence, over_drawn, reverses
      from ledger.line l
      """;

  private static final String NOT_TAKEN_BACK =
      " l.reverses is null and not exists (select 1 from ledger.line r where r.reverses = l.number)";

  private final JdbcClient database;

  Book(JdbcClient database) {
    this.database = database;
  }

  /** Whoever writes lines of this provider at the same moment waits for this transaction. */
  void lock(String provider) {
    database
        .sql("insert into ledger.account (provider) values (?) on conflict do nothing")
        .param(provider)
        .update();
    database
        .sql("select provider from ledger.account where provider = ? for update")
        .param(provider)
        .query(String.class)
        .list();
  }

  /**
   * Of those of these tasks that follow onward referrals and were accepted at some time. One by
   * one: for a list PostgreSQL would plan again at each call, and nearly always it is one.
   */
  List<Acceptance> acceptances(Collection<String> tasks) {
    return tasks.stream().flatMap(task -> acceptance(task).stream()).toList();
  }

  private Optional<Acceptance> acceptance(String task) {
    return database
        .sql(ACCEPTANCE + "where a.task = ?")
        .param(task)
        .query(Acceptance.class)
        .optional();
  }

  /** The tasks that follow a referral. */
  List<String> tasksOf(String request) {
    return database
        .sql("select task from funding.acceptance where request = ?")
        .param(request)
        .query(String.class)
        .list();
  }

  /** All that stand with a provider. */
  List<Acceptance> standingAt(String provider) {
    return database.sql(STANDING).param("provider", provider).query(Acceptance.class).list();
  }

  /** How many that stand with a provider nobody pays for. */
  int unfunded(String provider) {
    return database
        .sql(
            "select count(*) from ("
                + STANDING
                + " and not exists (select 1 from ledger.line l where l.task = a.task and"
                + NOT_TAKEN_BACK
                + ")) unfunded")
        .param("provider", provider)
        .query(Integer.class)
        .single();
  }

  /** The line of a task that nothing has taken back. */
  Optional<Line> open(String task) {
    return database
        .sql(LINE + "where l.task = ? and" + NOT_TAKEN_BACK)
        .param(task)
        .query(Book::line)
        .optional();
  }

  /** All of this provider's lines up to a day. */
  List<Line> lines(String provider, LocalDate to) {
    return database
        .sql(LINE + "where l.provider = ? and l.on_day <= ? order by l.number")
        .params(provider, to)
        .query(Book::line)
        .list();
  }

  List<Agreement> agreements(String provider) {
    return database
        .sql(
            """
            select id, version, in_force, payer, provider, services, kind, places, pence, price,
              from_day, to_day
            from funding.agreement where provider = ?
            """)
        .param(provider)
        .query(Book::agreement)
        .list();
  }

  /** What the lines of each agreement come to. */
  Map<String, Amount> drawn(Collection<Agreement> agreements) {
    var sums = new HashMap<String, Amount>();
    database
        .sql(
            """
            select agreement, sum(places) as places, sum(pence) as pence from ledger.line
            where agreement = any (:agreements) group by agreement
            """)
        .param("agreements", agreements.stream().map(Agreement::id).toArray(String[]::new))
        .query(
            row -> {
              sums.put(
                  row.getString("agreement"),
                  new Amount(row.getLong("places"), row.getLong("pence")));
            });
    return sums;
  }

  /** What the bookkeeping has to know to settle an acceptance. */
  Bookkeeping.Known knownOf(Acceptance acceptance) {
    Line open = open(acceptance.task()).orElse(null);
    List<Agreement> agreements =
        Stream.of(acceptance.provider(), open == null ? null : open.provider())
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(provider -> agreements(provider).stream())
            .toList();
    return new Bookkeeping.Known(
        open, agreements, agreements.isEmpty() ? Map.of() : drawn(agreements));
  }

  List<Acceptance> allAcceptances() {
    return database.sql(ACCEPTANCE + "order by a.task").query(Acceptance.class).list();
  }

  long count() {
    return database.sql("select count(*) from ledger.line").query(Long.class).single();
  }

  /** Lines of tasks that are no longer there. */
  long outlived() {
    return database
        .sql(
            """
            select count(*) from ledger.line l
            where not exists (select 1 from funding.acceptance a where a.task = l.task)
            """)
        .query(Long.class)
        .single();
  }

  void add(Line line) {
    database
        .sql(
            """
            insert into ledger.line (agreement, agreement_version, payer, provider, party, task,
              task_version, kind, on_day, booked_at, places, pence, over_drawn, reverses)
            values (:agreement, :agreementVersion, :payer, :provider, :party, :task,
              :taskVersion, :kind, :day, :bookedAt, :places, :pence, :overDrawn, :reverses::bigint)
            """)
        .param("agreement", line.agreement())
        .param("agreementVersion", line.agreementVersion())
        .param("payer", line.payer())
        .param("provider", line.provider())
        .param("party", line.party())
        .param("task", line.task())
        .param("taskVersion", line.taskVersion())
        .param("kind", line.kind())
        .param("day", line.day())
        .param("bookedAt", Timestamp.from(line.bookedAt()))
        .param("places", line.drawn().places())
        .param("pence", line.drawn().pence())
        .param("overDrawn", line.overDrawn())
        .param("reverses", line.reverses())
        .update();
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        row.getLong("number"),
        row.getString("agreement"),
        row.getLong("agreement_version"),
        row.getString("payer"),
        row.getString("provider"),
        row.getString("party"),
        row.getString("task"),
        row.getLong("task_version"),
        row.getObject("on_day", LocalDate.class),
        row.getTimestamp("booked_at").toInstant(),
        new Amount(row.getLong("places"), row.getLong("pence")),
        row.getBoolean("over_drawn"),
        row.getObject("reverses", Long.class));
  }

  private static Agreement agreement(ResultSet row, int index) throws SQLException {
    return new Agreement(
        row.getString("id"),
        row.getLong("version"),
        row.getBoolean("in_force"),
        row.getString("payer"),
        row.getString("provider"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("services").getArray())),
        row.getString("kind"),
        row.getObject("places", Long.class),
        row.getObject("pence", Long.class),
        row.getLong("price"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}
