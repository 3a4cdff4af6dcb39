package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Referral;
import org.socialprescribing.security.AsCaller;
import org.springframework.beans.factory.annotation.Autowired;

/** Each interaction leaves one row in the audit that says who, of whom, what and how it ended. */
class AuditingEveryInteractionIT extends SecuredServer {

  @Autowired private DataSource database;

  private final Referral sent = aReferral();
  private AsCaller linkWorker;
  private Answer referred;
  private String person;
  private String task;
  private Trail trail;

  @BeforeEach
  void refer() {
    linkWorker =
        bearing(
            ISSUER.token(
                claims ->
                    claims
                        .claim("scope", "system/*.cruds")
                        .claim("organisation", "Organization/harbour")
                        .claim("fhirUser", "PractitionerRole/ellie")
                        .claim("actor", "operator")));
    referred = linkWorker.submit(sent.bundle());
    assertThat(referred.status()).as(referred.body()).isEqualTo(200);
    person = referred.location("Patient");
    task = referred.location("Task");
    trail = new Trail(database);
  }

  @ParameterizedTest
  @CsvSource({
    "read, R, {task}",
    "vread, R, {task}/_history/1",
    "history-instance, R, {task}/_history",
    "search-type, E, Task?_id={id}"
  })
  void aReadSaysWhoSawWhichVersionOfWhom(String interaction, String action, String address) {
    assertOk(linkWorker.get(filled(address)));

    Event row = onlyRow();
    assertThat(row.what().interaction()).isEqualTo(interaction);
    assertThat(row.what().action()).isEqualTo(action);
    assertThat(row.what().method()).isEqualTo("GET");
    assertThat(row.what().status()).isEqualTo(200);
    assertThat(row.who())
        .isEqualTo(
            new Who(
                "gp-system",
                ISSUER.uri(),
                "Organization/harbour",
                "PractitionerRole/ellie",
                "operator",
                "127.0.0.1"));
    assertThat(row.patients()).containsExactly(person);
    assertThat(row.shown()).containsExactly(new Touched(task + "/_history/1", person));
    assertThat(row.stored()).isEmpty();
    assertThat(row.words().path()).isEqualTo(filled(address).replaceFirst("\\?.*", ""));
  }

  @Test
  void aSearchNamesEverybodyWhomItFoundAndWhatWasAsked() {
    Answer other = linkWorker.submit(aReferral().bundle());
    trail.begin();

    assertOk(
        linkWorker.get(
            "Patient?_id=%s,%s".formatted(idOf(person), idOf(other.location("Patient")))));

    Event row = onlyRow();
    assertThat(row.patients()).containsExactlyInAnyOrder(person, other.location("Patient"));
    assertThat(row.shown()).hasSize(2).allSatisfy(each -> assertThat(each.patient()).isNotNull());
    assertThat(row.words().query())
        .isEqualTo("_id=" + idOf(person) + "," + idOf(other.location("Patient")));
  }

  @Test
  void whatASearchBringsAlongIsInItsRow() {
    assertOk(
        linkWorker.get("Task?_id=" + idOf(task) + "&_include=Task:owner&_include=Task:patient"));

    assertThat(onlyRow().shown())
        .extracting(Touched::version)
        .contains(task + "/_history/1", person + "/_history/1")
        .anyMatch(version -> version.startsWith("Organization/"));
  }

  @Test
  void aSearchByFormIsWrittenDownWithItsParameters() {
    assertOk(linkWorker.searchByForm("Task", "patient=" + person));

    assertThat(onlyRow().words().query()).isEqualTo("patient=" + person);
  }

  @Test
  void aSearchThatFindsNothingStillSaysOfWhomWasAsked() {
    assertOk(linkWorker.get("Task?status=failed&patient=" + person));

    assertThat(onlyRow().patients()).containsExactly(person);
    assertThat(onlyRow().shown()).isEmpty();
  }

  @Test
  void theNextPageHasARowOfItsOwn() {
    linkWorker.submit(aReferral().bundle());
    Answer first = linkWorker.get("Task?_count=1");
    trail.begin();

    String next =
        first.json().at("/link").findValues("url").stream()
            .map(url -> url.asText())
            .filter(url -> url.contains("_getpages"))
            .findFirst()
            .orElseThrow();
    assertOk(linkWorker.get(next.substring(next.indexOf("?"))));

    assertThat(onlyRow().what().interaction()).isEqualTo("search-type");
    assertThat(onlyRow().shown()).hasSize(1);
    assertThat(onlyRow().patients()).hasSize(1);
  }

