package org.socialprescribing.referral.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Clients.atOnce;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Moves;

/** Many change one referral at the same moment: one of them does, and the others hear it. */
class MovingAtTheSameMomentIT extends RunningServer {

  private static final int CLIENTS = 50;

  @Test
  void ofFiftyClientsThatMoveAReferralOneWinsAndTheOthersAreRefusedClearly() throws Exception {
    String task = fhir.submit(aReferral().bundle()).location("Task");
    ObjectNode read = (ObjectNode) fhir.get(task).json();

    List<Answer> answers =
        atOnce(
            CLIENTS,
            client ->
                fhir.change(Moves.moved(read, "received").put("description", "Client " + client)));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .hasSize(CLIENTS - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(412);
              assertThat(answer.rules()).containsExactly("version-stale");
            });
    assertThat(fhir.get(task + "/_history").resources()).hasSize(2);
    Answer winner =
        answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
    assertThat(fhir.get(task).json()).isEqualTo(winner.json());
  }

  @Test
  void everyChangeOfOneReferralThatWasAcknowledgedIsInItsHistory() throws Exception {
    String task = fhir.submit(aReferral().bundle()).location("Task");

    List<Answer> answers =
        atOnce(
            CLIENTS,
            client -> {
              ObjectNode read = (ObjectNode) fhir.get(task).json();
              return fhir.change(read.put("description", "Client " + client));
            });

    List<String> acknowledged =
        answers.stream()
            .filter(answer -> answer.status() == 200)
            .map(answer -> answer.json().path("description").asText())
            .toList();
    assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    assertThat(fhir.get(task + "/_history?_count=100").resources())
        .filteredOn(version -> version.has("description"))
        .extracting(version -> version.path("description").asText())
        .containsExactlyInAnyOrderElementsOf(acknowledged);
  }
}
