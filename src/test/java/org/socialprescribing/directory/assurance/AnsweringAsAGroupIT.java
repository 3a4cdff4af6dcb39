package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.referral.ReferralCase;

/** A group answers for itself; nobody signs in another's name. */
class AnsweringAsAGroupIT extends SecuredServer {

  private static final LocalDate TODAY = GroupForms.today();

  private ReferralCase at;
  private String club;
  private FhirClient group;
  private FhirClient linkWorkers;

  @BeforeEach
  void found() {
    at = ReferralCase.submitted(operator());
    club = at.organisation("Chapel Lunch Club");
    group = as("community-provider", club);
    linkWorkers = as("link-worker-service", at.service);
  }

  @Test
  void itsSurveyChangesTheCapacityOfItsServiceWhichItMayNotWriteItself() {
    ObjectNode lunch = at.exampleAlone("HealthcareService-service-tuesday-lunch");
    lunch.remove(List.of("location", "extension"));
    lunch.set("providedBy", json("{'reference': '%s'}", club));
    String service = at.created("HealthcareService", lunch);
    assertThat(group.change(at.stored(service)).status()).isEqualTo(403);

    ObjectNode survey = GroupForms.survey(club, club, TODAY, "disagree");
    Answer answer = group.post("QuestionnaireResponse", GroupForms.saying(survey, "full"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(at.stored(service).toString()).contains("/service-capacity", "\"full\"");
  }

  @Test
  void itCannotSignForTheLinkWorker() {
    Answer forged =
        group.post("QuestionnaireResponse", GroupForms.signedSheet(club, at.linkWorker, TODAY));
    assertThat(forged.status()).isEqualTo(403);

    Answer alone = group.post("QuestionnaireResponse", GroupForms.signedSheet(club, club, TODAY));
    assertThat(alone.status()).as(alone.body()).isEqualTo(201);
    assertThat(linkWorkers.get(club + "/$assurance").body()).contains("\"missing\"");
  }

  @Test
  void itSeesWhatWasWrittenAboutItAndNobodyElseDoes() {
    String sheet =
        at.created("QuestionnaireResponse", GroupForms.signedSheet(club, at.linkWorker, TODAY));

    assertThat(group.get(sheet).status()).isEqualTo(200);
    assertThat(group.get("QuestionnaireResponse?subject=" + club).resources()).hasSize(1);
    FhirClient another = as("community-provider", at.organisation("Chess Club"));
    assertThat(another.get(sheet).status()).isEqualTo(404);
    assertThat(another.get("QuestionnaireResponse?subject=" + club).resources()).isEmpty();
    assertThat(as("referrer", at.practice).get(sheet).status()).isEqualTo(403);
  }

  @Test
  void aServiceReadsTheSheetOfAnotherAndDoesNotChangeIt() {
    String sheet =
        at.created("QuestionnaireResponse", GroupForms.signedSheet(club, at.linkWorker, TODAY));
    FhirClient neighbours = as("link-worker-service", at.organisation("Neighbours"));

    assertThat(neighbours.get(sheet).status()).isEqualTo(200);
    assertThat(neighbours.get(sheet + "/_history").resources()).hasSize(1);
    assertThat(neighbours.change(at.stored(sheet)).status()).isEqualTo(404);
    assertThat(linkWorkers.change(at.stored(sheet)).status()).isEqualTo(200);
  }

  @Test
  void listsAreForTheLinkWorkersOfTheService() {
    assertThat(linkWorkers.get(at.service + "/$assurance-due").status()).isEqualTo(200);
    assertThat(linkWorkers.get(club + "/$assurance-due").status()).isEqualTo(404);
    assertThat(group.get(club + "/$assurance-due").status()).isEqualTo(403);
    assertThat(group.get(club + "/$assurance").status()).isEqualTo(403);
  }
}