  @Test
  void aNumberOfMatchesShowsNoRecord() {
    assertOk(linkWorker.get("Task?_summary=count&patient=" + person));

    assertThat(onlyRow().shown()).isEmpty();
  }

  @Test
  void aReadThatIsNotNewerHasARowToo() {
    assertThat(linkWorker.get(task, "If-None-Match", "W/\"1\"").status()).isEqualTo(304);

    assertThat(onlyRow().what().status()).isEqualTo(304);
    assertThat(onlyRow().shown()).containsExactly(new Touched(task + "/_history/1", person));
  }

  @Test
  void anOperationSaysWhatItRead() {
    assertOk(linkWorker.get("ServiceRequest/" + idOf(referral()) + "/$prsb-conformance"));

    Event row = onlyRow();
    assertThat(row.what().interaction()).isEqualTo("operation");
    assertThat(row.what().operation()).isEqualTo("$prsb-conformance");
    assertThat(row.shown())
        .extracting(Touched::version)
        .contains(referral() + "/_history/1", person + "/_history/1", task + "/_history/1");
  }

  @ParameterizedTest
  @CsvSource({"$holder", "$sharing", "$access-log", "$wellbeing-change"})
  void anOperationOnAPersonIsAboutThem(String operation) {
    assertOk(linkWorker.get(person + "/" + operation));

    assertThat(onlyRow().what().operation()).isEqualTo(operation);
    assertThat(onlyRow().patients()).containsExactly(person);
  }

  @Test
  void aPageInABrowserIsAuditedLikeARecord() {
    Answer page = linkWorker.get(person + "/$access-log?_format=text/html");

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(onlyRow().what().operation()).isEqualTo("$access-log");
  }

  /** Which leaves out elements, and the version with them. */
  @Test
  void aRecordOfWhichAPartIsShownIsNamedWithItsVersion() {
    String service = linkWorker.get(task).json().at("/owner/reference").asText();
    String owner =
        service.startsWith("Organization/")
            ? service
            : linkWorker.get(service).json().at("/organization/reference").asText();
    trail.begin();

    Answer answer = as("link-worker-service", owner).get(person);

    assertOk(answer);
    assertThat(onlyRow().shown()).containsExactly(new Touched(person + "/_history/1", person));
  }

  @Test
  void aWorklistSaysWhoIsOnIt() {
    String service = linkWorker.get(task).json().at("/owner/reference").asText();
    trail.begin();

    assertOk(linkWorker.get(service + "/$worklist"));

    assertThat(onlyRow().patients()).containsExactly(person);
    assertThat(onlyRow().shown())
        .contains(
            new Touched(task + "/_history/1", person), new Touched(person + "/_history/1", person));
  }

  @ParameterizedTest
  @CsvSource({
    "404, not-found, system/*.cruds, Task/nobody-at-all",
    "403, scope-missing, system/Task.rs, {person}",
    "403, scope-missing, system/*.cruds, Patient/{id}/$everything",
    "400, search-parameter-unknown, system/*.cruds, Patient?colour=blue"
  })
  void aRefusedReadSaysByWhichRule(int status, String rule, String scopes, String address) {
    Answer answer = with(scopes).get(filled(address));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    Event row = onlyRow();
    assertThat(row.what().status()).isEqualTo(status);
    assertThat(row.what().rules()).containsExactly(rule);
    assertThat(row.shown()).isEmpty();
    if (address.contains("{person}")) {
      assertThat(row.patients()).containsExactly(person);
    }
  }

  @Test
  void whoHasNoTokenHasNoRow() {
    assertThat(nobody.get("Patient").status()).isEqualTo(401);

    assertThat(trail.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"metadata", "ValueSet", "StructureDefinition/referral-task", "CodeSystem/nothing"})
  void theGuideIsNotAudited(String address) {
    linkWorker.get(address);

    assertThat(trail.rows()).isEmpty();
  }

  private String referral() {
    return referred.location("ServiceRequest");
  }

  private Event onlyRow() {
    List<Event> rows = trail.rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private String filled(String address) {
    return address.replace("{task}", task).replace("{person}", person).replace("{id}", idOf(task));
  }

  static String idOf(String reference) {
    return reference.substring(reference.indexOf('/') + 1);
  }

  static void assertOk(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
