package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.FhirClient;

/** Operators make the read models again by one command, which says what differed and ends. */
@InItsOwnProcesses
class RebuildingAsACommandIT {

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
  void saysWhatWasWrongMendsItAndFindsItRightTheNextTime() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rebuilt-");
    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT, false);
    server.untilReady(PORT);
    var fhir = new FhirClient("http://127.0.0.1:" + PORT + "/fhir");
    assertThat(fhir.submit(aReferral().bundle()).status()).isEqualTo(200);
    server.kill();
    loseTheTasks();

    ServerProcess mending = rebuild();
    assertThat(mending.exitCode(PATIENCE)).as(mending.output()).isEqualTo(1);
    assertThat(mending.output())
        .contains(
            "referral.task: 1 rows; 1 were missing, 0 should not have been there",
            "They did not equal what was there")
        .doesNotContain("Tomcat started");

    ServerProcess checking = rebuild();
    assertThat(checking.exitCode(PATIENCE)).as(checking.output()).isZero();
    assertThat(checking.output())
        .contains(
            "referral.task: 1 rows, equal to what was there",
            "All read models are made again, and equal what was there.");
  }

  private static ServerProcess rebuild() throws IOException {
    return ServerProcess.start(
        "rebuild-read-models",
        "--spring.profiles.active=demo",
        "--social-prescribing.embedded-postgres.data-directory=" + data,
        "--social-prescribing.embedded-postgres.port=" + POSTGRES_PORT,
        "--social-prescribing.demo.load=false");
  }

  /** The PostgreSQL of a killed server lives on. */
  private static void loseTheTasks() throws SQLException {
    String address = "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/postgres";
    try (var database = DriverManager.getConnection(address, "postgres", "");
        var statement = database.createStatement()) {
      assertThat(statement.executeUpdate("delete from referral.task")).isEqualTo(1);
    }
  }
}
