import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What it costs to keep the facts of returns in the transactions that write records: the server as it is and the same
 * without them, in turns. A turn sends referrals, and moves each from requested to completed.
 */
final class FactsBench {

  private final Options options;
  private final Bodies bodies;

  FactsBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  private record Side(Server server, MoveBench moves, List<Measured> referrals) {}

  void run() throws Exception {
    var sides = new ArrayList<Side>();
    for (String mode : List.of("facts", "without")) {
      var server = new Server(mode, sides.size(), options);
      server.deleteData();
      Layout layout = mode.equals("facts") ? Layout.classes() : Layout.classesAfter("target/bench-without-facts");
      Bench.say("%s: ready after %d ms", mode, server.start(options, layout));
      // The organisations that all transactions share: four clients would make them at the same moment.
      server.send(Call.post("/fhir", bodies.transaction()));
      sides.add(new Side(server, new MoveBench(options), new ArrayList<>()));
    }
    for (int round = 0; round <= options.rounds(); round++) {
      int count = round == 0 ? options.warmup() : options.transactions();
      for (Side side : sides) {
        var calls = Stream.generate(() -> Call.post("/fhir", bodies.transaction())).limit(count).toList();
        Measured measured = Measured.of(side.server(), calls, options.clients());
        Bench.say("round %d %-7s referrals: %s", round, side.server().mode, measured);
        side.moves().round(round, side.server(), count);
        if (round == 0) {
          side.moves().all().clear();
        } else {
          side.referrals().add(measured);
        }
      }
      // Whoever comes second finds another machine: each does in every other turn.
      Collections.reverse(sides);
    }
    sides.sort(Comparator.comparing(side -> side.server().mode));
    Bench.say("%nRatios are taken within each turn: median (lowest to highest) of %d.%n", options.rounds());
    Bench.say("| | CPU with facts, ms | without, ms | ratio |");
    Bench.say("| --- | ---: | ---: | ---: |");
    row("referral transaction", sides.get(0).referrals(), sides.get(1).referrals());
    row("task update", sides.get(0).moves().all(), sides.get(1).moves().all());
    sides.forEach(side -> side.server().close());
  }

  private static void row(String kind, List<Measured> with, List<Measured> without) {
    ToDoubleFunction<Measured> cpu = Measured::cpuMs;
    double[] ratios = new double[with.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = with.get(i).cpuMs() / without.get(i).cpuMs();
    }
    java.util.Arrays.sort(ratios);
    Bench.say(
        "| %s | %.1f | %.1f | %.3f (%.3f to %.3f) |",
        kind,
        Bench.median(with.stream().mapToDouble(cpu).toArray()),
        Bench.median(without.stream().mapToDouble(cpu).toArray()),
        Bench.median(ratios),
        ratios[0],
        ratios[ratios.length - 1]);
  }
}
