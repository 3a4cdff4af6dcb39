package org.socialprescribing.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.outbox.FakeMailServer.Mood;
import org.socialprescribing.outbox.Mail;
import org.socialprescribing.outbox.Outbox;
import org.socialprescribing.referral.ReferralCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The lead of a service hears by e-mail that glass was broken, and can see that they were told. */
@TestInstance(Lifecycle.PER_CLASS)
class TellingTheLeadIT extends SecuredServer {

  private static final String REASON = "Caller says somebody is in the flat";

  @Autowired private Outbox outbox;
  @Autowired private Mail mail;
  @Autowired private Opened opened;
  @Autowired private DataSource source;
  @Autowired private Clock time;
  @Autowired private MeterRegistry metrics;
  @Autowired private JavaMailSenderImpl sender;

  private ReferralCase ours;

  @BeforeAll
  void load() {
    ours = ReferralCase.submitted(operator());
  }

  @AfterEach
  void mailServerIsWell() {
    MAIL.become(Mood.WELL);
  }

  @Test
  void theMailSaysThatAndWhereToLookAndNothingAboutThePerson() {
    Answer answer = breakGlass("night-shift");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    await(() -> !latest("told").isMissingNode());
    List<String> mails = mailsBy("night-shift");
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0))
        .contains(
            "RCPT TO:<lead@service.example>",
            "Restricted information was opened",
            "/" + ours.service + "/$glass-broken")
        .doesNotContain(ours.person.replace("Patient/", ""), "Patient", REASON, "flat");
    assertThat(Instant.parse(latest("told").path("valueDateTime").asText()))
        .isBetween(time.instant().minus(Duration.ofMinutes(1)), time.instant());
    assertThat(latest("not-told").isMissingNode()).isTrue();
  }

  @Test
  void whileTheMailServerRefusesTheOpeningStandsAndTheLeadIsToldLater() {
    MAIL.become(Mood.BUSY);

    assertThat(breakGlass("weekend").status()).isEqualTo(200);
    await(() -> latest("not-told").path("valueString").asText().contains("failed"));
    assertThat(mailsBy("weekend")).isEmpty();
    assertThat(latest("told").isMissingNode()).isTrue();

    MAIL.become(Mood.WELL);
    await(() -> !latest("told").isMissingNode());
    assertThat(mailsBy("weekend")).hasSize(1);
  }

  @Test
  void aMailWhoseReceiptGotLostIsSentAgainUnderTheSameId() {
    MAIL.become(Mood.SILENT);
    assertThat(breakGlass("lost-receipt").status()).isEqualTo(200);
    await(() -> !mailsBy("lost-receipt").isEmpty());
    MAIL.become(Mood.WELL);
    await(() -> !latest("told").isMissingNode());

    assertThat(mailsBy("lost-receipt")).hasSizeGreaterThan(1);
    assertThat(mailsBy("lost-receipt").stream().map(TellingTheLeadIT::messageId).distinct())
        .hasSize(1);
  }

  @Test
  void withoutALeadItOpensAllTheSameAndSaysThatNobodyWasTold() {
    var noLeads = new Leads(new BreakGlassProperties(Duration.ofHours(1), null, Map.of()));
    var telling = new Telling(noLeads, mail, outbox);
    long id = insert("untold");

    assertThat(telling.possible(ours.service)).isFalse();
    assertThat(telling.warning().orElseThrow()).contains("social-prescribing.break-glass.lead");
    assertThat(telling.words().notTold(opened.byId(id).orElseThrow()))
        .isEqualTo("not told: no lead is configured");
    assertThat(latest("not-told").path("valueString").asText())
        .as("as the server with a lead says of an opening from before")
        .isEqualTo("not told: no lead or mail server was configured at the time");
  }

  @Test
  void anErasedOpeningIsNotTold() {
    int before = MAIL.conversations();
    var delivery =
        new LeadsMail(
            opened,
            new Leads(new BreakGlassProperties(Duration.ofHours(1), "a@b.example", Map.of())),
            mail,
            "");

    delivery.deliver("999999999", "");

    assertThat(MAIL.conversations()).isEqualTo(before);
  }

  @Test
  void noMailServerIsWaitedForWithoutEnd() {
    assertThat(sender.getJavaMailProperties())
        .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
  }

  @Test
  void theOperatorSeesWhatWaitsAndWhatIsStuck() {
    for (String name : new String[] {"outbox.waiting", "outbox.stuck"}) {
      assertThat(metrics.get(name).tag("kind", "break-glass").gauge().value()).isNotNegative();
    }
  }

  private Answer breakGlass(String program) {
    return nobody
        .bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("actor", "link-worker-service")
                        .claim("organisation", ours.service)
                        .claim("client_id", program)
                        .claim("scope", "system/*.cruds")))
        .post(
            ours.person + "/$break-glass",
            json(
                "{'resourceType': 'Parameters', 'parameter': [{'name': 'reason', 'valueString': '%s'}]}",
                REASON));
  }

  /** As it was opened before a lead was configured. */
  private long insert(String program) {
    return JdbcClient.create(source)
        .sql(
            """
            insert into breakglass.opened (person, caller, client, organisation, reason, opened_at, until)
            values (?, 'nobody', ?, ?, 'Reason of the test', now(), now()) returning id
            """)
        .params(ours.person, program, ours.service)
        .query(Long.class)
        .single();
  }

  /** A part of what is told of the latest opening at the service. */
  private JsonNode latest(String part) {
    Answer told = as("link-worker-service", ours.service).get(ours.service + "/$glass-broken");
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    for (JsonNode child : told.json().path("parameter").path(0).path("part")) {
      if (child.path("name").asText().equals(part)) {
        return child;
      }
    }
    return told.json().path("no such part");
  }

  private List<String> mailsBy(String program) {
    return MAIL.mails().stream()
        .filter(text -> text.contains("With the program: " + program))
        .filter(text -> text.contains(ours.service))
        .toList();
  }

  private static String messageId(String text) {
    return text.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
  }

  private static void await(BooleanSupplier reached) {
    Instant deadline = Instant.now().plusSeconds(20);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for too long").isBefore(deadline);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
