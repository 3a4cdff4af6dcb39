package org.socialprescribing.security.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.FhirClient;

/**
 * A Keycloak in a process of its own: one for all tests of this process, started when the first of
 * them asks, stopped when this process ends. It keeps its data in memory only, and begins with the
 * realm of {@code docker/keycloak}.
 */
public final class Keycloak {

  /** The system property that says where Keycloak has been unpacked; the Maven profile sets it. */
  static final String HOME = "keycloak.home";

  static final String ONLY = "mvn -Pkeycloak verify runs it: docs/security.md";

  /** The realm of the Compose file, and the secret of its client, of these tests only. */
  static final String SHIPPED = "social-prescribing";

  private static final Path SHIPPED_REALM = Path.of("docker", "keycloak", "realm.json");
  private static final String ADMIN = "tests-admin";

  /** It builds itself before its first start. */
  private static final Duration START_UP = Duration.ofMinutes(4);

  private static Keycloak running;

  private final String address = "http://127.0.0.1:" + FreePort.find();
  private final String adminSecret = UUID.randomUUID().toString();
  private final String operatorSecret = UUID.randomUUID().toString();
  private final Path log = Path.of("target", "keycloak.log");
  private final Process process;

  private Keycloak(Path home) throws IOException {
    Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
    Files.copy(SHIPPED_REALM, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
    var command =
        new ProcessBuilder(
            home.resolve("bin").resolve("kc.sh").toString(),
            "start-dev",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + address.substring(address.lastIndexOf(':') + 1),
            "--hostname=" + address,
            "--import-realm");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN);
    command.environment().put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", adminSecret);
    command.environment().put("OPERATOR_CLIENT_SECRET", operatorSecret);
    process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-keycloak"));
  }

  /** Whether these tests are to get their tokens from Keycloak. */
  public static boolean isAskedFor() {
    return System.getProperty(HOME) != null;
  }

  static synchronized Keycloak running() {
    if (running == null) {
      try {
        running = new Keycloak(Path.of(System.getProperty(HOME)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      running.awaitRealm();
    }
    return running;
  }

  /** A realm that is there. */
  Realm realm(String name) {
    return new Realm(name, address, admin());
  }

  /** A realm that has not been there before, with these settings beyond Keycloak's own. */
  Realm newRealm(String name, String settings) {
    admin().create("", "{'realm': '%s', 'enabled': true, %s}".formatted(name, settings));
    return realm(name);
  }

  /** The secret of the client {@code operator} of the shipped realm. */
  String operatorSecret() {
    return operatorSecret;
  }

  private Admin admin() {
    return new Admin(address, new TokenEndpoint(address + "/realms/master"), ADMIN, adminSecret);
  }

  private void awaitRealm() {
    var realm = new FhirClient(address + "/realms/" + SHIPPED);
    Instant deadline = Instant.now().plus(START_UP);
    while (!isThere(realm)) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new AssertionError("Keycloak did not start with the shipped realm:\n" + output());
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean isThere(FhirClient realm) {
    try {
      return realm.get("").status() == 200;
    } catch (UncheckedIOException notListening) {
      return false;
    }
  }

  private String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With what its script has started. */
  private void stop() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
