package org.socialprescribing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL that this server starts and stops, for one machine and one person: it trusts every
 * local user.
 *
 * <p>The library's defaults are for tests, so what makes an acknowledged write survive a crash is
 * switched on again. A PostgreSQL that outlived a killed server is adopted, once it has shown that
 * it keeps this very data directory. Its log, a file for each day of the week in the folder {@code
 * log} of the data, says that a statement failed and not on what: statements and refused rows would
 * repeat what is kept about people.
 */
final class PostgresOnThisMachine implements AutoCloseable {

  static final String USER = "postgres";

  /** Longer than the library's ten seconds, for a recovery after a crash. */
  private static final Duration START_UP = Duration.ofMinutes(2);

  /** One process asks; more helpers than there are other processors would only be in its way. */
  private static final String HELPERS =
      String.valueOf(Math.min(2, Runtime.getRuntime().availableProcessors() - 1));

  /** Most pages are in memory: a process reads one sooner than it has it read by another. */
  private static final String READING = "sync";

  private final EmbeddedPostgres postgres;

  private PostgresOnThisMachine(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static PostgresOnThisMachine start(Path dataDirectory, int port) throws IOException {
    Path directory = dataDirectory.toAbsolutePath().normalize();
    Files.createDirectories(directory);
    requireFreeOrOurs(directory, port);
    try {
      var started =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setPGStartupWait(START_UP)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("io_method", READING)
              .setServerConfig("max_parallel_workers_per_gather", HELPERS)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_filename", "postgresql-%a.log")
              .setServerConfig("log_truncate_on_rotation", "on")
              .setServerConfig("log_error_verbosity", "terse")
              .setServerConfig("log_min_error_statement", "panic")
              .setServerConfig("log_parameter_max_length_on_error", "0")
              .start();
      var postgres = new PostgresOnThisMachine(started);
      postgres.requireKeeping(directory, port);
      return postgres;
    } catch (IllegalStateException e) {
      throw new SettingsRefused(
          "The data directory " + directory + " is in use by another server of this kind.",
          "Stop the other server, or choose another directory with"
              + " social-prescribing.embedded-postgres.data-directory and another port with"
              + " social-prescribing.embedded-postgres.port.",
          e);
    }
  }

  /** PostgreSQL itself would be waited for in vain, and its log is not seen. */
  private static void requireFreeOrOurs(Path directory, int port) throws IOException {
    if (Files.exists(directory.resolve("postmaster.pid"))) {
      return; // Ours may have outlived a server that was killed.
    }
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.getLocalPort();
    } catch (BindException e) {
      throw portTaken(port, "another program", e);
    }
  }

  private static SettingsRefused portTaken(int port, String by, Exception cause) {
    return new SettingsRefused(
        "Port " + port + " is taken by " + by + ".",
        "Choose another port with social-prescribing.embedded-postgres.port.",
        cause);
  }

  private void requireKeeping(Path directory, int port) throws IOException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
      rows.next();
      Path kept = Path.of(rows.getString(1));
      if (!Files.isSameFile(kept, directory)) {
        throw portTaken(port, "a PostgreSQL that keeps other data", null);
      }
    } catch (SQLException e) {
      throw new IOException("The embedded PostgreSQL does not answer", e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
