package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.referral.worklist.LinkWorkerService.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Referral;
import org.socialprescribing.referral.worklist.LinkWorkerService.Referred;

/** Silence is an event: it shows with whoever has to act and with whoever waits, until it ends. */
class OverdueReferralsIT extends RunningServer {

  private static final String CASELOAD = "$caseload";
  private static final String SENT = "$sent-referrals";

  private LinkWorkerService service;
  private String noor;

  @BeforeEach
  void openAService() {
    service = new LinkWorkerService(fhir, clock);
    noor = service.linkWorker("Noor Haddad");
  }

  // F39, F46.
  @Test
  void whatNobodyReceivesIsOverdueAfterThreeDaysWithServiceAndReferrer() {
    Referred referred = service.referred("routine", Duration.ZERO);
    clock.pass(Duration.ofDays(3).minusMinutes(1));
    assertThat(overdue(service.organisation(), "$worklist").tasks()).isEmpty();
    assertThat(overdue(referred.practice(), SENT).tasks()).isEmpty();

    clock.pass(Duration.ofMinutes(2));

    Listed list = overdue(service.organisation(), "$worklist");
    assertThat(list.tasks()).containsExactly(referred.task());
    assertThat(list.total()).isEqualTo(1);
    assertThat(list.fact(referred.task(), "overdue").asBoolean()).isTrue();
    assertThat(moment(list, referred, "due"))
        .isEqualTo(moment(list, referred, "step-since").plusDays(3));
    assertThat(overdue(referred.practice(), SENT).tasks()).containsExactly(referred.task());
    assertThat(overdue(referred.requester(), SENT).tasks()).containsExactly(referred.task());
  }

  @Test
  void aMoveClearsItEverywhere() {
    Referred referred = service.referred("routine", Duration.ofDays(5));
    assertThat(overdue(service.organisation(), "$worklist").tasks()).hasSize(1);

    service.move(referred, service.organisation(), task -> {}, "received");

    assertThat(overdue(service.organisation(), "$worklist").tasks()).isEmpty();
    assertThat(overdue(referred.practice(), SENT).tasks()).isEmpty();
  }

  // F39, F46.
  @Test
  void aContactClearsItAndSilenceAfterItIsNoticedAgain() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(1)), noor);
    clock.pass(Duration.ofDays(15));
    assertThat(overdue(noor, CASELOAD).tasks()).containsExactly(referred.task());

    service.contact(referred, noor, "attended");
    assertThat(overdue(noor, CASELOAD).tasks()).isEmpty();

    clock.pass(Duration.ofDays(29));
    Listed list = overdue(noor, CASELOAD);
    assertThat(list.tasks()).containsExactly(referred.task());
    assertThat(list.fact(referred.task(), "step").asText()).isEqualTo("keep-in-touch");
  }

  @Test
  void aMissedContactIsNoSignOfLife() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(1)), noor);
    clock.pass(Duration.ofDays(15));

    service.contact(referred, noor, "did-not-attend");

    assertThat(overdue(noor, CASELOAD).tasks()).containsExactly(referred.task());
  }

  @Test
  void aServiceMaySayHowLongAStepTakesThere() {
    Referred referred = service.referred("routine", Duration.ofDays(5));
    ObjectNode organisation = (ObjectNode) fhir.get(service.organisation()).json();
    organisation.set(
        "extension",
        list(
            json(
                """
                {'url': 'https://socialprescribing.example/fhir/StructureDefinition/step-limit',
                 'extension': [{'url': 'step', 'valueCode': 'receive'},
                   {'url': 'within', 'valueDuration': {'value': 10, 'code': 'd',
                      'system': 'http://unitsofmeasure.org'}}]}
                """)));
    assertThat(fhir.put(service.organisation(), organisation, "If-Match", "W/\"1\"").status())
        .isEqualTo(200);

    assertThat(overdue(service.organisation(), "$worklist").tasks()).isEmpty();
    clock.pass(Duration.ofDays(6));
    assertThat(overdue(service.organisation(), "$worklist").tasks())
        .containsExactly(referred.task());
  }

  @Test
  void theOthersCanBeAskedForToo() {
    Referred late = service.referred("routine", Duration.ofDays(5));
    Referred inTime = service.referred("routine", Duration.ofDays(1));

    assertThat(worklist("overdue=false").tasks()).containsExactly(inTime.task());
    assertThat(worklist("overdue=true").tasks()).containsExactly(late.task());
    assertThat(worklist("status=received").tasks()).isEmpty();
  }

  // F46.
  @Test
  void whatHasEndedIsNeverOverdue() {
    Referred referred = service.takenOn(service.referred("routine", Duration.ofDays(1)), noor);
    service.move(referred, noor, task -> {}, "in-progress");
    service.complete(referred, noor);
    clock.pass(Duration.ofDays(100));

    Listed list = new Listed(fhir.get(noor + "/$caseload?status=completed"));

    assertThat(list.fact(referred.task(), "overdue").asBoolean(true)).isFalse();
    assertThat(list.fact(referred.task(), "due").isMissingNode()).isTrue();
    assertThat(overdue(noor, CASELOAD).tasks()).isEmpty();
  }

  // F35.
  @Test
  void oneNeedOfSeveralIsEnough() {
    String needs = "https://socialprescribing.example/fhir/CodeSystem/need";
    Referred lonely = service.submitted(inNeedOf("loneliness", needs));
    Referred inDebt = service.submitted(inNeedOf("debt", needs));
    service.submitted(inNeedOf("housing", needs));

    assertThat(worklist("need=loneliness").tasks()).containsExactly(lonely.task());
    assertThat(worklist("need=" + needs + "|debt").tasks()).containsExactly(inDebt.task());
    assertThat(worklist("need=loneliness," + needs + "|debt").tasks())
        .containsExactlyInAnyOrder(lonely.task(), inDebt.task());
    assertThat(worklist("need=http://snomed.info/sct|debt").tasks()).isEmpty();
  }

  private Referral inNeedOf(String need, String system) {
    return service
        .referral("routine", Duration.ofDays(1))
        .with("Condition", condition -> condition.set("code", code(need, system)));
  }

  private static ObjectNode code(String code, String system) {
    return json("{'coding': [{'system': '%s', 'code': '%s'}]}", system, code);
  }

  private Listed worklist(String question) {
    return new Listed(fhir.get(service.organisation() + "/$worklist?" + question));
  }

  private Listed overdue(String party, String operation) {
    return new Listed(fhir.get(party + "/" + operation + "?overdue=true"));
  }

  private static OffsetDateTime moment(Listed list, Referred referred, String fact) {
    return OffsetDateTime.parse(list.fact(referred.task(), fact).asText());
  }
}
