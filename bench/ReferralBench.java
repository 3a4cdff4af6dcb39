import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What enforcing the guide costs: the same writes against the same server with our validation, with HAPI's own
 * interceptor and with none. Linux only, because it reads /proc. Run from the project root; bench/README.md says how to
 * read the result.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime
 * java bench/ReferralBench.java          # processor time, latency and memory of writes
 * java bench/ReferralBench.java start    # time until the server is ready
 * </pre>
 */
public final class ReferralBench {

  private static final Path WORK = Path.of("target", "bench");
  private static final Path BUNDLE = Path.of("profiles", "examples", "Bundle-referral-transaction.json");
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    Files.createDirectories(WORK);
    if (options.start()) {
      new StartBench(options).run();
    } else {
      new WriteBench(options).run();
    }
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** The command line. */
  record Options(
      boolean start, Path java, String heap, int rounds, int transactions, int posts, int warmup, int clients,
      int port, int postgresPort) {

    static final String USAGE =
        """
        usage: java bench/ReferralBench.java [start] [options]
          --java PATH          the java program that runs the server (default: the one that runs this)
          --heap SIZE          the server's -Xmx (default: 1g; start: the JVM's default)
          --rounds N           measured rounds (default: 5; start: 3)
          --requests N         transactions a round; twice as many single posts (default: 200)
          --warmup N           requests of each kind before the first round (default: 300)
          --clients N          clients in a closed loop (default: 4)
          --port N             the first of three HTTP ports (default: 18080)
          --postgres-port N    the first of three PostgreSQL ports (default: 15440)""";

    static Options parse(String[] args) {
      boolean start = args.length > 0 && args[0].equals("start");
      var given = new HashMap<String, String>();
      for (int i = start ? 1 : 0; i < args.length; i += 2) {
        if (i + 1 == args.length || !USAGE.contains("  " + args[i] + " ")) {
          throw new IllegalArgumentException("Unknown or incomplete option: " + args[i]);
        }
        given.put(args[i], args[i + 1]);
      }
      int transactions = number(given, "--requests", 200);
      return new Options(
          start,
          Path.of(given.getOrDefault("--java", System.getProperty("java.home") + "/bin/java")),
          given.getOrDefault("--heap", start ? "" : "1g"),
          number(given, "--rounds", start ? 3 : 5),
          transactions,
          2 * transactions,
          number(given, "--warmup", 300),
          number(given, "--clients", 4),
          number(given, "--port", 18080),
          number(given, "--postgres-port", 15440));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
      int value = given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1");
      }
      return value;
    }
  }

  /** A way to start the program: compiled classes, or the unpacked jar as in the container. */
  record Layout(String name, List<String> arguments) {

    static Layout classes() throws IOException {
      Path list = Path.of("target", "classpath.txt");
      if (!Files.exists(list) || !Files.exists(BUNDLE)) {
        throw new IOException("Run this from the project root, after the Maven command in bench/README.md");
      }
      String path = "target/classes:" + Files.readString(list).strip();
      return new Layout("classes", List.of("-cp", path, "org.socialprescribing.SocialPrescribingServer"));
    }

    /** Present after {@code java -Djarmode=tools -jar target/*.jar extract --destination target/extracted}. */
    static List<Layout> extracted() throws IOException {
      Path directory = Path.of("target", "extracted");
      if (!Files.isDirectory(directory)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(directory)) {
        return files
            .filter(file -> file.toString().endsWith(".jar"))
            .map(jar -> new Layout("unpacked jar", List.of("-jar", jar.toString())))
            .toList();
      }
    }
  }

  /** One server under test: a child process, and the PostgreSQL that it starts. */
  static final class Server implements AutoCloseable {

    final String mode;
    private final int port;
    private final int postgresPort;
    private final Path data;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;

    Server(String mode, int number, Options options) {
      this.mode = mode;
      this.port = options.port() + number;
      this.postgresPort = options.postgresPort() + number;
      this.data = WORK.resolve(mode).toAbsolutePath();
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts the server and waits until it is ready; returns the milliseconds that took. */
    long start(Options options, Layout layout) throws IOException, InterruptedException {
      var command = new ArrayList<String>();
      command.add(options.java().toString());
      // As mvn spring-boot:run and the container start it.
      command.add("-XX:-DontCompileHugeMethods");
      if (!options.heap().isEmpty()) {
        command.add("-Xmx" + options.heap());
      }
      command.addAll(layout.arguments());
      command.addAll(
          List.of(
              "--spring.profiles.active=demo",
              "--server.port=" + port,
              "--social-prescribing.embedded-postgres.data-directory=" + data,
              "--social-prescribing.embedded-postgres.port=" + postgresPort,
              "--social-prescribing.demo.load=false",
              "--social-prescribing.conformance.enforcement=" + mode));
      long from = System.nanoTime();
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(WORK.resolve(mode + ".log").toFile())
              .start();
      while (!isReady()) {
        if (!process.isAlive() || System.nanoTime() - from > START_LIMIT.toNanos()) {
          throw new IOException("The server does not start; see " + WORK.resolve(mode + ".log"));
        }
        Thread.sleep(50);
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    private boolean isReady() throws InterruptedException {
      try {
        return get("/actuator/health/readiness").statusCode() == 200;
      } catch (IOException e) {
        return false;
      }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
      return http.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .timeout(Duration.ofSeconds(60))
          .header("Content-Type", "application/fhir+json");
    }

    /** A write that has to succeed. */
    HttpResponse<String> write(String path, String body) throws IOException, InterruptedException {
      var answer = post(path, body);
      if (answer.statusCode() / 100 != 2) {
        throw new IOException(
            "%s: POST %s was answered with %d:%n%s".formatted(mode, path, answer.statusCode(), answer.body()));
      }
      return answer;
    }

    long pid() {
      return process.pid();
    }

    /** The postmaster of this server's data directory, or -1. */
    long postmaster() throws IOException {
      Path file = data.resolve("postmaster.pid");
      return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).get(0).strip()) : -1;
    }

    void deleteData() throws IOException {
      stopPostgres();
      if (Files.exists(data)) {
        try (Stream<Path> files = Files.walk(data)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }

    @Override
    public synchronized void close() {
      try {
        if (process != null) {
          process.destroy();
          if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
          }
          process = null;
        }
        stopPostgres();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Stops a PostgreSQL that outlived its server; usually there is none. */
    private void stopPostgres() throws IOException {
      ProcessHandle.of(postmaster())
          .filter(handle -> handle.info().command().orElse("").endsWith("postgres"))
          .ifPresent(
              handle -> {
                handle.destroy();
                handle.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
              });
    }
  }

  /** What Linux knows about the processes, from /proc. */
  static final class Proc {

    /** The kernel reports processor time to programs in hundredths of a second, whatever its own tick. */
    private static final int MS_PER_TICK = 10;

    private Proc() {}

    static long jvmMs(Server server) throws IOException {
      long[] stat = stat(server.pid());
      return MS_PER_TICK * (stat[USER] + stat[SYSTEM]);
    }

    /** The postmaster, its living children, and its children that have ended since it started. */
    static long postgresMs(Server server) throws IOException {
      long postmaster = server.postmaster();
      long[] own = stat(postmaster);
      long ticks = own[USER] + own[SYSTEM] + own[ENDED_USER] + own[ENDED_SYSTEM];
      for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
        try {
          long[] stat = stat(child.pid());
          ticks += stat[USER] + stat[SYSTEM];
        } catch (IOException e) {
          // Ended meanwhile; at most one reading of an idle process is lost.
        }
      }
      return MS_PER_TICK * ticks;
    }

    private static final int USER = 0;
    private static final int SYSTEM = 1;
    private static final int ENDED_USER = 2;
    private static final int ENDED_SYSTEM = 3;

    /** Fields 14 to 17 of /proc/PID/stat, counted from behind the program's name, which may hold blanks. */
    private static long[] stat(long pid) throws IOException {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).toArray();
    }

    static long residentMb(Server server) throws IOException {
      String status = Files.readString(Path.of("/proc/" + server.pid() + "/status"));
      Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
      return line.find() ? Long.parseLong(line.group(1)) / 1024 : -1;
    }
  }

  /** Request bodies made from the guide's example referral, each with a person and identifiers of its own. */
  static final class Bodies {

    private static final String PROFILES = "https://socialprescribing.example/fhir/StructureDefinition/";
    private static final Map<String, String> PROFILE_OF =
        Map.of(
            "Organization", "care-organisation",
            "Patient", "referred-person",
            "PractitionerRole", "referrer",
            "Condition", "support-need",
            "Flag", "risk-flag",
            "Consent", "sharing-consent",
            "ServiceRequest", "referral-request",
            "Task", "referral-task");

    private static final Pattern TYPE = Pattern.compile("\"resourceType\": \"(\\w+)\",");
    private static final Pattern NHS_NUMBER = Pattern.compile("999\\d{7}");

    /** Everything the surgery numbers itself, except the doctor's role, which every referral shares. */
    private static final Pattern IDENTIFIER =
        Pattern.compile("(riverside-surgery\\.example/(?!roles)\\w+(?:\\||\",\\s*\"value\": \")[^\"]+)");

    private final AtomicInteger last = new AtomicInteger();
    private final String transaction;

    Bodies() throws IOException {
      String text = Files.readString(BUNDLE);
      text = NHS_NUMBER.matcher(text).replaceAll("{nhs-number}");
      text = IDENTIFIER.matcher(text).replaceAll("$1-{number}");
      transaction =
          Arrays.stream(text.split("(?=\"fullUrl\")")).map(Bodies::withProfile).collect(Collectors.joining());
    }

    /** HAPI's interceptor enforces the profile that the sender names, so all three modes get it named. */
    private static String withProfile(String entry) {
      Matcher type = TYPE.matcher(entry);
      if (!entry.startsWith("\"fullUrl\"") || entry.contains("\"meta\":") || !type.find()) {
        return entry;
      }
      boolean requirement = entry.contains("\"individual-requirement\"");
      String profile = requirement ? "individual-requirement" : PROFILE_OF.get(type.group(1));
      return type.replaceFirst("$0 \"meta\": {\"profile\": [\"" + PROFILES + profile + "\"]},");
    }

    String transaction() {
      return fresh(transaction);
    }

    /** The referral alone, about resources that are stored already. */
    String serviceRequest(Map<String, String> stored) {
      String text = serviceRequestOf(transaction);
      for (var reference : stored.entrySet()) {
        text = text.replace(reference.getKey(), reference.getValue());
      }
      return fresh(text);
    }

    /** The object that starts before its type and ends where as many braces are closed as were opened. */
    private static String serviceRequestOf(String bundle) {
      int from = bundle.lastIndexOf('{', bundle.indexOf("\"resourceType\": \"ServiceRequest\""));
      int open = 0;
      for (int i = from; i < bundle.length(); i++) {
        open += bundle.charAt(i) == '{' ? 1 : bundle.charAt(i) == '}' ? -1 : 0;
        if (open == 0) {
          return bundle.substring(from, i + 1);
        }
      }
      throw new IllegalStateException("No ServiceRequest in " + BUNDLE);
    }

    static String withoutSubject(String serviceRequest) {
      return serviceRequest.replaceFirst("\"subject\": \\{[^}]*},", "");
    }

    /** What each urn:uuid of the bundle was stored as; the answer's entries have the bundle's order. */
    Map<String, String> stored(String answer) {
      Matcher location = Pattern.compile("\"location\":\\s*\"[^\"]*?(\\w+/\\d+)/_history").matcher(answer);
      Matcher fullUrl = Pattern.compile("\"fullUrl\": \"([^\"]+)\"").matcher(transaction);
      var stored = new LinkedHashMap<String, String>();
      while (fullUrl.find() && location.find()) {
        stored.put(fullUrl.group(1), location.group(1));
      }
      return stored;
    }

    private String fresh(String text) {
      int number = last.incrementAndGet();
      while (checkDigit(number) == 10) {
        number = last.incrementAndGet();
      }
      String nhsNumber = "999%06d%d".formatted(number, checkDigit(number));
      return text.replace("{nhs-number}", nhsNumber).replace("{number}", String.valueOf(number));
    }

    private static int checkDigit(int number) {
      String digits = "999%06d".formatted(number);
      int sum = 0;
      for (int i = 0; i < 9; i++) {
        sum += Character.digit(digits.charAt(i), 10) * (10 - i);
      }
      return (11 - sum % 11) % 11;
    }
  }

  /** One round of one kind of request against one server. */
  record Measured(double jvmMs, double postgresMs, double p50, double p95, double p99, double perSecond) {

    double cpuMs() {
      return jvmMs + postgresMs;
    }

    static Measured of(Server server, String path, List<String> bodies, int clients) throws Exception {
      long jvm = Proc.jvmMs(server);
      long postgres = Proc.postgresMs(server);
      long from = System.nanoTime();
      double[] latencies = send(server, path, bodies, clients);
      double seconds = (System.nanoTime() - from) / 1e9;
      double n = bodies.size();
      Arrays.sort(latencies);
      return new Measured(
          (Proc.jvmMs(server) - jvm) / n,
          (Proc.postgresMs(server) - postgres) / n,
          percentile(latencies, 50),
          percentile(latencies, 95),
          percentile(latencies, 99),
          n / seconds);
    }

    /** Each client sends its next request when the last is answered; returns milliseconds. */
    private static double[] send(Server server, String path, List<String> bodies, int clients) throws Exception {
      var latencies = new double[bodies.size()];
      var next = new AtomicInteger();
      var threads = Executors.newFixedThreadPool(clients);
      try {
        var work = new ArrayList<Future<?>>();
        for (int client = 0; client < clients; client++) {
          work.add(
              threads.submit(
                  () -> {
                    for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                      long from = System.nanoTime();
                      server.write(path, bodies.get(i));
                      latencies[i] = (System.nanoTime() - from) / 1e6;
                    }
                    return null;
                  }));
        }
        for (Future<?> client : work) {
          client.get();
        }
        return latencies;
      } catch (ExecutionException e) {
        throw (Exception) e.getCause();
      } finally {
        threads.shutdownNow();
      }
    }

    private static double percentile(double[] sorted, int percent) {
      return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "CPU %.1f ms (JVM %.1f, PostgreSQL %.1f), p50 %.1f p95 %.1f p99 %.1f ms, %.1f/s",
          cpuMs(), jvmMs, postgresMs, p50, p95, p99, perSecond);
    }
  }

  /** The three modes side by side, in turns. */
  static final class WriteBench {

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
        say("%s: ready after %d ms", mode, server.start(options, layout));
        prepare(server);
      }
      for (Server server : servers) {
        say("warm-up  %-5s %s: %s", server.mode, TRANSACTION, transactions(server, options.warmup()));
        say("warm-up  %-5s %s: %s", server.mode, POST, posts(server, options.warmup()));
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
      String answer = server.write("/fhir", bodies.transaction()).body();
      stored.put(server.mode, bodies.stored(answer));
      String second = server.write("/fhir", bodies.transaction()).body();
      long created = Pattern.compile("\"status\":\\s*\"201").matcher(second).results().count();
      say("%s: a transaction creates %d of %d resources", server.mode, created, stored.get(server.mode).size());
      String broken = Bodies.withoutSubject(bodies.serviceRequest(stored.get(server.mode)));
      int status = server.post("/fhir/ServiceRequest", broken).statusCode();
      boolean refused = status == 422 || status == 412;
      say("%s: a ServiceRequest without subject is answered with %d", server.mode, status);
      if (refused == server.mode.equals("none") || !refused && status != 201) {
        throw new IllegalStateException("Mode " + server.mode + " does not do what it is meant to; nothing measured.");
      }
    }

    private Measured transactions(Server server, int count) throws Exception {
      var texts = Stream.generate(bodies::transaction).limit(count).toList();
      return Measured.of(server, "/fhir", texts, options.clients());
    }

    private Measured posts(Server server, int count) throws Exception {
      var about = stored.get(server.mode);
      var texts = Stream.generate(() -> bodies.serviceRequest(about)).limit(count).toList();
      return Measured.of(server, "/fhir/ServiceRequest", texts, options.clients());
    }

    private void record(int round, Server server, String kind, Measured measured) {
      say("round %-2d %-5s %s: %s", round, server.mode, kind, measured);
      results
          .computeIfAbsent(kind, k -> new HashMap<>())
          .computeIfAbsent(server.mode, m -> new ArrayList<>())
          .add(measured);
    }

    private void report(List<Server> servers) throws Exception {
      say("%nMedian of %d rounds; ratios are taken within each round: median (lowest to highest).", options.rounds());
      for (String kind : results.keySet()) {
        say("%n| %s | none | guide | stock | guide / none | stock / guide |", kind);
        say("| --- | ---: | ---: | ---: | ---: | ---: |");
        row(kind, "CPU, ms per request", Measured::cpuMs);
        row(kind, "of which JVM", Measured::jvmMs);
        row(kind, "of which PostgreSQL", Measured::postgresMs);
        row(kind, "latency p50, ms", Measured::p50);
        row(kind, "latency p95, ms", Measured::p95);
        row(kind, "latency p99, ms", Measured::p99);
        row(kind, "requests per second", Measured::perSecond);
      }
      say("%n| memory, MB | resident after the run | heap in use after a full collection |");
      say("| --- | ---: | ---: |");
      for (Server server : servers) {
        say("| %s | %d | %s |", server.mode, Proc.residentMb(server), heapMb(server));
      }
    }

    private void row(String kind, String name, ToDoubleFunction<Measured> value) {
      var of = results.get(kind);
      say(
          "| %s | %.1f | %.1f | %.1f | %s | %s |",
          name,
          median(of.get("none").stream().mapToDouble(value).toArray()),
          median(of.get("guide").stream().mapToDouble(value).toArray()),
          median(of.get("stock").stream().mapToDouble(value).toArray()),
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
          median(ratios), Arrays.stream(ratios).min().orElseThrow(), Arrays.stream(ratios).max().orElseThrow());
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

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** From the start of the process to the first 200 of the readiness probe. */
  static final class StartBench {

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
      say("%nMedian of %d starts (lowest to highest).", options.rounds());
      say("%n| from | database | seconds until ready | resident when ready, MB |");
      say("| --- | --- | ---: | ---: |");
      table.forEach(row -> say("%s", row));
    }

    record Started(double seconds, double residentMb) {}

    private Started start(Server server, Layout layout, String database) throws Exception {
      double seconds = server.start(options, layout) / 1000.0;
      var started = new Started(seconds, Proc.residentMb(server));
      server.close();
      say("%s, %s: ready after %.1f s, %.0f MB", layout.name(), database, started.seconds(), started.residentMb());
      return started;
    }

    private static String row(Layout layout, String database, List<Started> started) {
      double[] seconds = started.stream().mapToDouble(Started::seconds).sorted().toArray();
      double[] resident = started.stream().mapToDouble(Started::residentMb).sorted().toArray();
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.1f (%.1f to %.1f) | %.0f (%.0f to %.0f) |",
          layout.name(), database,
          median(seconds), seconds[0], seconds[seconds.length - 1],
          median(resident), resident[0], resident[resident.length - 1]);
    }
  }
}
