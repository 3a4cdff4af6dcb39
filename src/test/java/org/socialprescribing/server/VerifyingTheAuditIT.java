package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.FhirClient;

/** Operators ask by one command whether the audit is whole, also of several servers together. */
@InItsOwnProcesses
class VerifyingTheAuditIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PORT = FreePort.find();
  private static final int SECOND_PORT = FreePort.find();
  private static final int POSTGRES_PORT = FreePort.find();
  private static final int REFERRALS = 10;
  private static final String DATABASE =
      "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/postgres";

  private static Path data;
  private static ServerProcess server;
  private static ServerProcess second;

  @AfterAll
  static void leaveNothingRunning() throws IOException, InterruptedException {
    second.kill();
    server.kill();
    ServerProcess.killPostgres(data);
  }

  @Test
  void saysThatTheChainOfTwoServersHoldsAndAtWhichRowItDoesNotAnyMore() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "audited-");
    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT, false);
    server.untilReady(PORT);
    second = onTheSameDatabase("--server.port=" + SECOND_PORT);
    second.untilReady(SECOND_PORT);
    useBothAtOnce();
    server.kill();
    second.kill();

    ServerProcess whole = verify();
    assertThat(whole.exitCode(PATIENCE)).as(whole.output()).isZero();
    assertThat(whole.output())
        .contains("The audit's chain holds: " + count() + " rows")
        .doesNotContain("Tomcat started");

    long removed = remove();

    ServerProcess broken = verify();
    assertThat(broken.exitCode(PATIENCE)).as(broken.output()).isEqualTo(1);
    assertThat(broken.output())
        .contains("Row " + removed + " was removed", "The audit's chain does not hold");
  }

  private static void useBothAtOnce() throws InterruptedException {
    var clients = Executors.newFixedThreadPool(4);
    for (int port : new int[] {PORT, SECOND_PORT}) {
      var fhir = new FhirClient("http://127.0.0.1:" + port + "/fhir");
      for (int i = 0; i < REFERRALS; i++) {
        clients.submit(() -> fhir.get(fhir.submit(aReferral().bundle()).location("Task")));
      }
    }
    clients.shutdown();
    assertThat(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(server.isRunning() && second.isRunning()).isTrue();
  }

  private static ServerProcess verify() throws IOException {
    return onTheSameDatabase("verify-audit");
  }

  /** The PostgreSQL of a killed server lives on, and one that was only named, too. */
  private static ServerProcess onTheSameDatabase(String argument) throws IOException {
    return ServerProcess.start(
        argument,
        "--server.address=127.0.0.1",
        "--social-prescribing.security.enabled=false",
        "--spring.datasource.url=" + DATABASE,
        "--spring.datasource.username=postgres");
  }

  /** One row for each referral, and one for each task that was read. */
  private static long count() throws SQLException {
    try (var database = DriverManager.getConnection(DATABASE, "postgres", "");
        var statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from audit.event")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(4 * REFERRALS);
      return rows.getLong(1);
    }
  }

  /** As somebody does it who owns the database: the rules against mistakes do not stop them. */
  private static long remove() throws SQLException {
    try (var database = DriverManager.getConnection(DATABASE, "postgres", "");
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      var rows =
          statement.executeQuery(
              "delete from audit.event where id = (select min(id) + 5 from audit.event) returning id");
      rows.next();
      return rows.getLong(1);
    }
  }
}
