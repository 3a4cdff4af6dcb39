package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.compartment.WholeRecord;
import org.socialprescribing.fhir.FhirClient;

/** Operators remove whose retention period has ended by one command; a crash leaves nobody half. */
@InItsOwnProcesses
class ErasingExpiredPeopleAsACommandIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PORT = FreePort.find();
  private static final int POSTGRES_PORT = FreePort.find();

  private static Path data;
  private static ServerProcess server;

  @AfterAll
  static void leaveNothingRunning() throws IOException, InterruptedException {
    server.kill();
    ServerProcess.killPostgres(data);
  }

  @Test
  void goesOnWhereItWasKilledAndLeavesNobodyHalf() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "expired-");
    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT, false);
    server.untilReady(PORT);
    var fhir = new FhirClient("http://127.0.0.1:" + PORT + "/fhir");
    WholeRecord first = WholeRecord.closed(fhir);
    WholeRecord second = WholeRecord.closed(fhir);
    WholeRecord open = WholeRecord.open(fhir);
    int records = open.found().size();
    server.kill();
    try (Connection database = database()) {
      tenYearsPass(database);
      long ofSecond = versionsOf(database, second);
      killWhileItRemoves(second);
      assertThat(versionsOf(database, first)).isZero();
      assertThat(versionsOf(database, second)).isEqualTo(ofSecond).isPositive();
      assertThat(count(database, "select count(*) from retention.erasure")).isEqualTo(1);
    }

    ServerProcess looking = command("--dry-run");
    assertThat(looking.exitCode(PATIENCE)).as(looking.output()).isZero();
    assertThat(looking.output())
        .contains("Retention: 1 people are due, 0 more", second.person)
        .doesNotContain(open.person, second.mark, "Tomcat started");

    ServerProcess finishing = command("--dry-run=false");
    assertThat(finishing.exitCode(PATIENCE)).as(finishing.output()).isZero();
    assertThat(finishing.output()).contains("Retention: 1 people removed, 0 due");

    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT, false);
    server.untilReady(PORT);
    assertThat(fhir.get(first.person).status()).isEqualTo(404);
    assertThat(fhir.get(second.person).status()).isEqualTo(404);
    assertThat(open.found()).hasSize(records);
  }

  /** One of the person's last rows is locked, so that the command stands still just before. */
  private static void killWhileItRemoves(WholeRecord person) throws Exception {
    try (Connection locking = database()) {
      locking.setAutoCommit(false);
      execute(
          locking,
          "select res_id from hfj_resource where res_type = 'Task' and fhir_id = '%s' for update"
              .formatted(person.task.replace("Task/", "")));
      ServerProcess killed = command("--dry-run=false");
      waitForSomebodyWhoWaits(killed);
      killed.kill();
      locking.rollback();
    }
  }

  private static void waitForSomebodyWhoWaits(ServerProcess removing) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    try (Connection looking = database()) {
      while (count(looking, "select count(*) from pg_locks where not granted") == 0) {
        assertThat(removing.isRunning()).as(removing.output()).isTrue();
        assertThat(Instant.now()).isBefore(deadline);
        Thread.sleep(50);
      }
    }
  }

  private static ServerProcess command(String dryRun) throws IOException {
    return ServerProcess.start(
        "erase-expired",
        "--spring.profiles.active=demo",
        "--social-prescribing.embedded-postgres.data-directory=" + data,
        "--social-prescribing.embedded-postgres.port=" + POSTGRES_PORT,
        "--social-prescribing.demo.load=false",
        dryRun);
  }

  private static void tenYearsPass(Connection database) throws SQLException {
    execute(
        database,
        "update hfj_resource set res_updated = res_updated - interval '10 years'",
        "update hfj_spidx_date set sp_value_low = sp_value_low - interval '10 years'");
  }

  private static long versionsOf(Connection database, WholeRecord person) throws SQLException {
    return count(
        database,
        """
        select count(*) from hfj_res_ver where res_id in (
          select l.src_resource_id from hfj_res_link l
          join hfj_resource p on p.res_id = l.target_resource_id
          where p.res_type = 'Patient' and p.fhir_id = '%s')
        """
            .formatted(person.id()));
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection database, String... statements) throws SQLException {
    try (var statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The PostgreSQL of a killed server lives on. */
  private static Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/postgres", "postgres", "");
  }
}
