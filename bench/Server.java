import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One server under test: a child process, and the PostgreSQL that it starts. */
final class Server implements AutoCloseable {

  private static final List<String> ENFORCEMENTS = List.of("guide", "stock", "none");

  final String mode;
  private final int port;
  private final int postgresPort;
  private final Path data;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> settings = new ArrayList<>();
  private String token = "";
  private Issuer issuer;
  private Process process;

  Server(String mode, int number, Options options) {
    this.mode = mode;
    this.port = options.port() + number;
    this.postgresPort = options.postgresPort() + number;
    this.data = Bench.WORK.resolve(mode).toAbsolutePath();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Has the server ask for the tokens of this issuer, and every request carry one. */
  void asksFor(Issuer issuer) {
    settings.addAll(issuer.settings());
    this.issuer = issuer;
    token = issuer.token("operator", "");
  }

  /** From now on a link worker service asks, where anybody has to say who they are. */
  void isAskedBy(String organisation) {
    if (issuer != null) {
      token = issuer.token("link-worker-service", organisation);
    }
  }

  /** Has the server follow an Open Referral UK feed when it is asked to. */
  void follows(String name, String feed) {
    settings.add("--social-prescribing.directory.feeds." + name + ".url=" + feed);
  }

  /** Has the server keep no audit. */
  void keepsNoAudit() {
    settings.add("--social-prescribing.audit.enabled=false");
  }

  /** Has the server write down how long each request takes it. */
  void timesRequests() {
    settings.addAll(
        List.of(
            "--server.tomcat.accesslog.enabled=true",
            "--server.tomcat.accesslog.pattern=%D",
            "--server.tomcat.accesslog.buffered=false",
            "--server.tomcat.accesslog.rotate=false",
            "--server.tomcat.accesslog.directory=" + Bench.WORK.toAbsolutePath(),
            "--server.tomcat.accesslog.prefix=" + mode + "-times"));
  }

  /** How long the last requests took, from the first byte read to the last written, in milliseconds. */
  double[] lastTimes(int requests) throws IOException, InterruptedException {
    Thread.sleep(100); // The line comes after the answer.
    List<String> lines = Files.readAllLines(Bench.WORK.resolve(mode + "-times.log"));
    return lines.subList(lines.size() - requests, lines.size()).stream()
        .mapToDouble(line -> Long.parseLong(line) / 1000.0)
        .toArray();
  }

  /** Starts the server and waits until it is ready; returns the milliseconds that took. */
  long start(Options options, Layout layout) throws IOException, InterruptedException {
    long from = System.nanoTime();
    run(command(options, layout));
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - from > Bench.START_LIMIT.toNanos()) {
        throw new IOException("The server does not start; see " + Bench.WORK.resolve(mode + ".log"));
      }
      Thread.sleep(50);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
  }

  /** Runs a command of the program, such as rebuild-read-models, to its end; returns the milliseconds that took. */
  long carryOut(String word, Options options, Layout layout) throws IOException, InterruptedException {
    var command = command(options, layout);
    command.add(word);
    long from = System.nanoTime();
    run(command);
    process.waitFor();
    process = null;
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
  }

  private void run(List<String> command) throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Bench.WORK.resolve(mode + ".log").toFile())
            .start();
  }

  private List<String> command(Options options, Layout layout) {
    var command = new ArrayList<String>();
    command.add(options.java().toString());
    // As mvn spring-boot:run and the container start it.
    command.add("-XX:-DontCompileHugeMethods");
    if (!options.heap().isEmpty()) {
      command.add("-Xmx" + options.heap());
    }
    command.addAll(options.jvm());
    command.addAll(layout.arguments());
    command.addAll(
        List.of(
            "--spring.profiles.active=demo",
            "--server.port=" + port,
            "--social-prescribing.embedded-postgres.data-directory=" + data,
            "--social-prescribing.embedded-postgres.port=" + postgresPort,
            "--social-prescribing.demo.load=false",
            "--social-prescribing.conformance.enforcement=" + (ENFORCEMENTS.contains(mode) ? mode : "guide")));
    command.addAll(settings);
    return command;
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
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/fhir+json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** A request that has to be answered as expected. */
  HttpResponse<String> send(Call call) throws IOException, InterruptedException {
    var request = request(call.path()).method(call.method(), BodyPublishers.ofString(call.body()));
    if (!call.ifMatch().isEmpty()) {
      request.header("If-Match", call.ifMatch());
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (!String.valueOf(answer.statusCode()).startsWith(call.expected())) {
      throw new IOException(
          "%s: %s %s was answered with %d:%n%s"
              .formatted(mode, call.method(), call.path(), answer.statusCode(), answer.body()));
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
        if (!process.waitFor(Bench.STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
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
              handle.onExit().orTimeout(Bench.STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
            });
  }
}
