import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a worklist costs: caseloads of 60 open referrals among 100,000 and among 1,000,000.
 *
 * <p>Sixty referrals come by the interface. The others are copies of them, written by SQL into the register's tables
 * alone: worklists read nothing else, and HAPI would need hours to store them. HAPI's own search, for comparison, reads
 * its own tables and so works among sixty referrals, not among a million.
 */
final class WorklistBench {

  private static final int OPEN = 60;

  /** Ten years of work: nine in ten referrals are closed. */
  private static final int OF_ONE_LINK_WORKER = 600;

  private static final String ROLE_BODY =
      """
      {"resourceType": "PractitionerRole", "active": true, "period": {"start": "2025-04-01"},
       "extension": [{"url": "https://socialprescribing.example/fhir/StructureDefinition/full-time-equivalent",
         "valueDecimal": 1}],
       "practitioner": {"display": "Noor Haddad"}, "organization": {"reference": "%s"},
       "code": [{"coding": [{"system": "https://socialprescribing.example/fhir/CodeSystem/link-worker-role",
         "code": "link-worker"}]}]}
      """;

  private final Options options;
  private final Bodies bodies;
  private final Random choice = new Random(7);
  private final Map<String, List<Measured>> results = new LinkedHashMap<>();

  WorklistBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  void run() throws Exception {
    try (var server = new Server("guide", 0, options)) {
      server.deleteData();
      Bench.say("ready after %d ms", server.start(options, Layout.classes()));
      String role = submit(server);
      try (var database = new Database(options.postgresPort())) {
        for (int size : new int[] {100_000, 1_000_000}) {
          fill(database, role, size);
          plan(database);
          measure(server, size, role);
        }
      }
      report();
    }
  }

  private String submit(Server server) throws Exception {
    String role = "";
    for (int i = 0; i < OPEN; i++) {
      String body = bodies.transaction();
      if (!role.isEmpty()) {
        // The first owner in the text is that of the task.
        body = body.replaceFirst("(\"owner\":\\s*\\{\\s*\"reference\":\\s*\")[^\"]+", "$1" + role);
      }
      String answer = server.send(Call.post("/fhir", body)).body();
      if (role.isEmpty()) {
        String service = located(answer, "Organization").get(1);
        role = located(server.send(Call.post("/fhir/PractitionerRole", ROLE_BODY.formatted(service))), "PractitionerRole");
        i--;
      }
    }
    return role;
  }

  private static List<String> located(String answer, String type) {
    Matcher location = Pattern.compile("\"location\":\\s*\"[^\"]*?(" + type + "/\\d+)/_history").matcher(answer);
    return location.results().map(match -> match.group(1)).toList();
  }

  private static String located(HttpResponse<String> answer, String type) {
    Matcher id = Pattern.compile("\"id\":\\s*\"(\\d+)\"").matcher(answer.body());
    if (!id.find()) {
      throw new IllegalStateException(answer.body());
    }
    return type + "/" + id.group(1);
  }

  /** Copies the referrals until there are so many, with link workers, practices, urgencies and days of their own. */
  private void fill(Database database, String role, int size) throws Exception {
    long from = System.nanoTime();
    String sql =
        Files.readString(Path.of("bench", "fill-register.sql"))
            .replace("{size}", String.valueOf(size))
            .replace("{link-workers}", String.valueOf(size / OF_ONE_LINK_WORKER))
            .replace("{role}", role);
    for (String statement : sql.split(";\\s*\n")) {
      if (!statement.isBlank()) {
        database.run(statement);
      }
    }
    Bench.say(
        "%s referrals in the register, %s open, after %d s; tables of %s",
        database.column("select count(*) from referral.task").get(0),
        database.column("select count(*) from referral.task where open").get(0),
        (System.nanoTime() - from) / 1_000_000_000,
        database.column(
            "select pg_size_pretty(sum(pg_total_relation_size(c.oid))) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'referral' and c.relkind = 'r'").get(0));
  }

  /** The plan of the heart of the question, so that a change of it shows in the log of a run. */
  private static void plan(Database database) throws Exception {
    database
        .column(
            """
            explain (analyze, buffers, costs off, summary off) select * from referral.task t
            where t.worklist = 'PractitionerRole/b7' and t.open = true order by urgency, referred_on, id limit 51
            """)
        .forEach(line -> Bench.say("  %s", line));
  }

  private void measure(Server server, int size, String role) throws Exception {
    int linkWorkers = size / OF_ONE_LINK_WORKER;
    var questions = new LinkedHashMap<String, Supplier<String>>();
    questions.put("$caseload, 60 on a page", () -> caseload(linkWorkers) + "?_count=100");
    questions.put("$caseload, first page of 50", () -> caseload(linkWorkers));
    questions.put("$caseload, overdue", () -> caseload(linkWorkers) + "?overdue=true");
    questions.put("$worklist of 10 link workers", () -> organisation("b", linkWorkers / 10) + "/$worklist?team=true");
    questions.put("$sent-referrals of a practice", () -> organisation("p", size / 1000) + "/$sent-referrals");
    questions.put("$caseload of 60 that HAPI has, too", () -> "/fhir/" + role + "/$caseload?_count=100");
    questions.put(
        "HAPI: Task?owner&status, 3 includes",
        () -> "/fhir/Task?owner=" + role + "&status=requested,received,accepted,in-progress,on-hold"
            + "&_include=Task:focus&_include=Task:patient&_include=Task:owner&_count=100");
    for (var question : questions.entrySet()) {
      // HAPI's search takes a hundred times as long.
      int share = question.getKey().startsWith("HAPI") ? 10 : 1;
      Measured.of(server, calls(question.getValue(), options.warmup() / share), options.clients());
      for (int clients : new int[] {1, options.clients()}) {
        for (int round = 1; round <= options.rounds(); round++) {
          var measured = Measured.of(server, calls(question.getValue(), options.transactions() / share), clients);
          results
              .computeIfAbsent(question.getKey() + "|" + clients + "|" + size, key -> new ArrayList<>())
              .add(measured);
          Bench.say("%,d, %s, %d at a time, round %d: %s", size, question.getKey(), clients, round, measured);
        }
      }
    }
  }

  private String caseload(int linkWorkers) {
    return "/fhir/PractitionerRole/b" + choice.nextInt(linkWorkers) + "/$caseload";
  }

  private String organisation(String kind, int many) {
    return "/fhir/Organization/" + kind + choice.nextInt(many);
  }

  private static List<Call> calls(Supplier<String> question, int many) {
    return Stream.generate(question).limit(many).map(Call::get).toList();
  }

  private void report() {
    Bench.say("%nMedian of %d rounds of %d requests.", options.rounds(), options.transactions());
    Bench.say("%n| question | referrals | at a time | CPU, ms | of which PostgreSQL | p50, ms | p95, ms | p99, ms | p95 : 100,000 |");
    Bench.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    results.forEach(
        (key, rounds) -> {
          String[] parts = key.split("\\|");
          double p95 = median(rounds, Measured::p95);
          double small = median(results.get(parts[0] + "|" + parts[1] + "|100000"), Measured::p95);
          Bench.say(
              "| %s | %,d | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f |",
              parts[0],
              Integer.parseInt(parts[2]),
              parts[1],
              median(rounds, Measured::cpuMs),
              median(rounds, Measured::postgresMs),
              median(rounds, Measured::p50),
              p95,
              median(rounds, Measured::p99),
              p95 / small);
        });
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return Bench.median(rounds.stream().mapToDouble(figure).toArray());
  }
}
