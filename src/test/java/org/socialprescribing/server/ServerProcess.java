package org.socialprescribing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.socialprescribing.SocialPrescribingServer;
import org.socialprescribing.fhir.FhirClient;

/** The server in a process of its own, as a person starts it, so that it can be killed. */
public final class ServerProcess {

  private static final Duration START_UP = Duration.ofMinutes(3);

  /**
   * Without the optimising compiler, and with the collector that does nothing beside the program:
   * these servers live for minutes, two at a time on two processors. Room for the classes keeps
   * Java from cleaning up again and again while it loads them.
   */
  private static final List<String> QUICK_TO_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-Xmn300m");

  private static final String POSTGRES_PORT = "--social-prescribing.embedded-postgres.port=";

  private final Process process;
  private final Path output;
  private final List<String> arguments;

  private ServerProcess(Process process, Path output, List<String> arguments) {
    this.process = process;
    this.output = output;
    this.arguments = arguments;
  }

  /** Starts the program with these arguments and does not wait. */
  public static ServerProcess start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_TO_START);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SocialPrescribingServer.class.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(Path.of("target"), "server-", ".log");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ServerProcess(process, output, List.of(arguments));
  }

  /** Starts the program with the demo profile and its own PostgreSQL there, and does not wait. */
  static ServerProcess startDemo(Path dataDirectory, int port, int postgresPort)
      throws IOException {
    return startDemo(dataDirectory, port, postgresPort, false);
  }

  /**
   * @param load whether the synthetic people are loaded
   */
  static ServerProcess startDemo(Path dataDirectory, int port, int postgresPort, boolean load)
      throws IOException {
    return start(
        "--spring.profiles.active=demo",
        "--server.port=" + port,
        "--social-prescribing.embedded-postgres.data-directory=" + dataDirectory,
        POSTGRES_PORT + postgresPort,
        "--social-prescribing.demo.load=" + load);
  }

  /** Returns when the server says that it is ready. */
  public ServerProcess untilReady(int port) throws InterruptedException {
    var health = new FhirClient("http://127.0.0.1:" + port + "/actuator/health");
    Instant deadline = Instant.now().plus(START_UP);
    while (!isReady(health)) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new AssertionError("The server did not become ready:\n" + output());
      }
      Thread.sleep(100);
    }
    return this;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** The port that the server's own PostgreSQL was told to use. */
  int postgresPort() {
    return arguments.stream()
        .filter(argument -> argument.startsWith(POSTGRES_PORT))
        .map(argument -> Integer.parseInt(argument.substring(POSTGRES_PORT.length())))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isReady(FhirClient health) {
    try {
      return health.get("readiness").status() == 200;
    } catch (UncheckedIOException notListening) {
      return false;
    }
  }

  /** The exit code of a server that ends by itself. */
  int exitCode(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("The server still runs:\n" + output());
    }
    return process.exitValue();
  }

  /** SIGKILL: no code of the server runs any more. Its PostgreSQL lives on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Everything that the server wrote to the console. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL for the PostgreSQL that keeps this directory, and for all its processes. */
  static void killPostgres(Path dataDirectory) throws IOException {
    var postmaster = postgres(dataDirectory);
    var all =
        postmaster.stream()
            .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Whether a PostgreSQL that keeps this directory is running. */
  static boolean hasPostgres(Path dataDirectory) throws IOException {
    return !postgres(dataDirectory).isEmpty();
  }

  private static List<ProcessHandle> postgres(Path dataDirectory) throws IOException {
    Path pidFile = dataDirectory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return List.of();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    return ProcessHandle.of(pid).filter(ServerProcess::isPostgres).stream().toList();
  }

  /** After a crash the number may belong to somebody else. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive() && process.info().command().orElse("").endsWith("postgres");
  }
}
