import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What closing the loop costs: task updates with If-Match, from requested to completed, validated and held to the
 * lifecycle; one in a hundred is stale and has to be refused.
 */
final class MoveBench {

  private static final int STALE_ONE_IN = 100;
  private static final String EXTENSIONS = "https://socialprescribing.example/fhir/StructureDefinition/";

  /** Each move: status, who makes it (the organisation that was asked), and what else it needs. */
  private enum Move {
    RECEIVE("received", ""),
    ACCEPT("accepted", ""),
    START("in-progress", ""),
    HOLD("on-hold", ", \"statusReason\": {\"text\": \"The person is in hospital.\"}"),
    RESUME("in-progress", ""),
    COMPLETE("completed", ", \"output\": [{\"type\": {\"text\": \"Summary\"}, \"valueString\": \"Goes every week.\"}]");

    private final String status;
    private final String more;

    Move(String status, String more) {
      this.status = status;
      this.more = more;
    }
  }

  private record Followed(String task, String request, String person, String requester, String service) {

    /** The task after a move that is made at this second of the year. */
    String after(Move move, int second) {
      return """
          {"resourceType": "Task", "id": "%s", "extension": [{"url": "%slatest-move", "extension": [
             {"url": "by", "valueReference": {"reference": "%s"}},
             {"url": "at", "valueDateTime": "2026-11-10T00:%02d:%02dZ"}]}],
           "status": "%s", "intent": "order", "code": {"coding": [{
             "system": "https://socialprescribing.example/fhir/CodeSystem/task-code", "code": "follow-referral"}]},
           "focus": {"reference": "%s"}, "for": {"reference": "%s"}, "authoredOn": "2026-11-02T09:10:00Z",
           "requester": {"reference": "%s"}, "owner": {"reference": "%s"}%s}
          """
          .formatted(
              task.split("/")[1], EXTENSIONS, service, second / 60, second % 60, move.status, request, person,
              requester, service, move.more);
    }
  }

  private final Options options;
  private final Bodies bodies;
  private final Map<Move, List<Measured>> results = new LinkedHashMap<>();

  MoveBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  void run() throws Exception {
    try (var server = new Server("guide", 0, options)) {
      server.deleteData();
      Bench.say("ready after %d ms", server.start(options, Layout.classes()));
      round(0, server, options.warmup());
      results.clear();
      for (int round = 1; round <= options.rounds(); round++) {
        round(round, server, options.transactions());
      }
      report();
    }
  }

  void round(int number, Server server, int referrals) throws Exception {
    var followed = new ArrayList<Followed>();
    for (int i = 0; i < referrals; i++) {
      followed.add(submit(server));
    }
    for (Move move : Move.values()) {
      var calls = new ArrayList<Call>();
      for (int i = 0; i < referrals; i++) {
        calls.addAll(calls(followed.get(i), move, i % STALE_ONE_IN == STALE_ONE_IN - 1));
      }
      Measured measured = Measured.of(server, calls, options.clients());
      Bench.say("%s %-8s: %s", number == 0 ? "warm-up " : "round " + number, move, measured);
      results.computeIfAbsent(move, m -> new ArrayList<>()).add(measured);
    }
  }

  /** What {@link #one} does, in its order. */
  static List<String> steps() {
    return Stream.concat(Stream.of("referral transaction"), Arrays.stream(Move.values()).map(move -> move.status)).toList();
  }

  /** One referral and its six moves, one after the other; milliseconds of each. */
  double[] one(Server server) throws Exception {
    var times = new double[1 + Move.values().length];
    long from = System.nanoTime();
    Followed followed = submit(server);
    times[0] = (System.nanoTime() - from) / 1e6;
    for (Move move : Move.values()) {
      Call call = calls(followed, move, false).get(0);
      from = System.nanoTime();
      server.send(call);
      times[move.ordinal() + 1] = (System.nanoTime() - from) / 1e6;
    }
    return times;
  }

  private static List<Call> calls(Followed followed, Move move, boolean staleFirst) {
    int version = move.ordinal() + 1;
    String body = followed.after(move, version);
    String path = "/fhir/" + followed.task();
    var right = Call.put(path, body, "W/\"" + version + "\"");
    return staleFirst
        ? List.of(Call.put(path, body, "W/\"" + (version + 7) + "\"").expecting("412"), right)
        : List.of(right);
  }

  private Followed submit(Server server) throws Exception {
    String answer = server.send(Call.post("/fhir", bodies.transaction())).body();
    Matcher location = Pattern.compile("\"location\":\\s*\"[^\"]*?(\\w+/\\d+)/_history").matcher(answer);
    var stored = new LinkedHashMap<String, List<String>>();
    while (location.find()) {
      stored.computeIfAbsent(location.group(1).split("/")[0], type -> new ArrayList<>()).add(location.group(1));
    }
    return new Followed(
        stored.get("Task").get(0),
        stored.get("ServiceRequest").get(0),
        stored.get("Patient").get(0),
        stored.get("PractitionerRole").get(0),
        stored.get("Organization").get(1));
  }

  private void report() {
    Bench.say("%nMedian of %d rounds of %d referrals.", options.rounds(), options.transactions());
    Bench.say("%n| task update | CPU, ms | of which JVM | of which PostgreSQL | p50, ms | p95, ms | p99, ms |");
    Bench.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    results.forEach((move, rounds) -> row(move.name().toLowerCase(), rounds));
    row("all", results.values().stream().flatMap(List::stream).toList());
  }

  private static void row(String name, List<Measured> rounds) {
    Bench.say(
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
        name,
        Bench.median(rounds.stream().mapToDouble(Measured::cpuMs).toArray()),
        Bench.median(rounds.stream().mapToDouble(Measured::jvmMs).toArray()),
        Bench.median(rounds.stream().mapToDouble(Measured::postgresMs).toArray()),
        Bench.median(rounds.stream().mapToDouble(Measured::p50).toArray()),
        Bench.median(rounds.stream().mapToDouble(Measured::p95).toArray()),
        Bench.median(rounds.stream().mapToDouble(Measured::p99).toArray()));
  }
}
