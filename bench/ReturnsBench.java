import java.io.PipedReader;
import java.io.PipedWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What a national return costs: a month, a year and all years of England, over HTTP, with the table of facts filled by COPY.
 * Nothing else is filled: a return reads nothing else.
 */
final class ReturnsBench {

  private static final LocalDate BEGIN = LocalDate.of(2021, 4, 1);

  private final Options options;
  private final int years;

  ReturnsBench(Options options) {
    this.options = options;
    this.years = options.rounds();
  }

  void run() throws Exception {
    boolean anew = options.only().isEmpty();
    try (var server = new Server("guide", 0, options)) {
      if (anew) {
        server.deleteData();
      }
      Bench.say("ready after %d ms", server.start(options, Layout.classes()));
      if (anew) {
        fill();
      }
      Bench.say("%n| %d years of England | month, ms | year, ms | all, ms |", years);
      Bench.say("| --- | ---: | ---: | ---: |");
      measure(server, "referrals", "");
      measure(server, "referrals", "&stratifier=month,source,need,age-band");
      measure(server, "people-referred", "");
      measure(server, "people-referred", "&stratifier=pcn");
      measure(server, "people-referred", "&stratifier=integrated-care-board,deprivation-tenth,ethnic-category");
      measure(server, "people-referred-since-april-2019", "");
      measure(server, "social-prescriptions", "");
      measure(server, "social-prescriptions", "&stratifier=provider");
      measure(server, "onward-referrals", "&stratifier=destination");
      measure(server, "waiting-time", "");
      measure(server, "wellbeing-change-at-six-months", "");
      measure(server, "contacts", "");
      measure(server, "people-accessing-a-link-worker", "");
      measure(server, "people-accessing-a-link-worker", "&stratifier=host");
      measure(server, "non-attendance", "&stratifier=gender");
    }
  }

  private void fill() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + options.postgresPort() + "/postgres";
    try (Connection database = DriverManager.getConnection(url, "postgres", "");
        Statement statement = database.createStatement()) {
      statement.execute("truncate returns.fact");
      statement.execute("drop index returns.fact_by_day, returns.fact_by_person, returns.fact_by_known");
      parties(statement);
      long before = System.nanoTime();
      long rows = copy(database);
      Bench.say("%,d facts written in %d s", rows, (System.nanoTime() - before) / 1_000_000_000);
      before = System.nanoTime();
      statement.execute("create index fact_by_day on returns.fact (day)");
      statement.execute("create index fact_by_person on returns.fact (person)");
      statement.execute("create index fact_by_known on returns.fact using brin (known_at timestamptz_minmax_multi_ops)");
      Bench.say("indexes made in %d s", (System.nanoTime() - before) / 1_000_000_000);
      statement.execute("vacuum analyze returns.fact");
      statement.execute("vacuum analyze returns.party");
      var size = statement.executeQuery(
          "select pg_size_pretty(sum(pg_total_relation_size(inhrelid))) from pg_inherits where inhparent = 'returns.fact'::regclass");
      size.next();
      Bench.say("%s on disk", size.getString(1));
    }
  }

  private static void parties(Statement statement) throws Exception {
    statement.execute("truncate returns.party");
    String row = "insert into returns.party (id, version, known_at, from_day, key, type, name, parent, active, fte, starts)"
        + " select '%s' || n, 1, '2019-01-01', '2019-01-01', %d + n, '%s', '%s ' || n, %s, true, 0.8, '2019-01-01'"
        + " from generate_series(0, %d - 1) n";
    party(statement, row, "Organization/board-", FactGenerator.organisation(3, 0), "integrated-care-board", "null", FactGenerator.BOARDS);
    party(statement, row, "Organization/place-", FactGenerator.organisation(2, 0), "place",
        FactGenerator.organisation(3, 0) + " + n %% " + FactGenerator.BOARDS, FactGenerator.PLACES);
    party(statement, row, "Organization/pcn-", FactGenerator.organisation(1, 0), "pcn",
        FactGenerator.organisation(2, 0) + " + n %% " + FactGenerator.PLACES, FactGenerator.NETWORKS);
    party(statement, row, "Organization/practice-", FactGenerator.practice(0), "gp-practice",
        FactGenerator.organisation(1, 0) + " + n %% " + FactGenerator.NETWORKS, FactGenerator.PRACTICES);
    party(statement, row, "Organization/host-", FactGenerator.organisation(4, 0), "vcse", "null", FactGenerator.HOSTS);
    party(statement, row, "PractitionerRole/", FactGenerator.role(0), "role",
        FactGenerator.organisation(4, 0) + " + n %% " + FactGenerator.HOSTS, FactGenerator.ROLES);
    party(statement, row, "Organization/provider-", FactGenerator.provider(0), "community-group", "null", FactGenerator.PROVIDERS);
  }

  private static void party(Statement statement, String row, String id, long key, String type, String parent, int number)
      throws Exception {
    statement.execute(row.formatted(id, key, type, type, parent.replace("%%", "%"), number));
  }

  private long copy(Connection database) throws Exception {
    var generator = new FactGenerator(1, years);
    var from = new PipedReader(1 << 20);
    var to = new PipedWriter(from);
    var failure = new Exception[1];
    var writer = new Thread(() -> {
      try (to) {
        for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusYears(years)); day = day.plusDays(1)) {
          generator.day(day, to);
        }
        generator.rest(to);
      } catch (Exception e) {
        failure[0] = e;
      }
    });
    writer.start();
    long rows = database.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("copy returns.fact (" + FactGenerator.COLUMNS + ") from stdin", from);
    writer.join();
    if (failure[0] != null) {
      throw failure[0];
    }
    return rows;
  }

  private void measure(Server server, String measure, String more) throws Exception {
    if (!(measure + more).contains(options.only())) {
      return;
    }
    LocalDate last = BEGIN.plusYears(years).minusDays(1);
    LocalDate month = last.withDayOfMonth(1);
    String before = address(measure, month.minusMonths(1), month.minusDays(1), more);
    Bench.say("| %s%s | %d | %d | %d |", measure, more.replace("&stratifier=", " by "),
        median(server, List.of(before), address(measure, month, last, more)),
        median(server, List.of(), address(measure, last.minusYears(1).plusDays(1), last, more)),
        median(server, List.of(), address(measure, BEGIN, last, more)));
  }

  private static String address(String measure, LocalDate start, LocalDate end, String more) {
    return "/fhir/Measure/" + measure + "/$evaluate-measure?periodStart=" + start + "&periodEnd=" + end + more;
  }

  /**
   * Milliseconds of the middle one of five, after one that does not count.
   *
   * @param first what is asked before each: a next month comes after the month before
   */
  private static long median(Server server, List<String> first, String address) throws Exception {
    long[] times = new long[5];
    for (int i = -1; i < times.length; i++) {
      for (String each : first) {
        answer(server, each);
      }
      long before = System.nanoTime();
      answer(server, address);
      if (i >= 0) {
        times[i] = (System.nanoTime() - before) / 1_000_000;
      }
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void answer(Server server, String address) throws Exception {
    var answer = server.get(address);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
