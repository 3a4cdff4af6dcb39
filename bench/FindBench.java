import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a search of services costs at 50,000 services.
 *
 * <p>The records are written by SQL into HAPI's tables; the server's own command makes the read model of them.
 */
final class FindBench {

  private static final int SERVICES = 50_000;
  private static final String ORGANISATION =
      """
      {"resourceType": "Organization", "id": "bench-pattern", "name": "Pattern", "type": [{"coding": [
        {"system": "https://socialprescribing.example/fhir/CodeSystem/organisation-type", "code": "vcse"}]}]}
      """;

  private static final List<String> NEEDS =
      List.of("loneliness", "debt", "housing", "food", "learning", "transport", "bereavement", "mental-wellbeing");
  private static final List<String> WORDS =
      List.of("gardening", "walking group", "knitting circle", "chess morning", "outdoors volunteers", "ukulele");
  private static final List<String> MISSPELT = List.of("gardenning", "kniting", "ukelele", "potery", "futball");

  private final Options options;
  private final Random choice = new Random(7);
  private final Map<String, List<Measured>> results = new LinkedHashMap<>();

  /** Of 95 in 100 requests the longest time that the server had them, for each round. */
  private final Map<String, List<Double>> within = new LinkedHashMap<>();

  private List<String> points;

  FindBench(Options options) {
    this.options = options;
  }

  void run() throws Exception {
    try (var server = new Server("guide", 0, options)) {
      if (options.only().isEmpty()) {
        fill(server);
      }
      server.timesRequests();
      Bench.say("ready again after %d ms", server.start(options, Layout.classes()));
      try (var database = new Database(options.postgresPort())) {
        database.run("vacuum analyze");
        points =
            database.column(
                "select latitude || '|' || longitude from directory.service_place order by md5(service) limit 5000");
        Bench.say(
            "%s services; tables of %s",
            database.column("select count(*) from directory.service").get(0),
            database.column(
                "select pg_size_pretty(sum(pg_total_relation_size(c.oid))) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'directory' and c.relkind = 'r'").get(0));
      }
      measure(server);
      report();
    }
  }

  private void fill(Server server) throws Exception {
    server.deleteData();
    Bench.say("ready after %d ms", server.start(options, Layout.classes()));
    server.send(new Call("PUT", "/fhir/Organization/bench-pattern", ORGANISATION, "", "2"));
    try (var database = new Database(options.postgresPort())) {
      fill(database);
    }
    server.close();
    Bench.say("read models made in %d ms", server.carryOut("rebuild-read-models", options, Layout.classes()));
  }

  private void fill(Database database) throws Exception {
    long from = System.nanoTime();
    String sql =
        Files.readString(Path.of("bench", "fill-directory.sql"))
            .replace("{services}", String.valueOf(SERVICES))
            .replace("{places}", String.valueOf(SERVICES * 2 / 5))
            .replace("{organisations}", String.valueOf(SERVICES / 10))
            .replace("{pattern}", "bench-pattern");
    for (String statement : sql.split(";\\s*\n")) {
      if (!statement.isBlank()) {
        database.run(statement);
      }
    }
    Bench.say("filled in %d s", (System.nanoTime() - from) / 1_000_000_000);
  }

  private void measure(Server server) throws Exception {
    var questions = new LinkedHashMap<String, Supplier<String>>();
    questions.put("need, 10 miles, open then, accepting", () -> w4(""));
    questions.put("the same with places and organisations", () -> w4("&_include=HealthcareService:location&_include=HealthcareService:organization"));
    questions.put("10 miles alone", () -> search("near=" + point() + "|10|[mi_i]"));
    questions.put("need and class, by name", () -> search("need=" + one(NEEDS) + "&service-category=nature"));
    questions.put("words and 10 miles", () -> search("text=" + one(WORDS) + "&near=" + point() + "|10|[mi_i]"));
    questions.put("words alone, most relevant", () -> search("text=" + one(WORDS)));
    questions.put("a misspelt word and 10 miles", () -> search("text=" + one(MISSPELT) + "&near=" + point() + "|10|[mi_i]"));
    questions.put("open then, anywhere", () -> search("open-at=" + moment()));
    questions.put("beginning of a name", () -> search("name=" + one(WORDS).substring(0, 4)));
    questions.keySet().removeIf(name -> !name.contains(options.only()));
    for (var question : questions.entrySet()) {
      Measured.of(server, calls(question.getValue(), options.warmup()), options.clients());
      for (int clients : IntStream.of(1, options.clients()).distinct().toArray()) {
        for (int round = 1; round <= options.rounds(); round++) {
          var measured = Measured.of(server, calls(question.getValue(), options.transactions()), clients);
          results.computeIfAbsent(question.getKey() + "|" + clients, key -> new ArrayList<>()).add(measured);
          double[] times = server.lastTimes(options.transactions());
          Arrays.sort(times);
          double longest = Measured.percentile(times, 95);
          within.computeIfAbsent(question.getKey() + "|" + clients, key -> new ArrayList<>()).add(longest);
          Bench.say(
              "%s, %d at a time, round %d: %s; p95 in the server %.1f",
              question.getKey(), clients, round, measured, longest);
        }
      }
    }
  }

  private String w4(String more) {
    return search(
        "active=true&capacity=accepting&need=" + one(NEEDS) + "&near=" + point() + "|10|[mi_i]&open-at=" + moment() + more);
  }

  private String moment() {
    return "2026-12-%02dT%02d:00".formatted(1 + choice.nextInt(28), 9 + choice.nextInt(9));
  }

  /** A kilometre or so away from some service. */
  private String point() {
    String[] near = one(points).split("\\|");
    return String.format(
        Locale.ROOT,
        "%.5f|%.5f",
        Double.parseDouble(near[0]) + (choice.nextDouble() - 0.5) / 50,
        Double.parseDouble(near[1]) + (choice.nextDouble() - 0.5) / 50);
  }

  private <T> T one(List<T> of) {
    return of.get(choice.nextInt(of.size()));
  }

  private static String search(String query) {
    return "/fhir/HealthcareService?"
        + Stream.of(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
            .reduce((one, other) -> one + "&" + other)
            .orElseThrow();
  }

  private static List<Call> calls(Supplier<String> question, int many) {
    return Stream.generate(question).limit(many).map(Call::get).toList();
  }

  private void report() {
    Bench.say("%nMedian of %d rounds of %d requests, %,d services.", options.rounds(), options.transactions(), SERVICES);
    Bench.say("%n| question | at a time | CPU, ms | of which PostgreSQL | p50, ms | p95, ms | of which in the server | p99, ms | per second |");
    Bench.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    results.forEach(
        (key, rounds) -> {
          String[] parts = key.split("\\|");
          Bench.say(
              "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |",
              parts[0], parts[1],
              median(rounds, Measured::cpuMs), median(rounds, Measured::postgresMs), median(rounds, Measured::p50),
              median(rounds, Measured::p95), Bench.median(within.get(key).stream().mapToDouble(each -> each).toArray()),
              median(rounds, Measured::p99), median(rounds, Measured::perSecond));
        });
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return Bench.median(rounds.stream().mapToDouble(figure).toArray());
  }
}
