package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.audit.AuditingEveryInteractionIT.assertOk;
import static org.socialprescribing.audit.AuditingEveryInteractionIT.idOf;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.security.AsCaller;
import org.springframework.beans.factory.annotation.Autowired;

/** A person can read who has seen and changed their records, and nothing about anybody else. */
class ReadingTheAccessLogIT extends SecuredServer {

  @Autowired private Disclosures disclosures;

  private String person;
  private String service;
  private String other;
  private String role;
  private AsCaller linkWorker;
  private AsCaller herself;

  @BeforeEach
  void refer() {
    Answer referred = with("system/*.cruds").submit(aReferral().bundle());
    assertOk(referred);
    person = referred.location("Patient");
    service = referred.location("Organization");
    role = referred.location("PractitionerRole");
    other = with("system/*.cruds").submit(aReferral().bundle()).location("Patient");
    linkWorker =
        bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("scope", "system/*.cruds")
                        .claim("organisation", service)
                        .claim("fhirUser", role)));
    herself = with("patient/*.rs", idOf(person));
  }

  @Test
  void itSaysWhoSawWhatTheNewestFirst() {
    assertOk(linkWorker.get(person));

    List<JsonNode> events = log(herself, "");

    assertThat(events).hasSize(2);
    assertThat(events.get(0).path("action").asText()).isEqualTo("R");
    assertThat(displays(events.get(0))).contains(name(service), name(role), "gp-system");
    assertThat(events.get(0).at("/text/div").asText()).contains("Saw personal details.");
    assertThat(whats(events.get(0))).contains(person, person + "/_history/1");
    assertThat(events.get(1).at("/text/div").asText()).contains("Wrote", "personal details");
  }

  @Test
  void itDoesNotNameAnybodyElseWhomTheSameRequestConcerned() {
    assertOk(linkWorker.get("Patient?_id=%s,%s".formatted(idOf(person), idOf(other))));

    Answer log = herself.get(person + "/$access-log");

    assertThat(log.json().at("/entry/0/resource").toString())
        .contains(person)
        .doesNotContain(other + "\"", other + "/", "_id=");
  }

  @Test
  void whoWasRefusedIsInIt() {
    assertThat(with("system/Task.rs").get(person).status()).isEqualTo(403);

    JsonNode event = log(herself, "").get(0);

    assertThat(event.path("outcome").asText()).isEqualTo("4");
    assertThat(event.path("outcomeDesc").asText()).isEqualTo("scope-missing");
    assertThat(event.at("/text/div").asText()).contains("was refused");
  }

  @Test
  void itsPagesAreLinkedAndHaveEachEventOnce() {
    for (int i = 0; i < 4; i++) {
      assertOk(linkWorker.get(person));
    }
    Answer page = linkWorker.get(person + "/$access-log?_count=2");
    var ids = new ArrayList<String>();
    while (true) {
      page.resources().forEach(event -> ids.add(event.path("id").asText()));
      String next = next(page);
      if (next == null) {
        break;
      }
      // Each look at the log is an event itself, which comes before those that are paged through.
      page = linkWorker.get(next.substring(next.indexOf(person)));
    }

    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    assertThat(ids.stream().map(Long::valueOf).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aTimeCanBeAskedFor() {
    clock.pass(Duration.ofDays(40));
    AsCaller later = bearing(ISSUER.token(this::inForceForLong));
    assertOk(later.get(person));
    String today = clock.instant().toString().substring(0, 10);
    String before = clock.instant().minus(Duration.ofDays(20)).toString().substring(0, 10);

    assertThat(log(later, "?start=" + today)).hasSize(1);
    assertThat(log(later, "?end=" + before)).hasSize(1);
    assertThat(log(later, "?start=" + before + "&end=" + before)).isEmpty();
  }

  @Test
  void itIsAPageToReadToo() {
    assertOk(linkWorker.get(person));

    Answer page = herself.get(person + "/$access-log", "Accept", "text/html");

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body())
        .contains(name(service), "Saw personal details.", "No reason was given.");
  }

  @ParameterizedTest
  @CsvSource({
    "$access-log?start=yesterday, 400, operation-value-invalid",
    "$access-log?_count=0, 400, operation-value-invalid",
    "$access-log?page=-, 400, page-unknown",
    "$access-log?patient=x, 400, operation-parameter-unknown"
  })
  void whatCannotBeIsRefused(String address, int status, String rule) {
    Answer answer = linkWorker.get(person + "/" + address);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.rules()).containsExactly(rule);
  }

  @Test
  void nobodyReadsItWithoutAScopeForIt() {
    assertThat(with("system/Patient.rs").get(person + "/$access-log").status()).isEqualTo(403);
    assertThat(with("patient/*.rs", idOf(other)).get(person + "/$access-log").status())
        .isEqualTo(403);
    assertOk(with("system/Patient.r system/AuditEvent.rs").get(person + "/$access-log"));
  }

  @Test
  void thePersonsAppReadsItAndNoOrganisationDoes() {
    assertOk(appOf(person).get(person + "/$access-log"));
    assertThat(appOf(other).get(person + "/$access-log").status()).isBetween(403, 404);
    assertThat(as("link-worker-service", service).get(person + "/$access-log").status())
        .isEqualTo(403);
  }

  @Test
  void whoIsNotThereHasNoLog() {
    assertThat(linkWorker.get("Patient/nobody-at-all/$access-log").status()).isEqualTo(404);
  }

  /** What has left, for the answer to somebody who withdraws their consent. */
  @Test
  void whoHasReceivedRecordsIsKnownByOrganisation() {
    assertOk(linkWorker.get(person));
    assertOk(linkWorker.get("Task?patient=" + person));
    assertOk(linkWorker.get("Task?status=failed&patient=" + person));

    assertThat(disclosures.of(person))
        .anySatisfy(
            disclosure -> {
              assertThat(disclosure.organisation()).isEqualTo(service);
              assertThat(disclosure.times()).isEqualTo(2);
              assertThat(disclosure.last()).isAfterOrEqualTo(disclosure.first());
            });
  }

  /** F28: what somebody is told who withdraws a consent. */
  @Test
  void aConsentSaysWhoOfItsRecipientsHasReadRecords() {
    String asked = with("system/*.rs").get(task()).json().at("/owner/reference").asText();
    AsCaller recipient =
        bearing(
            ISSUER.token(
                claims -> claims.claim("scope", "system/*.rs").claim("organisation", asked)));
    assertOk(recipient.get(person));
    String consent =
        "Consent/"
            + with("system/*.rs")
                .get("Consent?patient=" + person)
                .resources()
                .get(0)
                .path("id")
                .asText();

    Answer answer = with("system/*.rs").get(consent + "/$shared-with");

    assertOk(answer);
    assertThat(answer.json().path("parameter").findParents("part"))
        .filteredOn(group -> group.path("name").asText().equals("read"))
        .singleElement()
        .satisfies(group -> assertThat(group.toString()).contains(asked, name(asked)));
  }

  private String task() {
    return "Task/"
        + with("system/*.rs").get("Task?patient=" + person).resources().get(0).path("id").asText();
  }

  private JWTClaimsSet.Builder inForceForLong(JWTClaimsSet.Builder claims) {
    return claims
        .claim("scope", "system/*.cruds")
        .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))));
  }

  private List<JsonNode> log(AsCaller caller, String query) {
    Answer answer = caller.get(person + "/$access-log" + query);
    assertOk(answer);
    return answer.resources().stream()
        .filter(event -> !event.toString().contains("$access-log"))
        .toList();
  }

  private static String next(Answer page) {
    for (JsonNode link : page.json().path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText();
      }
    }
    return null;
  }

  private String name(String record) {
    JsonNode stored = with("system/*.rs").get(record).json();
    return stored.path("name").isTextual()
        ? stored.path("name").asText()
        : stored.at("/practitioner/display").asText();
  }

  private static List<String> displays(JsonNode event) {
    return event.path("agent").findValues("display").stream().map(JsonNode::asText).toList();
  }

  private static List<String> whats(JsonNode event) {
    return event.path("entity").findValues("reference").stream().map(JsonNode::asText).toList();
  }
}
