import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the directory takes to follow an Open Referral UK feed: the first time, when nothing has changed, and when one
 * service in fifty has. The feed is served by this program, from memory. Meanwhile somebody searches.
 */
final class SyncBench {

  private static final int PAGE = 250;

  private final Options options;

  SyncBench(Options options) {
    this.options = options;
  }

  void run() throws Exception {
    for (int services : new int[] {573, 50_000}) {
      new Sync(services).run();
    }
  }

  private final class Sync {

    private final BenchTown town;

    /** Another small directory, which the server imports first: Java is slow until it has done it once. */
    private final BenchTown first = new BenchTown("first", 573);

    private volatile List<byte[]> pages = List.of();
    private String last = "none";

    Sync(int services) {
      this.town = new BenchTown("town", services);
    }

    void run() throws Exception {
      HttpServer feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      feed.createContext("/services", this::answer);
      var executor = Executors.newFixedThreadPool(2);
      feed.setExecutor(executor);
      feed.start();
      try (var server = new Server("guide", 0, options)) {
        server.follows("first", "http://127.0.0.1:" + feed.getAddress().getPort());
        server.follows("bench", "http://127.0.0.1:" + feed.getAddress().getPort() + "/");
        server.deleteData();
        Bench.say("ready after %d ms", server.start(options, Layout.classes()));
        Bench.say("%n| sync of %,d services | s | CPU, s | of which JVM | of which PostgreSQL | counts | searches meanwhile, p50 / p95 ms |", town.size());
        Bench.say("| --- | ---: | ---: | ---: | ---: | --- | ---: |");
        render(first, false);
        measure(server, "first", "573 others, right after the start");
        render(town, false);
        measure(server, "bench", "first");
        tidyUp();
        measure(server, "bench", "no change");
        for (String time : List.of("2 % changed", "2 % changed back", "2 % changed again")) {
          render(town, !time.endsWith("back"));
          tidyUp();
          measure(server, "bench", time);
        }
      } finally {
        feed.stop(0);
        executor.shutdown();
      }
    }

    /** As PostgreSQL has done by itself the night after. */
    private void tidyUp() throws Exception {
      try (var database = new Database(options.postgresPort())) {
        database.run("vacuum analyze", "checkpoint");
      }
    }

    private void render(BenchTown town, boolean changed) {
      var all = new ArrayList<byte[]>();
      for (int number = 1; number <= (town.size() + PAGE - 1) / PAGE; number++) {
        all.add(town.page(number, PAGE, changed));
      }
      pages = all;
    }

    private void answer(HttpExchange exchange) throws IOException {
      String query = exchange.getRequestURI().getQuery();
      int number = Integer.parseInt(query.replaceAll("page=(\\d+).*", "$1"));
      byte[] body = pages.get(number - 1);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      try (exchange) {
        exchange.getResponseBody().write(body);
      }
    }

    private void measure(Server server, String feed, String what) throws Exception {
      long jvm = Proc.jvmMs(server);
      long postgres = Proc.postgresMs(server);
      var searching = new Searching(server);
      server.send(
          Call.post(
              "/fhir/$import-open-referral",
              "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"feed\", \"valueString\": \"%s\"}]}".formatted(feed)));
      String progress = finished(server, feed);
      searching.stop();
      Bench.say(
          "| %s | %.2f | %.1f | %.1f | %.1f | %s | %s |",
          what,
          seconds(progress),
          (Proc.jvmMs(server) - jvm + Proc.postgresMs(server) - postgres) / 1000.0,
          (Proc.jvmMs(server) - jvm) / 1000.0,
          (Proc.postgresMs(server) - postgres) / 1000.0,
          counts(progress),
          searching);
    }

    private String finished(Server server, String feed) throws Exception {
      while (true) {
        // The server says when it began and ended; each question is a request that it answers and audits.
        Thread.sleep(town.size() > 1_000 ? 500 : 20);
        String progress = server.send(Call.get("/fhir/$import-progress?feed=" + feed)).body();
        if (progress.contains("\"finished\"") && !progress.contains(last)) {
          last = value(progress, "started");
          if (!progress.contains("\"completed\"")) {
            throw new IllegalStateException(progress);
          }
          return progress;
        }
      }
    }
  }

  private static double seconds(String progress) {
    return Duration.between(Instant.parse(value(progress, "started")), Instant.parse(value(progress, "finished")))
            .toMillis()
        / 1000.0;
  }

  private static String value(String progress, String name) {
    Matcher value = Pattern.compile("\"" + name + "\",\\s*\"valueInstant\":\\s*\"([^\"]+)\"").matcher(progress);
    if (!value.find()) {
      throw new IllegalStateException("No " + name + " in " + progress);
    }
    return value.group(1);
  }

  private static String counts(String progress) {
    Matcher count =
        Pattern.compile(
                "\"of\",\\s*\"valueString\":\\s*\"([a-z]+)\"\\s*},\\s*\\{\\s*\"name\":\\s*\"entries\",\\s*\"valueInteger\":\\s*(\\d+)")
            .matcher(progress);
    var all = new ArrayList<String>();
    while (count.find()) {
      if (!count.group(2).equals("0")) {
        all.add(count.group(2) + " " + count.group(1));
      }
    }
    return String.join(", ", all);
  }

  /** One client that searches the directory four times a second. */
  private static final class Searching {

    private final List<Double> times = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    Searching(Server server) {
      thread = new Thread(() -> search(server));
      thread.start();
    }

    private void search(Server server) {
      try {
        while (!stopped.get()) {
          long from = System.nanoTime();
          server.send(Call.get("/fhir/HealthcareService?name=Choir&active=true&_count=20"));
          times.add((System.nanoTime() - from) / 1e6);
          Thread.sleep(250);
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    void stop() throws InterruptedException {
      stopped.set(true);
      thread.join();
    }

    @Override
    public String toString() {
      double[] sorted = times.stream().mapToDouble(each -> each).sorted().toArray();
      return sorted.length == 0
          ? ""
          : "%.0f / %.0f".formatted(Bench.median(sorted), Measured.percentile(sorted, 95));
    }
  }
}
