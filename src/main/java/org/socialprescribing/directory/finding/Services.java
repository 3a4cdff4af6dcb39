package org.socialprescribing.directory.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialprescribing.directory.finding.Found.Kept;
import org.socialprescribing.directory.finding.Found.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Answers questions about services from the read model. Decision 0063. */
final class Services {

  /** One statement, so that services and what belongs to them are of the same moment. */
  private static final String PAGE =
      """
      with found as materialized (
        select s.id, %1$s as rank, %2$s as label, %3$s as metres, %4$s as score
        from %5$s where %6$s),
      page as materialized (
        select * from found where %7$s order by rank, label collate "C", id limit %8$s)
      select * from (
        select 0 as kind, (select count(*) from found) as rank, '' as label, null as id, 0 as version,
          null as json, null::bigint as metres, null::bigint as score
        union all
        select 1, p.rank, p.label, p.id, r.version, r.json, p.metres, p.score
        from page p join directory.record r on r.id = 'HealthcareService/' || p.id
        union all
        select 2, 0, '', r.id, r.version, r.json, null, null
        from (%9$s) named (id) join directory.record r using (id)) rows
      order by kind, rank, label collate "C", id
      """;

  private static final String INCLUDED =
      """
      select unnest(%s) from directory.service s
      join (select id from page order by rank, label collate "C", id limit %s) shown using (id)""";

  private static final String NEAR =
      """
      (select p.service, min(directory.metres(%1$s, %2$s, p.latitude, p.longitude)) as metres
       from directory.service_place p
       where point(p.longitude, p.latitude) <@ box(point(%3$s, %4$s), point(%5$s, %6$s)) and %7$s
       group by p.service) n""";

  private static final String SERVICE = "s.id";
  private static final String OF_SERVICE = " join directory.service s on s.id = n.service";

  /**
   * Each by its id. The first offset hides how many there are, by which PostgreSQL would plan each
   * question anew; the second keeps it from beginning with everything that has a key.
   */
  private static final String KNOWN =
      """
      (select %s::text[] as services, %s::bigint[] as metres offset 0) given
      cross join lateral unnest(given.services, given.metres) n (service, metres)
      cross join lateral (select * from directory.service k where k.id = n.service offset 0) s""";

  private static final String NEAR_WITH_RULES =
      """
      select n.service, n.metres, o.rule, o.starts from %s
      left join directory.opening o on o.service = n.service and o.rule is not null
      where %s
      """;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final Words words;
  private final OpenServices open;

  Services(
      JdbcClient database, TransactionOperations transactions, Words words, OpenServices open) {
    this.database = database;
    this.transactions = transactions;
    this.words = words;
    this.open = open;
  }

  Found page(Question question) {
    // What words demand of the database holds for a transaction.
    return question.words().isEmpty()
        ? found(question)
        : transactions.execute(transaction -> found(question));
  }

  private Found found(Question question) {
    var conditions = new Conditions(question.conditions());
    String from = from(question, conditions);
    String score = words.require(question.words(), conditions);
    if (!question.open().isEmpty() && question.near() == null) {
      boolean rules = OpenServices.needsRules(question.open());
      open.require(
          question.open(), SERVICE, rules ? open.rules(from, conditions) : List.of(), conditions);
    }
    if (!score.isEmpty()) {
      from += " cross join lateral (select " + score + " as score) m";
    }
    return question.count() == 0
        ? new Found(List.of(), List.of(), count(from, conditions), Optional.empty())
        : page(question, from, !score.isEmpty(), conditions);
  }

  private String from(Question question, Conditions conditions) {
    if (question.near() == null) {
      require(question.keys(), conditions);
      return "directory.service s";
    }
    if (OpenServices.needsRules(question.open())) {
      return known(question, conditions);
    }
    open.require(question.open(), SERVICE, List.of(), conditions);
    return near(question, conditions) + OF_SERVICE;
  }

  private static void require(List<Keys.Wanted> keys, Conditions conditions) {
    conditions.require(Keys.in("s", keys, conditions));
  }

