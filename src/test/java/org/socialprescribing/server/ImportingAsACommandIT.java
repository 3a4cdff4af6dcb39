package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.socialprescribing.FreePort;
import org.socialprescribing.directory.feed.FakeFeed;
import org.socialprescribing.fhir.FhirClient;

/** Operators import a feed or a file by one command; one that is killed is gone on with. */
@InItsOwnProcesses
class ImportingAsACommandIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int POSTGRES_PORT = FreePort.find();

  private static Path data;

  @AfterAll
  static void leaveNothingRunning() throws IOException {
    ServerProcess.killPostgres(data);
  }

  @Test
  void goesOnWhereItWasKilledAndTakesFilesToo() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "imported-");
    try (FakeFeed feed = FakeFeed.of(500)) {
      killAtTheSecondPage(feed);

      ServerProcess finishing = command(feed, "--feed=town", "--take-over");

      assertThat(finishing.exitCode(PATIENCE)).as(finishing.output()).isZero();
      assertThat(finishing.output())
          .contains("Import of town: completed", "created=500")
          .doesNotContain("Tomcat started");
      assertThat(feed.asked).isNotEmpty().noneMatch(asked -> asked.contains("page=1&"));
      importAFile(feed);
      serveWhatWasImported(feed);
    }
  }

  private static void killAtTheSecondPage(FakeFeed feed) throws Exception {
    var arrived = new CountDownLatch(1);
    feed.pages.put(
        2,
        exchange -> {
          arrived.countDown();
          Thread.sleep(PATIENCE.toMillis());
        });
    ServerProcess killed = command(feed, "--feed=town");
    assertThat(arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(killed.output()).isTrue();
    waitForTheFirstPage();
    killed.kill();
    feed.pages.clear();
    feed.asked.clear();
  }

  private static void waitForTheFirstPage() throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    String address = "jdbc:postgresql://127.0.0.1:" + POSTGRES_PORT + "/postgres";
    try (var database = java.sql.DriverManager.getConnection(address, "postgres", "");
        var looking = database.createStatement()) {
      while (true) {
        var rows = looking.executeQuery("select next_page from feed.run");
        if (rows.next() && rows.getInt(1) == 2) {
          return;
        }
        assertThat(Instant.now()).isBefore(deadline);
        Thread.sleep(50);
      }
    }
  }

  private static void importAFile(FakeFeed feed) throws Exception {
    Path file = Files.createTempFile(data.getParent(), "feed-", ".json");
    Files.writeString(file, "[" + FakeFeed.service("From a file") + "]");
    ServerProcess importing = command(feed, "--feed=papers", "--file=" + file);
    assertThat(importing.exitCode(PATIENCE)).as(importing.output()).isZero();
    assertThat(importing.output()).contains("Import of papers: completed", "created=1");
  }

  private static void serveWhatWasImported(FakeFeed feed) throws Exception {
    int port = FreePort.find();
    ServerProcess server = ServerProcess.startDemo(data, port, POSTGRES_PORT, false);
    try {
      server.untilReady(port);
      var fhir = new FhirClient("http://127.0.0.1:" + port + "/fhir");
      assertThat(fhir.get("HealthcareService?_summary=count").json().path("total").asInt())
          .isEqualTo(501);
      assertThat(fhir.get("HealthcareService?name=From%20a%20file").resources()).hasSize(1);
      String last = feed.services.get(499).path("id").asText();
      assertThat(fhir.get("HealthcareService/" + last).status()).isEqualTo(200);
    } finally {
      server.kill();
    }
  }

  private static ServerProcess command(FakeFeed feed, String... words) throws IOException {
    String[] arguments = new String[words.length + 6];
    arguments[0] = "import-open-referral";
    arguments[1] = "--spring.profiles.active=demo";
    arguments[2] = "--social-prescribing.embedded-postgres.data-directory=" + data;
    arguments[3] = "--social-prescribing.embedded-postgres.port=" + POSTGRES_PORT;
    arguments[4] = "--social-prescribing.demo.load=false";
    arguments[5] = "--social-prescribing.directory.feeds.town.url=" + feed.address();
    System.arraycopy(words, 0, arguments, 6, words.length);
    return ServerProcess.start(arguments);
  }
}
