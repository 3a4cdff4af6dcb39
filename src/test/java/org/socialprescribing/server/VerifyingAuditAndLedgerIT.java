package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.ledger.FundedClub;

/**
 * Operators ask by one command whether the audit is whole, also of several servers together, and by
 * another whether the ledger follows from the records. F110.
 */
@InItsOwnProcesses
class VerifyingAuditAndLedgerIT {

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
  private static String accepted;

  @AfterAll
  static void leaveNothingRunning() throws IOException, InterruptedException {
    for (ServerProcess started : new ServerProcess[] {second, server}) {
      if (started != null) {
        started.kill();
      }
    }
    ServerProcess.killPostgres(data);
  }

  /** Two servers that were used at the same time, and are no longer there. */
  @BeforeAll
  static void useTwoServers() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "audited-");
    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT, false);
    server.untilReady(PORT);
    second = onTheSameDatabase("--server.port=" + SECOND_PORT);
    second.untilReady(SECOND_PORT);
    useBothAtOnce();
    assertThat(number("select count(*) from audit.event")).isEqualTo(4 * REFERRALS);
    accepted = acceptAFundedReferral();
    untilSealed();
    server.kill();
    second.kill();
  }

  @Test
  void saysThatTheChainOfTwoServersHoldsAndAtWhichRowItDoesNotAnyMore() throws Exception {
    ServerProcess whole = onTheSameDatabase("verify-audit");
    assertThat(whole.exitCode(PATIENCE)).as(whole.output()).isZero();
    assertThat(whole.output())
        .contains(
            "The audit's chain holds: " + number("select count(*) from audit.event") + " rows")
        .doesNotContain("Tomcat started");

    long removed =
        number(
            "delete from audit.event where id = (select min(id) + 5 from audit.event) returning id");

    ServerProcess broken = onTheSameDatabase("verify-audit");
    assertThat(broken.exitCode(PATIENCE)).as(broken.output()).isEqualTo(1);
    assertThat(broken.output())
        .contains("Row " + removed + " was removed", "The audit's chain does not hold");
  }

  @Test
  void saysThatTheLedgerFollowsFromTheRecordsAndForWhichTaskItDoesNotAnyMore() throws Exception {
    ServerProcess whole = onTheSameDatabase("verify-ledger");
    assertThat(whole.exitCode(PATIENCE)).as(whole.output()).isZero();
    assertThat(whole.output())
        .contains("The ledger follows from the records: 1 lines, 0 of them")
        .doesNotContain("Tomcat started");

    number("delete from ledger.line where task = '" + accepted + "' returning number");

    ServerProcess broken = onTheSameDatabase("verify-ledger");
    assertThat(broken.exitCode(PATIENCE)).as(broken.output()).isEqualTo(1);
    assertThat(broken.output())
        .contains(
            accepted + ": its lines do not follow from the records",
            "The ledger does not follow from the records, see above: 0 lines");
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

  /**
   * What has been answered is chained a moment later; what is not yet chained cannot be verified.
   */
  private static void untilSealed() throws SQLException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (number("select count(*) from audit.unsealed") > 0) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(100);
    }
  }

  /** Somebody is sent to a club that is paid for it, and the club accepts; gives the task. */
  private static String acceptAFundedReferral() {
    var club = new FundedClub(new FhirClient("http://127.0.0.1:" + PORT + "/fhir"));
    club.places(5);
    String task = club.sent();
    assertThat(club.accept(task).status()).isEqualTo(200);
    return task;
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

  /**
   * What somebody reads or does who owns the database: the rules against mistakes do not stop them.
   */
  private static long number(String sql) throws SQLException {
    try (var database = DriverManager.getConnection(DATABASE, "postgres", "");
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      var rows = statement.executeQuery(sql);
      rows.next();
      return rows.getLong(1);
    }
  }
}
