package org.socialprescribing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.outbox.FakeMailServer;
import org.socialprescribing.security.AsCaller;
import org.socialprescribing.security.FakeIssuer;
import org.socialprescribing.security.Issuer;
import org.socialprescribing.security.keycloak.Keycloak;
import org.socialprescribing.security.keycloak.KeycloakIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server with login, on a PostgreSQL of its own, started once for all tests that extend
 * this class; like {@link RunningServer}, which has none.
 */
@SpringBootTest(
    classes = {SocialPrescribingServer.class, RunningServer.TimeOfTests.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Tag("login")
public abstract class SecuredServer {

  /** What the tokens of every issuer have to name in {@code aud}. */
  protected static final String AUDIENCE = Issuer.AUDIENCE;

  /** For tokens that nobody else would make. */
  protected static final FakeIssuer FORGER = FakeIssuer.start();

  /** Of every other token; Keycloak where it is asked for: docs/security.md. */
  protected static final Issuer ISSUER = Keycloak.isAskedFor() ? KeycloakIssuer.start() : FORGER;

  /** Another accepted issuer, whose keys are named in the settings. */
  protected static final FakeIssuer SECOND = FakeIssuer.start();

  protected static final FakeIssuer ROTATING = FakeIssuer.start();
  protected static final FakeIssuer SLOW = FakeIssuer.start(FakeIssuer.Mood.SLOW);
  protected static final FakeIssuer DOWN = FakeIssuer.start(FakeIssuer.Mood.DOWN);
  protected static final FakeIssuer LYING = FakeIssuer.start(FakeIssuer.Mood.LYING);
  protected static final FakeIssuer HUGE = FakeIssuer.start(FakeIssuer.Mood.HUGE);
  protected static final FakeIssuer BABBLING = FakeIssuer.start(FakeIssuer.Mood.BABBLING);

  /** Where the server's e-mails go. */
  protected static final FakeMailServer MAIL = FakeMailServer.start();

  @LocalServerPort private int port;

  @Autowired protected MovableClock clock;

  private FhirClient client;

  /** Whoever comes without a token. */
  protected FhirClient nobody;

  @DynamicPropertySource
  static void ownDatabaseAndIssuers(DynamicPropertyRegistry settings) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-");
    int databasePort = FreePort.find();
    settings.add("social-prescribing.embedded-postgres.data-directory", data::toString);
    settings.add("social-prescribing.embedded-postgres.port", () -> databasePort);
    settings.add("social-prescribing.security.enabled", () -> true);
    settings.add("social-prescribing.security.cors.origins", () -> "https://app.example.nhs.uk");
    // Tests are in a hurry; one client is not.
    settings.add("social-prescribing.limits.requests.per-second", () -> 10_000);
    settings.add("social-prescribing.limits.requests.burst", () -> 20_000);
    settings.add("social-prescribing.limits.clients.busy.per-second", () -> 1);
    settings.add("social-prescribing.limits.clients.busy.burst", () -> 5);
    settings.add("social-prescribing.limits.failed-logins.per-minute", () -> 100_000);
    settings.add("social-prescribing.server.body-time", () -> "4s");
    settings.add("server.tomcat.connection-timeout", () -> "3s");
    settings.add("social-prescribing.server.query-time", () -> "4s");
    settings.add("social-prescribing.ledger.over-draw", () -> "refuse");
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", MAIL::port);
    settings.add("social-prescribing.outbox.mail.from", () -> "no-reply@server.example");
    settings.add("social-prescribing.outbox.look-every", () -> "200ms");
    settings.add("social-prescribing.outbox.first-wait", () -> "200ms");
    settings.add("social-prescribing.break-glass.lead", () -> "lead@service.example");
    List<Issuer> issuers =
        Stream.of(FORGER, SECOND, ROTATING, SLOW, DOWN, LYING, HUGE, BABBLING, ISSUER)
            .distinct()
            .toList();
    for (int i = 0; i < issuers.size(); i++) {
      String issuer = "social-prescribing.security.issuers[" + i + "].";
      String uri = issuers.get(i).uri();
      settings.add(issuer + "uri", () -> uri);
      settings.add(issuer + "audiences", () -> AUDIENCE);
    }
    settings.add(
        "social-prescribing.security.issuers[1].jwk-set-uri", () -> SECOND.uri() + "/keys");
  }

  @BeforeEach
  void connect() {
    clock.reset();
    nobody = client();
  }

  /** One for all, also before the first test. */
  private FhirClient client() {
    if (client == null) {
      client = new FhirClient(address("/fhir"));
    }
    return client;
  }

  /** Somebody whose token grants these scopes. */
  protected AsCaller with(String scopes) {
    return bearing(ISSUER.token(scopes));
  }

  /** Somebody whose token grants these scopes and names this patient. */
  protected AsCaller with(String scopes, String patient) {
    return bearing(ISSUER.token(claims -> claims.claim("scope", scopes).claim("patient", patient)));
  }

  /** The system of an organisation, as this actor; its scopes open everything. */
  protected FhirClient as(String actor, String organisation) {
    return client()
        .bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("actor", actor)
                        .claim("organisation", organisation)
                        .claim("scope", "system/*.cruds")));
  }

  /** Whoever runs the site. */
  protected FhirClient operator() {
    return as("operator", null);
  }

  /** The app of a person. */
  protected FhirClient appOf(String person) {
    return client()
        .bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("actor", "person")
                        .claim("patient", person.replace("Patient/", ""))
                        .claim("scope", "patient/*.cruds user/*.rs")));
  }

  protected AsCaller bearing(String token) {
    return new AsCaller(client(), token);
  }

  /** The whole address of a path that starts with a slash. */
  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
