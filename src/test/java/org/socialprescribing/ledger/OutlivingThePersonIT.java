package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.ledger.FundedClub.lines;
import static org.socialprescribing.ledger.FundedClub.made;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.referral.ReferralCase;
import org.springframework.beans.factory.annotation.Autowired;

/** What was owed stays, and what was told of it, when the person is erased. */
class OutlivingThePersonIT extends RunningServer {

  @Autowired private Verification verification;

  @Test
  void theLinesStayWhenThePersonIsErased() {
    var club = new FundedClub(fhir);
    club.paidForEach();
    ReferralCase gone = ReferralCase.submitted(fhir);
    String request = gone.created("ServiceRequest", gone.onwardTo(club.club));
    String task = gone.created("Task", gone.taskFor(request, club.club, gone.linkWorker));
    made(club.accept(task));
    made(club.giveBack(task));
    made(
        gone.move(
            gone.task,
            "rejected",
            gone.service,
            moved -> moved.set("statusReason", json("{'text': 'Moved away'}"))));
    JsonNode before = club.ledger();
    assertThat(lines(before)).hasSize(2);

    assertThat(fhir.send("POST", gone.person + "/$erase?reason=person-asked", null).status())
        .isEqualTo(200);

    assertThat(fhir.get(task).status()).isIn(404, 410);
    assertThat(club.ledger()).isEqualTo(before);
    assertThat(verification.verify().outlived()).isGreaterThanOrEqualTo(2);
    assertThat(verification.verify().faults()).doesNotContain(task);
  }
}
