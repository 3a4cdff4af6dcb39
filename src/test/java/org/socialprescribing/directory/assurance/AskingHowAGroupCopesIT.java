package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;

/** What a group says about itself every six months, and what comes of it. F78, F80. */
class AskingHowAGroupCopesIT extends GroupCase {

  @Test
  void whatItSaysAboutItsCapacityIsTheCapacityOfItsService() {
    String service = serviceOf(club);

    sent(survey(club, TODAY, "disagree", "full"));

    JsonNode capacity = capacity(service);
    assertThat(part(capacity, "status")).isEqualTo("full");
    assertThat(part(capacity, "asOf")).isEqualTo(TODAY.toString());
    assertThat(part(capacity, "saidBy")).isEqualTo(club);
    assertThat(fhir.get("HealthcareService?capacity=full&organization=" + club).resources())
        .hasSize(1);
  }

  @Test
  void aWaitingListComesWithItsWeeksAndRoomAgainTakesItAway() {
    String service = serviceOf(club);
    ObjectNode waiting = survey(club, TODAY.minusDays(7), "neither", "waiting-list");
    GroupForms.add(waiting, json("{'linkId': 'weeks-of-wait', 'answer': [{'valueInteger': 3}]}"));
    sent(waiting);
    assertThat(part(capacity(service), "weeksOfWait")).isEqualTo("3");

    sent(survey(club, TODAY, "agree", "accepting"));

    assertThat(part(capacity(service), "status")).isEqualTo("accepting");
    assertThat(part(capacity(service), "weeksOfWait")).isEmpty();
  }

  @Test
  void notCopingAloneChangesNoCapacityAndAsksForATalk() {
    String service = serviceOf(club);
    signed(TODAY.minusDays(30));

    sent(GroupForms.survey(club, club, TODAY, "strongly-disagree"));

    assertThat(capacity(service).isMissingNode()).isTrue();
    assertThat(dueWithClub("kind=talk")).containsExactly("talk " + TODAY);
    assertThat(part(groups(state(club), "survey").get(0), "coped")).isEqualTo("strongly-disagree");

    sent(GroupForms.catchUp(club, margaret.linkWorker, TODAY));
    assertThat(dueWithClub("kind=talk")).isEmpty();
  }

  @Test
  void anOldSurveyThatComesLateChangesNothing() {
    String service = serviceOf(club);
    sent(survey(club, TODAY, "agree", "accepting"));

    sent(survey(club, TODAY.minusDays(60), "disagree", "full"));

    assertThat(part(capacity(service), "status")).isEqualTo("accepting");
  }

  @Test
  void ofSeveralServicesTheSurveyHasToNameOne() {
    String lunch = serviceOf(club);
    String chess = serviceOf(club);

    Answer vague = fhir.post("QuestionnaireResponse", survey(club, TODAY, "disagree", "full"));
    assertThat(vague.status()).isEqualTo(201);
    assertThat(vague.header("Warning")).contains("capacity-of-which-service");
    assertThat(capacity(lunch).isMissingNode()).isTrue();

    sent(survey(chess, TODAY, "disagree", "full"));

    assertThat(part(capacity(chess), "status")).isEqualTo("full");
    assertThat(capacity(lunch).isMissingNode()).isTrue();
  }

  @Test
  void aSurveyThatIsRefusedLeavesTheCapacityAsItWas() {
    String service = serviceOf(club);
    ObjectNode unanswered = survey(club, TODAY, "disagree", "full");
    unanswered.withArray("item").remove(0);

    assertThat(fhir.post("QuestionnaireResponse", unanswered).rules())
        .containsExactly("answer-missing");
    assertThat(capacity(service).isMissingNode()).isTrue();
  }

  private ObjectNode survey(String about, LocalDate on, String coped, String capacity) {
    return GroupForms.saying(GroupForms.survey(about, club, on, coped), capacity);
  }

  private JsonNode capacity(String service) {
    for (JsonNode extension : margaret.stored(service).path("extension")) {
      if (extension.path("url").asText().endsWith("/service-capacity")) {
        return extension;
      }
    }
    return json("{}").path("none");
  }
}
