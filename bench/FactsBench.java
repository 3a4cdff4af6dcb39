import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What it costs to keep the facts of returns in the transactions that write records: the server as it is and the same
 * without them. One client sends a referral of ten records and moves it from requested to completed, to one server and
 * then to the other, beginning with each in turn: whatever the machine does meanwhile, it does to both.
 */
final class FactsBench {

  /** A referral, and each of its six moves. */
  private static final int KINDS = 7;

  private final Options options;
  private final Bodies bodies;

  FactsBench(Options options) throws Exception {
    this.options = options;
    this.bodies = new Bodies();
  }

  private record Side(Server server, MoveBench moves, List<double[]> times, List<Double> cpu) {}

  void run() throws Exception {
    Side with = side("facts", 0, Layout.classes());
    Side without = side("without", 1, Layout.classesAfter("target/bench-without-facts"));
    for (int i = 0; i < options.warmup(); i++) {
      with.moves.one(with.server);
      without.moves.one(without.server);
    }
    for (int round = 1; round <= options.rounds(); round++) {
      turn(round, with, without);
    }
    report(with, without);
    with.server.close();
    without.server.close();
  }

  private Side side(String mode, int number, Layout layout) throws Exception {
    var server = new Server(mode, number, options);
    server.deleteData();
    Bench.say("%s: ready after %d ms", mode, server.start(options, layout));
    server.send(Call.post("/fhir", bodies.transaction()));
    return new Side(server, new MoveBench(options), new ArrayList<>(), new ArrayList<>());
  }

  private void turn(int round, Side with, Side without) throws Exception {
    double[] before = {cpuMs(with), cpuMs(without)};
    for (int i = 0; i < options.transactions(); i++) {
      Side first = i % 2 == 0 ? with : without;
      Side second = i % 2 == 0 ? without : with;
      first.times.add(first.moves.one(first.server));
      second.times.add(second.moves.one(second.server));
    }
    with.cpu.add((cpuMs(with) - before[0]) / options.transactions());
    without.cpu.add((cpuMs(without) - before[1]) / options.transactions());
    Bench.say(
        "turn %d: CPU of a referral and its moves %.1f ms with facts, %.1f without",
        round, with.cpu.get(round - 1), without.cpu.get(round - 1));
  }

  private static double cpuMs(Side side) throws Exception {
    return Proc.jvmMs(side.server) + Proc.postgresMs(side.server);
  }

  private void report(Side with, Side without) {
    Bench.say("%nThe middle one of %,d of each kind, in ms.%n", with.times.size());
    Bench.say("| | with facts | without | ratio |");
    Bench.say("| --- | ---: | ---: | ---: |");
    row("referral transaction", with, without, 0, 1);
    row("task update", with, without, 1, KINDS);
    for (int kind = 1; kind < KINDS; kind++) {
      row("to " + MoveBench.steps().get(kind), with, without, kind, kind + 1);
    }
    double[] ratios = new double[with.cpu.size()];
    Arrays.setAll(ratios, i -> with.cpu.get(i) / without.cpu.get(i));
    Arrays.sort(ratios);
    Bench.say(
        "| CPU of a referral and its moves | %.1f | %.1f | %.3f (%.3f to %.3f) |",
        with.cpu.stream().mapToDouble(each -> each).average().orElseThrow(),
        without.cpu.stream().mapToDouble(each -> each).average().orElseThrow(),
        Bench.median(ratios),
        ratios[0],
        ratios[ratios.length - 1]);
  }

  /** Kinds differ: the middle one of each, and the mean of those. */
  private static void row(String name, Side with, Side without, int from, int to) {
    double one = 0;
    double other = 0;
    for (int kind = from; kind < to; kind++) {
      one += middle(with, kind) / (to - from);
      other += middle(without, kind) / (to - from);
    }
    Bench.say("| %s | %.2f | %.2f | %.3f |", name, one, other, one / other);
  }

  private static double middle(Side side, int kind) {
    return Bench.median(side.times.stream().mapToDouble(times -> times[kind]).toArray());
  }
}
