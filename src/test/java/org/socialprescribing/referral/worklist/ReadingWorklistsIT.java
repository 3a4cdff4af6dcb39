package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.worklist.LinkWorkerService.to;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.worklist.LinkWorkerService.Referred;

/** Who has to act sees what, in which order, with which facts. */
class ReadingWorklistsIT extends RunningServer {

  private LinkWorkerService service;
  private String noor;

  @BeforeEach
  void openAService() {
    service = new LinkWorkerService(fhir, clock);
    noor = service.linkWorker("Noor Haddad");
  }

  // F34, F39.
  @Test
  void theMostUrgentComesFirstAndTheOldestAmongThose() {
    String young = taken("routine", 1).task();
    String old = taken("routine", 9).task();
    String urgent = taken("urgent", 2).task();
    String now = taken("stat", 0).task();
    String soon = taken("asap", 0).task();

    assertThat(caseload().tasks()).containsExactly(now, soon, urgent, old, young);
  }

  @Test
  void aTaskStandsThereAsItIsReadWithReferralPersonAndLinkWorkerOnceEach() {
    Referred first = taken("routine", 3);
    Referred second = taken("routine", 2);

    Listed list = caseload();

    assertThat(list.total()).isEqualTo(2);
    assertThat(list.included())
        .containsExactlyInAnyOrder(
            first.request(), first.person(), second.request(), second.person(), noor);
    for (String record : List.of(first.task(), first.request(), first.person(), noor)) {
      assertThat(list.record(record)).isEqualTo(fhir.get(record).json());
    }
  }

  // F34, F37, F39.
  @Test
  void factsSayWhatIsNextAndHowLongThePersonHasWaited() {
    Referred referred = taken("urgent", 5);

    Listed list = caseload();

    assertThat(fact(list, referred, "urgency")).isEqualTo("urgent");
    assertThat(fact(list, referred, "step")).isEqualTo("first-contact");
    assertThat(list.fact(referred.task(), "overdue").asBoolean()).isFalse();
    assertThat(list.fact(referred.task(), "waiting-days").asInt()).isEqualTo(5);
    assertThat(list.fact(referred.task(), "contacts").asInt()).isZero();
    assertThat(list.fact(referred.task(), "holder"))
        .isEqualTo(to(noor).put("display", "Noor Haddad"));
    assertThat(fact(list, referred, "first-contact")).isEmpty();
  }

  // F39, F41.
  @Test
  void theFirstContactEndsTheWaitAndAMissedOneIsToBeFollowedUp() {
    Referred referred = taken("routine", 4);
    clock.pass(Duration.ofDays(2));
    service.contact(referred, noor, "attended");
    clock.pass(Duration.ofDays(3));
    service.contact(referred, noor, "did-not-attend");

    Listed list = caseload();

    assertThat(list.fact(referred.task(), "waiting-days").asInt()).isEqualTo(6);
    assertThat(list.fact(referred.task(), "contacts").asInt()).isEqualTo(1);
    assertThat(fact(list, referred, "step")).isEqualTo("keep-in-touch");
    assertThat(fact(list, referred, "missed-contact"))
        .isGreaterThan(fact(list, referred, "last-contact"));
  }

  // F24.
  @Test
  void whatNobodyHasTakenStandsOnTheWorklistOfTheOrganisationAlone() {
    Referred waiting = service.referred("routine", Duration.ofDays(1));
    Referred taken = taken("routine", 2);

    assertThat(worklist("").tasks()).containsExactly(waiting.task());
    assertThat(fact(worklist(""), waiting, "step")).isEqualTo("receive");
    assertThat(caseload().tasks()).containsExactly(taken.task());
    assertThat(worklist("?team=true").tasks()).containsExactly(taken.task(), waiting.task());
  }

  // F45.
  @Test
  void theWorkOfALinkWorkerWhoLeavesReturnsToTheOrganisation() {
    Referred taken = taken("routine", 2);
    fhir.put(
        noor,
        service.role("Noor Haddad").put("active", false).put("id", noor.split("/")[1]),
        "If-Match",
        "W/\"1\"");

    assertThat(caseload().tasks()).isEmpty();
    assertThat(worklist("").tasks()).containsExactly(taken.task());
  }

  // F24, F61.
  @Test
  void theReferrerSeesWhereItIsAndHearsTheOutcome() {
    Referred referred = taken("routine", 3);

    assertThat(sent(referred.requester(), "").tasks()).containsExactly(referred.task());
    assertThat(sent(referred.practice(), "").tasks()).containsExactly(referred.task());

    service.move(referred, noor, task -> {}, "in-progress");
    service.complete(referred, noor);

    assertThat(sent(referred.requester(), "").tasks()).isEmpty();
    Listed ended = sent(referred.practice(), "?status=completed,failed");
    assertThat(ended.tasks()).containsExactly(referred.task());
    assertThat(ended.record(referred.task()).at("/output/0/valueString").asText())
        .isEqualTo("Sings in a choir.");
    assertThat(fact(ended, referred, "step")).isEmpty();
    assertThat(caseload().tasks()).isEmpty();
    assertThat(new Listed(fhir.get(noor + "/$caseload?status=completed")).tasks())
        .containsExactly(referred.task());
  }

  @Test
  void plainSearchesFindTheSame() {
    Stream.of("routine", "urgent", "routine").forEach(urgency -> taken(urgency, 1));
    service.move(taken("asap", 2), noor, task -> {}, "in-progress");

    Answer search =
        fhir.get(
            "Task?owner=%s&status=requested,received,accepted,in-progress,on-hold".formatted(noor));

    Listed list = caseload();
    assertThat(list.tasks()).hasSize(4);
    assertThat(search.resources())
        .containsExactlyInAnyOrderElementsOf(list.tasks().stream().map(list::record).toList());
  }

  @Test
  void theSameIsToldInXmlAndWithLineBreaks() {
    Referred referred = taken("routine", 1);

    Answer xml = fhir.get(noor + "/$caseload", "Accept", FhirClient.XML);
    Answer pretty = fhir.get(noor + "/$caseload?_pretty=true");

    assertThat(xml.header("Content-Type")).startsWith(FhirClient.XML);
    assertThat(xml.body()).contains("<total value=\"1\"/>", referred.task(), "worklist-facts");
    assertThat(pretty.body()).contains("\n");
    JsonNode plain = fhir.get(noor + "/$caseload").json();
    assertThat(pretty.json().path("entry")).isEqualTo(plain.path("entry"));
  }

  @Test
  void nobodysListIsNotFound() {
    assertThat(fhir.get("PractitionerRole/nobody/$caseload").status()).isEqualTo(404);
    assertThat(fhir.get("PractitionerRole/nobody/$sent-referrals").status()).isEqualTo(404);
    assertThat(fhir.get("Organization/nobody/$worklist").rules()).containsExactly("not-found");
  }

  private Referred taken(String urgency, int daysAgo) {
    return service.takenOn(service.referred(urgency, Duration.ofDays(daysAgo)), noor);
  }

  private Listed caseload() {
    return new Listed(fhir.get(noor + "/$caseload"));
  }

  private Listed worklist(String question) {
    return new Listed(fhir.get(service.organisation() + "/$worklist" + question));
  }

  private Listed sent(String party, String question) {
    return new Listed(fhir.get(party + "/$sent-referrals" + question));
  }

  private static String fact(Listed list, Referred referred, String name) {
    return list.fact(referred.task(), name).asText();
  }
}
