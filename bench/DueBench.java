import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a due list costs at a service of 100,000 people, and what it costs to store ONS4 with its scores. The people are
 * written into the tables of the read model alone: the list reads nothing else.
 */
final class DueBench {

  private static final int PEOPLE = 100_000;
  private static final Pattern LOCATION = Pattern.compile("\"location\":\\s*\"[^\"]*?(\\w+/\\d+)/_history");

  /** Referred over two and a half years; of each three points of both instruments the half was asked in time. */
  private static final String FILL =
      """
      insert into referral.record (id, version, json)
      select 'Patient/bench-' || n, 1, replace(json, '"%1$s"', '"bench-' || n || '"')
      from referral.record, generate_series(1, %2$d) n where id = 'Patient/%1$s';
      insert into wellbeing.due
        (person, organisation, instrument, referral, point, from_day, by_day, until_day, closes)
      select 'Patient/bench-' || n, '%3$s', s.instrument, 'ServiceRequest/bench-' || n, s.point,
             (r.day + s.from_months)::date, (r.day + s.by_months)::date, (r.day + s.until_months)::date,
             case when hashint4(n * 3 + s.point) %% 2 = 0 then (r.day + s.from_months)::date + 10
                  else (r.day + s.until_months)::date end
      from generate_series(1, %2$d) n
      cross join lateral (select current_date - (n %% 900) as day) r
      cross join (values
        ('ons4', 1, interval '0 months', interval '1 month', interval '5 months'),
        ('ons4', 2, interval '5 months', interval '6 months', interval '11 months'),
        ('ons4', 3, interval '11 months', interval '12 months', interval '15 months'),
        ('pam', 1, interval '0 months', interval '1 month', interval '3 months'),
        ('pam', 2, interval '3 months', interval '6 months', interval '9 months'),
        ('pam', 3, interval '9 months', interval '12 months', interval '15 months'))
        s (instrument, point, from_months, by_months, until_months);
      """;

  private final Options options;
  private final Bodies bodies;

  DueBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  void run() throws Exception {
    try (var server = new Server("guide", 0, options)) {
      server.deleteData();
      Bench.say("ready after %d ms", server.start(options, Layout.classes()));
      List<String> stored = submit(server);
      String service = first(stored, "Organization", 1);
      fill(service, first(stored, "Patient", 0).split("/")[1]);
      measureLists(server, "/fhir/" + service + "/$measures-due");
      measureForms(server);
    }
  }

  private void fill(String service, String person) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + options.postgresPort() + "/postgres";
    try (Connection database = DriverManager.getConnection(url, "postgres", "");
        Statement statement = database.createStatement()) {
      statement.execute(FILL.formatted(person, PEOPLE, service));
      statement.execute("vacuum analyze wellbeing.due");
      statement.execute("vacuum analyze referral.record");
      var due =
          statement.executeQuery(
              "select count(*), count(*) filter (where from_day <= current_date and closes > current_date)"
                  + " from wellbeing.due where organisation = '" + service + "'");
      due.next();
      Bench.say("%d points, of which %d are due today", due.getLong(1), due.getLong(2));
    }
  }

  private void measureLists(Server server, String list) throws Exception {
    Bench.say("%n| due list of %d people | p50, ms | p95, ms | CPU, ms |", PEOPLE);
    Bench.say("| --- | ---: | ---: | ---: |");
    lists(server, "warm-up", list);
    lists(server, "first page of 50", list);
    lists(server, "first page of 50, PAM alone", list + "?instrument=pam");
    String page = list;
    for (int i = 0; i < 20; i++) {
      page = next(server.get(page).body());
    }
    lists(server, "twentieth page", page);
  }

  /** One client, so that nobody waits for anybody. */
  private void lists(Server server, String name, String address) throws Exception {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < options.transactions(); i++) {
      calls.add(Call.get(address));
    }
    Measured measured = Measured.of(server, calls, 1);
    Bench.say("| %s | %.1f | %.1f | %.1f |", name, measured.p50(), measured.p95(), measured.cpuMs());
  }

  private void measureForms(Server server) throws Exception {
    Bench.say("%n| ONS4 with its four scores, in one call | CPU, ms | of which JVM | of which PostgreSQL | p50, ms | p95, ms |");
    Bench.say("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (int round = 0; round <= options.rounds(); round++) {
      var calls = new ArrayList<Call>();
      for (int i = 0; i < (round == 0 ? options.warmup() : options.transactions()); i++) {
        calls.add(Call.post("/fhir/QuestionnaireResponse", ons4(first(submit(server), "Patient", 0))));
      }
      Measured measured = Measured.of(server, calls, options.clients());
      Bench.say(
          "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
          round == 0 ? "warm-up" : "round " + round,
          measured.cpuMs(), measured.jvmMs(), measured.postgresMs(), measured.p50(), measured.p95());
    }
  }

  private List<String> submit(Server server) throws Exception {
    String answer = server.send(Call.post("/fhir", bodies.transaction())).body();
    return LOCATION.matcher(answer).results().map(found -> found.group(1)).toList();
  }

  private static String first(List<String> stored, String type, int skipped) {
    return stored.stream().filter(id -> id.startsWith(type + "/")).skip(skipped).findFirst().orElseThrow();
  }

  private static String next(String searchset) {
    Matcher next = Pattern.compile("\"relation\":\\s*\"next\",\\s*\"url\":\\s*\"https?://[^/]+([^\"]+)\"").matcher(searchset);
    if (!next.find()) {
      throw new IllegalStateException("There is no next page");
    }
    return next.group(1);
  }

  private static String ons4(String person) {
    return """
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "https://socialprescribing.example/fhir/Questionnaire/ons4",
         "subject": {"reference": "%s"}, "authored": "2026-11-10T10:00:00Z", "item": [
          {"linkId": "life-satisfaction", "answer": [{"valueInteger": 6}]},
          {"linkId": "worthwhile", "answer": [{"valueInteger": 5}]},
          {"linkId": "happy", "answer": [{"valueInteger": 7}]},
          {"linkId": "anxious", "answer": [{"valueInteger": 4}]}]}
        """
        .formatted(person);
  }
}
