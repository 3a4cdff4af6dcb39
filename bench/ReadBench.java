import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it costs a read that the server asks for a token and holds the answer against its scopes
 * ("reads"), that it writes down who has seen what ("audit"), or both ("guarded-reads").
 */
final class ReadBench {

  private static final int REFERRALS = 60;

  /** So many cheap reads for each search, so that a round of them lasts as long as one's of searches. */
  private static final int CHEAP = 10;

  private static final Pattern STORED = Pattern.compile("\"location\":\\s*\"[^\"]*?(\\w+/\\d+)/_history");

  private final Options options;
  private final Bodies bodies;
  private final Map<String, Map<Server, List<Double>>> cpu = new LinkedHashMap<>();

  ReadBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  void run() throws Exception {
    try (var issuer = new Issuer();
        var open = new Server("open", 0, options);
        var closed = new Server("guarded", 1, options)) {
      open.keepsNoAudit();
      if (options.what().equals("reads")) {
        closed.keepsNoAudit();
      }
      if (!options.what().equals("audit")) {
        closed.asksFor(issuer);
      }
      var asked = new LinkedHashMap<Server, Map<String, List<String>>>();
      for (Server server : List.of(open, closed)) {
        server.deleteData();
        Bench.say("%s: ready after %d ms", server.mode, server.start(options, Layout.classes()));
        asked.put(server, questions(server));
      }
      for (int round = 0; round <= options.rounds(); round++) {
        for (String kind : asked.get(open).keySet()) {
          for (Server server : List.of(open, closed)) {
            measure(round, kind, server, asked.get(server).get(kind));
          }
        }
      }
      report(open, closed);
    }
  }

  private Map<String, List<String>> questions(Server server) throws Exception {
    var tasks = new ArrayList<String>();
    String owner = "";
    for (int i = 0; i < REFERRALS; i++) {
      String answer = server.send(Call.post("/fhir", bodies.transaction())).body();
      tasks.add("/fhir/" + last(answer, "Task"));
      owner = last(answer, "Organization");
    }
    var questions = new LinkedHashMap<String, List<String>>();
    questions.put("a task by its id", tasks);
    questions.put("search of 50 tasks with person and referral",
        List.of("/fhir/Task?owner=" + owner + "&_count=50&_include=Task:patient&_include=Task:focus"));
    questions.put("`$worklist` of 50", List.of("/fhir/" + owner + "/$worklist?_count=50"));
    questions.keySet().removeIf(question -> !question.contains(options.only()));
    server.isAskedBy(owner);
    return questions;
  }

  private static String last(String answer, String type) {
    Matcher stored = STORED.matcher(answer);
    String last = "";
    while (stored.find()) {
      last = stored.group(1).startsWith(type + "/") ? stored.group(1) : last;
    }
    return last;
  }

  private void measure(int round, String kind, Server server, List<String> addresses) throws Exception {
    var calls = new ArrayList<Call>();
    int searches = round == 0 ? options.warmup() : options.transactions();
    for (int i = 0; i < searches * (kind.startsWith("search") ? 1 : CHEAP); i++) {
      calls.add(Call.get(addresses.get(i % addresses.size())));
    }
    Measured measured = Measured.of(server, calls, options.clients());
    Bench.say("round %d, %s, %s: %s", round, kind, server.mode, measured);
    if (round > 0) {
      cpu.computeIfAbsent(kind, k -> new LinkedHashMap<>())
          .computeIfAbsent(server, s -> new ArrayList<>())
          .add(measured.cpuMs());
    }
  }

  private void report(Server open, Server closed) {
    String with =
        switch (options.what()) {
          case "audit" -> "the audit";
          case "guarded-reads" -> "tokens, scopes and the audit";
          default -> "tokens and scopes";
        };
    Bench.say("%n| read | without, CPU ms | with %s, CPU ms | ratio |%n| --- | ---: | ---: | ---: |", with);
    cpu.forEach(
        (kind, of) -> {
          double[] without = numbers(of.get(open));
          double[] guarded = numbers(of.get(closed));
          double[] ratios = new double[guarded.length];
          Arrays.setAll(ratios, round -> guarded[round] / without[round]);
          double median = Bench.median(ratios.clone());
          Arrays.sort(ratios);
          Bench.say(
              "| %s | %.2f | %.2f | %.2f (%.2f to %.2f) |",
              kind, Bench.median(without.clone()), Bench.median(guarded.clone()), median, ratios[0], ratios[ratios.length - 1]);
        });
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
