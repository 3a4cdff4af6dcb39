package org.socialprescribing.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Clients.atOnce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.socialprescribing.fhir.Answer;

/** Many submit forms at the same moment, and each of them is stored with its scores. */
class SubmittingAtTheSameMomentIT extends MeasuredPerson {

  private static final int CLIENTS = 12;

  /**
   * The storage keeps labels and the names of profiles in a table of their own. Those who are the
   * first to use one meet there.
   */
  @RepeatedTest(3)
  void nobodySuffersFromBeingAmongTheFirstToUseALabel() throws Exception {
    String label = UUID.randomUUID().toString();

    List<Answer> answers =
        atOnce(
            CLIENTS,
            client -> {
              ObjectNode form = FilledForm.ons4(person, 4, 5, 9, client % 11).resource();
              form.putObject("meta")
                  .putArray("tag")
                  .addObject()
                  .put("system", "https://labels.example")
                  .put("code", label);
              return fhir.post("QuestionnaireResponse", form);
            });

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(scoresOf(relative(answer.header("Location")))).hasSize(4));
  }
}
