package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.FreePort;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** What a newcomer sees who starts the server for the first time and follows the README. */
@InItsOwnProcesses
@TestInstance(Lifecycle.PER_CLASS)
class TryingTheDemoIT {

  private static final List<String> STATES =
      List.of(
          "requested",
          "received",
          "accepted",
          "rejected",
          "in-progress",
          "on-hold",
          "completed",
          "cancelled",
          "failed");

  private final int port = FreePort.find();
  private final FhirClient fhir = new FhirClient("http://127.0.0.1:" + port + "/fhir");
  private final FhirClient web = new FhirClient("http://127.0.0.1:" + port);
  private final List<Integer> readinessWhileStarting = new ArrayList<>();

  private Path data;
  private ServerProcess server;

  @BeforeAll
  void startForTheFirstTime() throws Exception {
    data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-");
    server = ServerProcess.startDemo(data, port, FreePort.find(), true);
    while (!readinessWhileStarting.contains(200) && server.isRunning()) {
      try {
        readinessWhileStarting.add(web.get("actuator/health/readiness").status());
      } catch (UncheckedIOException notListening) {
        Thread.sleep(50);
      }
    }
  }

  @AfterAll
  void stop() throws Exception {
    server.kill();
    ServerProcess.killPostgres(data);
  }

  @Test
  void theServerIsReadyOnlyWhenItSaysSo() {
    assertThat(readinessWhileStarting).last().isEqualTo(200);
    assertThat(readinessWhileStarting.subList(0, readinessWhileStarting.size() - 1))
        .allMatch(status -> status == 503);
  }

  @Test
  void readinessNamesTheGuide() {
    assertThat(web.get("actuator/health").status()).isEqualTo(200);
    assertThat(server.output()).contains("Social prescribing FHIR server: ready");
  }

  @Test
  void theBannerSaysWhereToLookAndThatThisIsTheDemo() {
    assertThat(server.output())
        .contains("http://127.0.0.1:" + port + "/fhir")
        .contains("demo profile")
        .contains("open on this machine only");
  }

  @Test
  void thereIsAReferralInEveryState() {
    assertThat(STATES)
        .allSatisfy(
            state -> {
              var found =
                  fhir.get(
                      "Task?focus:ServiceRequest.source=gp&status="
                          + state
                          + "&_include=Task:focus&_include=Task:patient");
              assertThat(found.resources("Task")).hasSize(1);
              assertThat(found.resources("ServiceRequest")).hasSize(1);
              assertThat(found.resources("Patient")).hasSize(1);
            });
  }

  @Test
  void oneHasGoneOnToACommunityGroup() {
    assertThat(fhir.get("ServiceRequest?category=onward-referral").resources()).hasSize(1);
  }

  @Test
  void groupsNearbyAreFound() {
    var found =
        fhir.get(
            "HealthcareService?need=loneliness&near=ZZ993WZ&active=true&_include=HealthcareService:location");

    assertThat(found.resources("HealthcareService"))
        .extracting(service -> service.path("name").asText())
        .first()
        .isEqualTo("Tuesday Lunch");
    assertThat(found.resources("Location")).isNotEmpty();
  }

  @Test
  void theHomePageLeadsOn() {
    var home = web.get("");

    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).contains("lang=\"en-GB\"").contains("/fhir/metadata");
  }

  @Test
  void theFirstRequestsOfTheReadmeGetTheirAnswers() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme)
        .contains("http://127.0.0.1:8080/fhir/Task?status=requested&_include=Task:patient")
        .contains(
            "http://127.0.0.1:8080/fhir/HealthcareService?need=loneliness&near=ZZ993WZ&active=true")
        .contains("profiles/examples/Bundle-referral-transaction.json");

    assertThat(fhir.get("Task?status=requested&_include=Task:patient").resources()).hasSize(2);
    var example =
        Json.parse(Files.readString(Path.of("profiles/examples/Bundle-referral-transaction.json")));
    assertThat(fhir.submit(example).status()).isEqualTo(200);
  }

  @Test
  void aSecondStartFindsTheSameReferrals() throws Exception {
    int before = fhir.get("Task?_summary=count").json().path("total").asInt();

    server.kill();
    server = ServerProcess.startDemo(data, port, server.postgresPort(), true).untilReady(port);

    assertThat(fhir.get("Task?_summary=count").json().path("total").asInt()).isEqualTo(before);
  }

  @Test
  void theStatementDeclaresWhatIsServed() {
    var statement = fhir.get("metadata").json();

    assertThat(statement.path("kind").asText()).isEqualTo("instance");
    assertThat(statement.path("implementation").path("url").asText())
        .isEqualTo("http://127.0.0.1:" + port + "/fhir");
    assertThat(statement.path("rest").get(0).path("resource").findValuesAsText("type"))
        .contains("Patient", "ServiceRequest", "Task", "Questionnaire");
  }

  @Test
  void theOns4QuestionnaireCanBeRead() {
    assertThat(fhir.get("Questionnaire/ons4").json().path("item")).hasSize(4);
    assertThat(
            fhir.get("Questionnaire?url=https://socialprescribing.example/fhir/Questionnaire/ons4")
                .resources())
        .hasSize(1);
  }
}
