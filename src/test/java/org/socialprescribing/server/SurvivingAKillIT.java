package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Referral;

/**
 * What the server has acknowledged is there after a crash, and what it has not finished is not.
 *
 * <p>Each test finds the server running and leaves it running; all look at everything that was
 * acknowledged so far.
 */
@InItsOwnProcesses
class SurvivingAKillIT {

  private static final int CLIENTS = 4;
  private static final int REFERRALS = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int PORT = FreePort.find();
  private static final int POSTGRES_PORT = FreePort.find();
  private static final FhirClient FHIR = new FhirClient("http://127.0.0.1:" + PORT + "/fhir");

  /** What clients were told is stored: the person's NHS number, and the answer. */
  private static final Map<String, Answer> ACKNOWLEDGED = new ConcurrentHashMap<>();

  private static Path data;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-");
    restart();
  }

  @AfterAll
  static void leaveNothingRunning() throws IOException, InterruptedException {
    server.kill();
    ServerProcess.killPostgres(data);
  }

  @Test
  void keepsWhatItAcknowledgedWhenItIsKilledAndItsPostgresLivesOn() throws Exception {
    killUnderLoad(server::kill);
    assertThat(ServerProcess.hasPostgres(data)).isTrue();

    restart();

    assertEverythingAcknowledgedIsComplete();
    assertNothingIsHalfThere();
    assertTheAuditHasWhatIsStoredAndNothingElse();
  }

  @Test
  void keepsWhatItAcknowledgedWhenItIsKilledTogetherWithItsPostgres() throws Exception {
    killUnderLoad(
        () -> {
          ServerProcess.killPostgres(data);
          server.kill();
        });
    assertThat(ServerProcess.hasPostgres(data)).isFalse();

    restart();

    assertEverythingAcknowledgedIsComplete();
    assertNothingIsHalfThere();
    assertTheAuditHasWhatIsStoredAndNothingElse();
  }

  @Test
  void doesNotLetASecondServerUseTheSameDirectory() throws Exception {
    var second = ServerProcess.startDemo(data, FreePort.find(), FreePort.find());
    try {
      assertThat(second.exitCode(Duration.ofSeconds(60))).isNotZero();
      assertThat(second.output())
          .contains("The data directory " + data.toAbsolutePath() + " is in use")
          .contains("social-prescribing.embedded-postgres.data-directory")
          .doesNotContain("\tat ");
    } finally {
      second.kill();
    }
    assertThat(FHIR.get("metadata").status()).isEqualTo(200);
  }

  private static void restart() throws IOException, InterruptedException {
    server = ServerProcess.startDemo(data, PORT, POSTGRES_PORT).untilReady(PORT);
  }

  private interface Kill {
    void run() throws IOException, InterruptedException;
  }

  /** The clients go on while the server dies, so that transactions are in flight. */
  private static void killUnderLoad(Kill kill) throws IOException, InterruptedException {
    int enough = ACKNOWLEDGED.size() + REFERRALS;
    Instant deadline = Instant.now().plus(PATIENCE);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int i = 0; i < CLIENTS; i++) {
        clients.submit(SurvivingAKillIT::submitUntilTheServerIsGone);
      }
      while (ACKNOWLEDGED.size() < enough && Instant.now().isBefore(deadline)) {
        Thread.sleep(10);
      }
      kill.run();
    } finally {
      clients.shutdown();
      assertThat(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(ACKNOWLEDGED).hasSizeGreaterThanOrEqualTo(enough);
  }

  private static void submitUntilTheServerIsGone() {
    try {
      while (true) {
        Referral referral = aReferral();
        Answer answer = FHIR.submit(referral.bundle());
        if (answer.status() == 200) {
          ACKNOWLEDGED.put(referral.person(), answer);
        }
      }
    } catch (UncheckedIOException gone) {
      // As intended: what was in flight has not been acknowledged.
    }
  }

  private static void assertEverythingAcknowledgedIsComplete() {
    assertThat(ACKNOWLEDGED)
        .allSatisfy(
            (person, answer) ->
                assertThat(everythingAbout(person).resources())
                    .extracting(
                        resource ->
                            resource.path("resourceType").asText()
                                + "/"
                                + resource.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(answer.locations()));
  }

  private static Answer everythingAbout(String person) {
    return FHIR.get(
        "Patient?identifier="
            + person
            + "&_include=Patient:general-practitioner"
            + "&_revinclude=ServiceRequest:patient"
            + "&_revinclude=Task:patient"
            + "&_revinclude=Consent:patient"
            + "&_revinclude=Condition:patient"
            + "&_revinclude=Flag:patient"
            + "&_include:iterate=Task:owner"
            + "&_include:iterate=Task:requester");
  }

  /**
   * Every transaction of this test stores the same parts, so the numbers of all parts go together.
   */
  private static void assertNothingIsHalfThere() {
    int referrals = count("ServiceRequest");
    assertThat(referrals).isGreaterThanOrEqualTo(ACKNOWLEDGED.size());
    assertThat(count("ServiceRequest?_has:Task:focus:status=requested")).isEqualTo(referrals);
    assertThat(count("Task")).isEqualTo(referrals);
    assertThat(count("Patient")).isEqualTo(referrals);
    assertThat(count("PractitionerRole")).isEqualTo(referrals);
    assertThat(count("Consent")).isEqualTo(referrals);
    assertThat(count("Condition")).isEqualTo(referrals);
    assertThat(count("Flag")).isEqualTo(2 * referrals);
    assertThat(count("Organization")).isEqualTo(2 * referrals);
  }

  /** Each transaction has one row, which names all that it stored. */
  private static void assertTheAuditHasWhatIsStoredAndNothingElse() throws SQLException {
    var stored = new HashSet<String>();
    String address = "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/postgres";
    try (var database = DriverManager.getConnection(address, "postgres", "");
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select unnest(stored) from audit.event where interaction = 'transaction'")) {
      while (rows.next()) {
        stored.add(rows.getString(1).replace("/_history/1", ""));
      }
    }
    assertThat(stored)
        .containsAll(ACKNOWLEDGED.values().stream().flatMap(a -> a.locations().stream()).toList());
    assertThat(stored.stream().filter(record -> record.startsWith("Task/"))).hasSize(count("Task"));
  }

  private static int count(String search) {
    String separator = search.contains("?") ? "&" : "?";
    return FHIR.get(search + separator + "_summary=count").json().path("total").asInt();
  }
}
