package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Clients.atOnce;
import static org.socialprescribing.ledger.FundedClub.made;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** Who sees what of the ledger, on a site that refuses what goes beyond an agreement. F110. */
class SeeingTheLedgerIT extends SecuredServer {

  private FundedClub club;

  @BeforeEach
  void found() {
    club = new FundedClub(operator());
  }

  private String seenBy(FhirClient who) {
    Answer answer = who.get(club.club + "/$ledger?to=2099-01-01");
    made(answer);
    return answer.body();
  }

  @Test
  void theProviderSeesItsOwnLinesAndNobodyElses() {
    club.paidForEach();
    String task = club.accepted();

    assertThat(seenBy(as("community-provider", club.club))).contains(task, "12.5");
    FhirClient another = as("community-provider", club.first.organisation("Another club"));
    assertThat(another.get(club.club + "/$ledger").status()).isEqualTo(404);
  }

  @Test
  void whoPaysSeesTheLinesAndAnotherServiceNothing() {
    club.paidForEach();
    String task = club.accepted();

    assertThat(seenBy(as("link-worker-service", club.first.service))).contains(task);
    assertThat(seenBy(as("link-worker-service", club.first.organisation("Another service"))))
        .doesNotContain("Task/", "12.5", "agreement");
  }

  @Test
  void whoCountsSeesSumsWithoutTasksAlsoInTheTable() {
    club.paidForEach();
    club.accepted();
    FhirClient analyst = as("analyst", club.first.service);

    assertThat(seenBy(analyst)).contains("12.5").doesNotContain("Task/", "\"line\"");
    assertThat(analyst.get(club.club + "/$ledger?to=2099-01-01&_format=csv").body())
        .contains("lines,,,,,1,12.50")
        .doesNotContain("Task/");
    assertThat(as("referrer", club.first.practice).get(club.club + "/$ledger").status())
        .isEqualTo(403);
  }

  @Test
  void ofTwoThatAreAcceptedAtTheLastPlaceOneIsRefusedAndWaits() throws Exception {
    String agreement = club.places(2);
    List<String> tasks = Stream.generate(club::sent).limit(4).toList();

    List<Answer> answers = atOnce(tasks.size(), i -> club.accept(tasks.get(i)));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    List<Answer> refused = answers.stream().filter(each -> each.status() == 409).toList();
    assertThat(refused).hasSize(2);
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.rules()).containsExactly("ledger-over-drawn");
              assertThat(answer.body()).contains(agreement);
            });
    assertThat(tasks)
        .filteredOn(task -> club.first.stored(task).path("status").asText().equals("requested"))
        .hasSize(2);
  }

  @Test
  void anAgreementIsWrittenByWhoPays() {
    ObjectNode agreement = club.agreement("agreement-lunch-spot");
    FhirClient another = as("link-worker-service", club.first.organisation("Another service"));

    assertThat(another.post("Contract", agreement).status()).isEqualTo(403);
    assertThat(as("community-provider", club.club).post("Contract", agreement).status())
        .isEqualTo(403);
    Answer stored = as("link-worker-service", club.first.service).post("Contract", agreement);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    String address = "Contract/" + stored.json().path("id").asText();
    assertThat(as("community-provider", club.club).get(address).status()).isEqualTo(200);
    assertThat(another.get(address).status()).isEqualTo(404);
  }
}
