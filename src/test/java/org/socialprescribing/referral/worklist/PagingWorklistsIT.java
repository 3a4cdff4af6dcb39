package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Json;

/** A worklist is read page after page, and nothing is missed or told twice. */
class PagingWorklistsIT extends RunningServer {

  private LinkWorkerService service;
  private String worklist;

  @BeforeEach
  void openAService() {
    service = new LinkWorkerService(fhir, clock);
    worklist = service.organisation() + "/$worklist";
  }

  @Test
  void pagesFollowEachOtherToTheEnd() {
    var urgencies = List.of("routine", "urgent", "routine", "stat", "routine");
    urgencies.forEach(urgency -> service.referred(urgency, Duration.ofDays(1)));
    List<String> all = new Listed(fhir.get(worklist)).tasks();

    var found = new ArrayList<String>();
    String page = worklist + "?_count=2&status=requested";
    while (!page.isEmpty()) {
      Listed list = new Listed(fhir.get(page));
      assertThat(list.total()).isEqualTo(5);
      assertThat(list.link("self")).startsWith(worklist);
      found.addAll(list.tasks());
      page = list.link("next");
    }

    assertThat(found).hasSize(5).isEqualTo(all);
  }

  @Test
  void whatIsTakenFromAnEarlierPageMovesNothingOnTheNext() {
    List<String> tasks = new ArrayList<>();
    for (int days = 9; days > 5; days--) {
      var referred = service.referred("routine", Duration.ofDays(days));
      tasks.add(referred.task());
    }
    Listed first = new Listed(fhir.get(worklist + "?_count=2"));
    var noor = service.linkWorker("Noor Haddad");
    var taken = new LinkWorkerService.Referred(first.tasks().get(0), "", "", "", "");
    service.takenOn(taken, noor);

    Listed second = new Listed(fhir.get(first.link("next")));

    assertThat(second.tasks()).isEqualTo(tasks.subList(2, 4));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.link("next")).isEmpty();
  }

  @Test
  void aDamagedTokenIsExplained() {
    service.referred("routine", Duration.ofDays(1));
    service.referred("routine", Duration.ofDays(2));
    String next = new Listed(fhir.get(worklist + "?_count=1")).link("next");

    Answer answer = fhir.get(next.substring(0, next.length() - 2));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("page-unknown");
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).contains("link next");
  }

  @ParameterizedTest
  @CsvSource({
    "status=closed, 'requested, received'",
    "'status=requested,open', in-progress",
    "overdue=yes, 'true, false'",
    "team=1, 'true, false'",
    "_count=0, from 1 to 200",
    "_count=many, from 1 to 200",
    "need=|loneliness, system|code",
    "need=, system|code",
    "overdue=true&overdue=false, once",
    "colour=red, _count"
  })
  void whatCannotBeAskedIsExplained(String question, String allowed) {
    Answer answer = fhir.get(worklist + "?" + question);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().at("/issue/0/diagnostics").asText()).contains(allowed);
  }

  @Test
  void aQuestionInTheBodyIsAnsweredLikeOneInTheAddress() {
    service.referred("routine", Duration.ofDays(1));
    service.referred("stat", Duration.ofDays(1));

    Listed list =
        new Listed(
            fhir.post(
                worklist,
                Json.json(
                    """
                    {'resourceType': 'Parameters', 'parameter': [
                      {'name': '_count', 'valueInteger': 1}, {'name': 'overdue', 'valueBoolean': false}]}
                    """)));

    assertThat(list.tasks()).hasSize(1);
    assertThat(new Listed(fhir.get(list.link("next"))).tasks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", 'valueCode': 'received'", ", 'valuePeriod': {'start': '2026'}"})
  void whatCannotBeUnderstoodInTheBodyIsExplained(String value) {
    var body =
        Json.json("{'resourceType': 'Parameters', 'parameter': [{'name': 'overdue'%s}]}", value);

    for (String question : new String[] {"", "?overdue=true"}) {
      Answer answer = fhir.post(worklist + question, body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.rules()).containsExactly("operation-value-invalid");
    }
  }
}
