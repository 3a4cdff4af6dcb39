import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The three modes side by side, in turns. */
final class WriteBench {

  private static final List<String> MODES = List.of("guide", "stock", "none");
  private static final String TRANSACTION = "referral transaction";
  private static final String POST = "POST ServiceRequest";

  private final Options options;
  private final Bodies bodies;
  private final Map<String, Map<String, String>> stored = new HashMap<>();

  /** Kind of request, then mode, then one entry a round. */
  private final Map<String, Map<String, List<Measured>>> results = new LinkedHashMap<>();

  WriteBench(Options options) throws IOException {
    this.options = options;
    this.bodies = new Bodies();
  }

  void run() throws Exception {
    var servers = new ArrayList<Server>();
    Layout layout = Layout.classes();
    for (String mode : MODES) {
      var server = new Server(mode, servers.size(), options);
      servers.add(server);
      server.deleteData();
      Bench.say("%s: ready after %d ms", mode, server.start(options, layout));
      prepare(server);
    }
    for (Server server : servers) {
      Bench.say("warm-up  %-5s %s: %s", server.mode, TRANSACTION, transactions(server, options.warmup()));
      Bench.say("warm-up  %-5s %s: %s", server.mode, POST, posts(server, options.warmup()));
    }
    for (int round = 1; round <= options.rounds(); round++) {
      for (Server server : servers) {
        record(round, server, TRANSACTION, transactions(server, options.transactions()));
        record(round, server, POST, posts(server, options.posts()));
      }
    }
    report(servers);
    servers.forEach(Server::close);
  }

  /** Stores what all referrals share, and proves that the mode validates, or does not. */
  private void prepare(Server server) throws Exception {
    String answer = server.send(Call.post("/fhir", bodies.transaction())).body();
    stored.put(server.mode, bodies.stored(answer));
    String second = server.send(Call.post("/fhir", bodies.transaction())).body();
    long created = Pattern.compile("\"status\":\\s*\"201").matcher(second).results().count();
    Bench.say("%s: a transaction creates %d of %d resources", server.mode, created, stored.get(server.mode).size());
    String broken = Bodies.withoutIntent(bodies.serviceRequest(stored.get(server.mode)));
    int status = server.post("/fhir/ServiceRequest", broken).statusCode();
    boolean refused = status == 422 || status == 412;
    Bench.say("%s: a ServiceRequest without intent is answered with %d", server.mode, status);
    if (refused == server.mode.equals("none") || !refused && status != 201) {
      throw new IllegalStateException("Mode " + server.mode + " does not do what it is meant to; nothing measured.");
    }
  }

  private Measured transactions(Server server, int count) throws Exception {
    var calls = Stream.generate(() -> Call.post("/fhir", bodies.transaction())).limit(count).toList();
    return Measured.of(server, calls, options.clients());
  }

  private Measured posts(Server server, int count) throws Exception {
    var about = stored.get(server.mode);
    var calls =
        Stream.generate(() -> Call.post("/fhir/ServiceRequest", bodies.serviceRequest(about))).limit(count).toList();
    return Measured.of(server, calls, options.clients());
  }

  private void record(int round, Server server, String kind, Measured measured) {
    Bench.say("round %-2d %-5s %s: %s", round, server.mode, kind, measured);
    results
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(server.mode, m -> new ArrayList<>())
        .add(measured);
  }

  private void report(List<Server> servers) throws Exception {
    Bench.say("%nMedian of %d rounds; ratios are taken within each round: median (lowest to highest).", options.rounds());
    for (String kind : results.keySet()) {
      Bench.say("%n| %s | none | guide | stock | guide / none | stock / guide |", kind);
      Bench.say("| --- | ---: | ---: | ---: | ---: | ---: |");
      row(kind, "CPU, ms per request", Measured::cpuMs);
      row(kind, "of which JVM", Measured::jvmMs);
      row(kind, "of which PostgreSQL", Measured::postgresMs);
      row(kind, "latency p50, ms", Measured::p50);
      row(kind, "latency p95, ms", Measured::p95);
      row(kind, "latency p99, ms", Measured::p99);
      row(kind, "requests per second", Measured::perSecond);
    }
    Bench.say("%n| memory, MB | resident after the run | heap in use after a full collection |");
    Bench.say("| --- | ---: | ---: |");
    for (Server server : servers) {
      Bench.say("| %s | %d | %s |", server.mode, Proc.residentMb(server), heapMb(server));
    }
  }

  private void row(String kind, String name, ToDoubleFunction<Measured> value) {
    var of = results.get(kind);
    Bench.say(
        "| %s | %.1f | %.1f | %.1f | %s | %s |",
        name,
        Bench.median(of.get("none").stream().mapToDouble(value).toArray()),
        Bench.median(of.get("guide").stream().mapToDouble(value).toArray()),
        Bench.median(of.get("stock").stream().mapToDouble(value).toArray()),
        ratio(of.get("guide"), of.get("none"), value),
        ratio(of.get("stock"), of.get("guide"), value));
  }

  private static String ratio(List<Measured> above, List<Measured> below, ToDoubleFunction<Measured> value) {
    var ratios = new double[above.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = value.applyAsDouble(above.get(round)) / value.applyAsDouble(below.get(round));
    }
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        Bench.median(ratios), Arrays.stream(ratios).min().orElseThrow(), Arrays.stream(ratios).max().orElseThrow());
  }

  private String heapMb(Server server) throws Exception {
    Path jcmd = options.java().resolveSibling("jcmd");
    if (!Files.exists(jcmd)) {
      return "no jcmd beside java";
    }
    new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    double bytes =
        Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)")
            .matcher(server.get("/actuator/prometheus").body())
            .results()
            .mapToDouble(pool -> Double.parseDouble(pool.group(1)))
            .sum();
    return String.format(Locale.ROOT, "%.0f", bytes / (1 << 20));
  }
}
