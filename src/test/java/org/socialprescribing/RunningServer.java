package org.socialprescribing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server over HTTP on a PostgreSQL of its own, started once for all tests that extend
 * this class.
 *
 * <p>The tests share its data and never clean up: each works with people and identifiers of its
 * own.
 */
@SpringBootTest(
    classes = {SocialPrescribingServer.class, RunningServer.TimeOfTests.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
public abstract class RunningServer {

  /** A feed of the settings, for whichever test gives it a server. */
  protected static final String TOWNS_FEED = "http://127.0.0.1:" + FreePort.find();

  @LocalServerPort private int port;

  /** The server's clock, set right before each test. */
  @Autowired protected MovableClock clock;

  /** A GP system, or whoever else speaks FHIR to the server. */
  protected FhirClient fhir;

  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry settings) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
    int port = FreePort.find();
    settings.add("social-prescribing.embedded-postgres.data-directory", data::toString);
    settings.add("social-prescribing.embedded-postgres.port", () -> port);
    settings.add("social-prescribing.demo.load", () -> false);
    settings.add("social-prescribing.directory.feeds.town.url", () -> TOWNS_FEED);
  }

  /** Takes the place of the server's clock, so that months can pass in a test. */
  @TestConfiguration
  static class TimeOfTests {

    @Bean
    MovableClock clock() {
      return new MovableClock();
    }
  }

  @BeforeEach
  void connect() {
    clock.reset();
    fhir = new FhirClient(address("/fhir"));
  }

  /** What a browser gets at a path that starts with a slash. */
  protected Answer web(String path, String... headers) {
    return new FhirClient(address("")).get(path.substring(1), headers);
  }

  /** The whole address of a path that starts with a slash. */
  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