  /** Codes are looked at where the places are, before the services are. */
  private static String near(Question question, Conditions conditions) {
    Near near = question.near();
    double[] box = near.box();
    String from =
        NEAR.formatted(
            conditions.value(near.point().latitude()),
            conditions.value(near.point().longitude()),
            conditions.value(box[1]),
            conditions.value(box[0]),
            conditions.value(box[3]),
            conditions.value(box[2]),
            Keys.in("p", question.keys(), conditions));
    conditions.require("n.metres <= " + conditions.value(near.metres()));
    return from;
  }

  /**
   * What is near and may be open is looked for once, together with the rules that decide it; then
   * it is known by its ids. What has changed meanwhile is seen by asking for all but the place
   * again.
   */
  private String known(Question question, Conditions conditions) {
    var first = new Conditions();
    String near = near(question, first);
    open.require(question.open(), "n.service", null, first);
    String sql = NEAR_WITH_RULES.formatted(near, first.sql());
    var metres = new LinkedHashMap<String, Long>();
    var rules = new LinkedHashSet<Recurrence>();
    database
        .sql(sql)
        .params(first.values())
        .query(
            row -> {
              metres.put(row.getString(1), row.getLong(2));
              if (row.getString(3) != null) {
                rules.add(new Recurrence(row.getString(3), row.getObject(4, LocalDate.class)));
              }
            });
    String ids = conditions.value(metres.keySet().toArray(String[]::new));
    String distances = conditions.value(metres.values().toArray(Long[]::new));
    require(question.keys(), conditions);
    open.require(question.open(), SERVICE, rules, conditions);
    return KNOWN.formatted(ids, distances);
  }

  private long count(String from, Conditions conditions) {
    return database
        .sql("select count(*) from " + from + " where " + conditions.sql())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  private Found page(Question question, String from, boolean scored, Conditions conditions) {
    String matching = conditions.sql();
    String sql =
        PAGE.formatted(
            question.order().number(),
            question.order().text(),
            question.near() == null ? "null::bigint" : "n.metres",
            scored ? "m.score" : "null::bigint",
            from,
            matching,
            after(question, conditions),
            conditions.value(question.count() + 1),
            included(question, conditions));
    List<Row> rows = database.sql(sql).params(conditions.values()).query(Services::row).list();
    List<Match> matches = rows.stream().filter(row -> row.kind == 1).map(Row::match).toList();
    boolean more = matches.size() > question.count();
    List<Match> shown = more ? matches.subList(0, question.count()) : matches;
    return new Found(
        shown,
        rows.stream().filter(row -> row.kind == 2).map(row -> row.kept).toList(),
        rows.get(0).place.number(),
        more ? Optional.of(shown.get(shown.size() - 1).place()) : Optional.empty());
  }

  private static String after(Question question, Conditions conditions) {
    PlaceInOrder after = question.after();
    return after == null
        ? "true"
        : "(rank, label collate \"C\", id) > (%s::bigint, %s::text, %s::text)"
            .formatted(
                conditions.value(after.number()),
                conditions.value(after.text()),
                conditions.value(after.id()));
  }

  private static String included(Question question, Conditions conditions) {
    return question.includes().isEmpty()
        ? "select null::text where false"
        : question.includes().stream()
            .map(column -> INCLUDED.formatted(column, conditions.value(question.count())))
            .collect(Collectors.joining(" union "));
  }

  private record Row(int kind, PlaceInOrder place, Kept kept, Long metres, Long score) {

    private Match match() {
      return new Match(kept, place, metres, score);
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    int kind = row.getInt("kind");
    String id = row.getString("id");
    return new Row(
        kind,
        new PlaceInOrder(row.getLong("rank"), row.getString("label"), id),
        new Kept(
            kind == 1 ? "HealthcareService/" + id : id,
            row.getInt("version"),
            row.getString("json")),
        row.getObject("metres", Long.class),
        row.getObject("score", Long.class));
  }
}
