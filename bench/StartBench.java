import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to the first 200 of the readiness probe. */
final class StartBench {

  private final Options options;

  StartBench(Options options) {
    this.options = options;
  }

  void run() throws Exception {
    var layouts = new ArrayList<Layout>();
    layouts.add(Layout.classes());
    layouts.addAll(Layout.extracted());
    var server = new Server("guide", 0, options);
    var table = new ArrayList<String>();
    for (Layout layout : layouts) {
      var empty = new ArrayList<Started>();
      var existing = new ArrayList<Started>();
      for (int round = 1; round <= options.rounds(); round++) {
        server.deleteData();
        empty.add(start(server, layout, "an empty database"));
        existing.add(start(server, layout, "an existing database"));
      }
      table.add(row(layout, "empty", empty));
      table.add(row(layout, "existing", existing));
    }
    Bench.say("%nMedian of %d starts (lowest to highest).", options.rounds());
    Bench.say("%n| from | database | seconds until ready | resident when ready, MB |");
    Bench.say("| --- | --- | ---: | ---: |");
    table.forEach(row -> Bench.say("%s", row));
  }

  record Started(double seconds, double residentMb) {}

  private Started start(Server server, Layout layout, String database) throws Exception {
    double seconds = server.start(options, layout) / 1000.0;
    var started = new Started(seconds, Proc.residentMb(server));
    server.close();
    Bench.say("%s, %s: ready after %.1f s, %.0f MB", layout.name(), database, started.seconds(), started.residentMb());
    return started;
  }

  private static String row(Layout layout, String database, List<Started> started) {
    double[] seconds = started.stream().mapToDouble(Started::seconds).sorted().toArray();
    double[] resident = started.stream().mapToDouble(Started::residentMb).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f (%.1f to %.1f) | %.0f (%.0f to %.0f) |",
        layout.name(), database,
        Bench.median(seconds), seconds[0], seconds[seconds.length - 1],
        Bench.median(resident), resident[0], resident[resident.length - 1]);
  }
}
