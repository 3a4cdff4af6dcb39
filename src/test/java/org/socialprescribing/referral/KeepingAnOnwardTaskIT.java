package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.ReferralCase.assertMade;
import static org.socialprescribing.referral.ReferralCase.own;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/** The task of an onward referral stays with whoever sends it and whoever was asked. F28. */
class KeepingAnOnwardTaskIT extends RunningServer {

  private ReferralCase margaret;
  private String club;
  private String chess;
  private String referral;

  @BeforeEach
  void referOnward() {
    margaret = ReferralCase.submitted(fhir);
    club = margaret.organisation("Chapel Lunch Club");
    chess = margaret.organisation("Chess Club");
    referral = margaret.created("ServiceRequest", margaret.onwardTo(club));
  }

  @Test
  void theReceiverCannotHandItToSomebodyElse() {
    String task = margaret.created("Task", margaret.taskFor(referral, club, margaret.linkWorker));

    Answer refused = margaret.move(task, "accepted", club, accepted -> own(accepted, chess));

    assertRefused(refused);
    assertThat(margaret.stored(task).path("status").asText()).isEqualTo("requested");
    margaret.agreesToShareWith(chess);
    assertMade(margaret.move(task, "accepted", club, accepted -> own(accepted, chess)));
  }

  @Test
  void itCannotBeMadeForSomebodyElseInTheFirstPlace() {
    ObjectNode task = margaret.taskFor(referral, chess, margaret.linkWorker);

    assertRefused(fhir.post("Task", task));
    assertThat(margaret.found("Task?focus=" + referral)).isEmpty();
  }

  @Test
  void whoeverSendsItMayKeepIt() {
    ObjectNode task = margaret.taskFor(referral, margaret.linkWorker, margaret.linkWorker);

    assertThat(fhir.post("Task", task).status()).isEqualTo(201);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.rules()).containsExactly("consent-missing");
    assertThat(answer.json().at("/issue/0/expression/0").asText()).isEqualTo("Task.owner");
  }
}
