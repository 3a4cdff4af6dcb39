package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.fhir.Answer;

/** How things stand with a group, and what a service has to do with its groups. F72 to F75, F80. */
class CheckingAGroupIT extends GroupCase {

  @Test
  void aSignedSheetSaysWhoAgreedAndWhenItIsReviewed() {
    String sheet = signed(TODAY);

    JsonNode state = state(club);
    assertThat(value(state, "state")).isEqualTo("signed");
    JsonNode agreement = groups(state, "agreement").get(0);
    assertThat(part(agreement, "form")).isEqualTo(sheet);
    assertThat(part(agreement, "organisation-name")).isEqualTo("Pat Lowe");
    assertThat(part(agreement, "link-worker-on")).isEqualTo(TODAY.toString());
    assertThat(part(agreement, "review-by")).isEqualTo(TODAY.plusYears(1).toString());
    assertThat(groups(state, "evidence"))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(part(seen, "check")).isEqualTo("liability-cover");
              assertThat(part(seen, "until")).isEqualTo(TODAY.plusMonths(5).toString());
            });
    assertThat(groups(state, "due")).hasSize(4);
  }

  @Test
  void ofAGroupWithoutFormsNothingIsRecorded() {
    JsonNode state = state(club);

    assertThat(value(state, "state")).isEqualTo("missing");
    assertThat(groups(state, "due")).isEmpty();
  }

  @Test
  void aServiceFindsWhatIsDueWithTheGroupsItHasChecked() {
    signed(TODAY);

    assertThat(dueWithClub("")).isEmpty();
    assertThat(dueWithClub("within=366"))
        .containsExactly(
            "evidence " + TODAY.plusMonths(5),
            "catch-up " + TODAY.plusMonths(6),
            "survey " + TODAY.plusMonths(6),
            "review " + TODAY.plusYears(1));
    assertThat(dueWithClub("within=366&kind=survey,review"))
        .containsExactly("survey " + TODAY.plusMonths(6), "review " + TODAY.plusYears(1));
    assertThat(dueWithClub("date=" + TODAY.plusMonths(6).plusDays(1) + "&kind=catch-up"))
        .containsExactly("catch-up " + TODAY.plusMonths(6) + "!");
  }

  @Test
  void theGroupIsOnTheListOfNobodyElse() {
    signed(TODAY);

    String other = margaret.organisation("Another service");
    assertThat(due(fhir.get(other + "/$assurance-due?within=366"), club)).isEmpty();
  }

  // F75: the first step comes when people are sent there.
  @Test
  void aGroupToWhichSomebodyWasReferredIsDueForItsFirstSheet() {
    margaret.created("ServiceRequest", margaret.onwardTo(club));

    assertThat(dueWithClub("date=2030-01-01")).singleElement().asString().startsWith("agreement ");

    signed(TODAY);
    assertThat(dueWithClub("")).isEmpty();
  }

  @Test
  void aClosedGroupIsLeftInPeace() {
    signed(TODAY);
    ObjectNode closed = margaret.stored(club);
    assertThat(fhir.change(closed.put("active", false)).status()).isEqualTo(200);

    assertThat(dueWithClub("within=366")).isEmpty();
  }

  @Test
  void whatTheGroupFillsInAloneIsKeptAndIsNoAgreement() {
    sent(GroupForms.signedSheet(club, club, TODAY));

    assertThat(value(state(club), "state")).isEqualTo("missing");
  }

  @Test
  void aFormAboutAServiceCountsForItsOrganisation() {
    sent(GroupForms.signedSheet(serviceOf(club), margaret.linkWorker, TODAY));

    assertThat(value(state(club), "state")).isEqualTo("signed");
  }

  @Test
  void aServiceThatMovesTakesItsFormsWithIt() {
    String service = serviceOf(club);
    sent(GroupForms.signedSheet(service, margaret.linkWorker, TODAY));
    String heir = margaret.organisation("Lunch Together");
    ObjectNode moved = margaret.stored(service);
    moved.set("providedBy", json("{'reference': '%s'}", heir));

    assertThat(fhir.change(moved).status()).isEqualTo(200);

    assertThat(value(state(club), "state")).isEqualTo("missing");
    assertThat(value(state(heir), "state")).isEqualTo("signed");
  }

  @Test
  void aSheetMadeInErrorCountsNoMore() {
    ObjectNode sheet = margaret.stored(signed(TODAY));

    assertThat(fhir.change(sheet.put("status", "entered-in-error")).status()).isEqualTo(200);

    assertThat(value(state(club), "state")).isEqualTo("missing");
    assertThat(dueWithClub("within=366")).isEmpty();
  }

  // F75: else ask the line manager.
  @Test
  void whatTheLineManagerDecidedIsToldAndHasToAgreeWithTheSheet() {
    sent(
        GroupForms.add(
            GroupForms.sheet(club, margaret.linkWorker, TODAY, true),
            GroupForms.lineManager(true, TODAY),
            GroupForms.signature("organisation", "Pat Lowe", TODAY),
            GroupForms.signature("link-worker", "Jo Carter", TODAY)));
    assertThat(part(groups(state(club), "agreement").get(0), "line-manager")).isEqualTo("true");

    ObjectNode torn = GroupForms.sheet(club, margaret.linkWorker, TODAY, false);
    GroupForms.add(torn, GroupForms.lineManager(true, TODAY));
    assertThat(fhir.post("QuestionnaireResponse", torn).rules())
        .containsExactly("line-manager-decides");
  }

  // F75.
  @Test
  void aCatchUpThatTellsOfANewLeaderBringsTheReviewForward() {
    signed(TODAY.minusDays(40));
    ObjectNode catchUp = GroupForms.catchUp(club, margaret.linkWorker, TODAY);
    LocalDate since = TODAY.minusDays(10);
    GroupForms.add(
        catchUp,
        json("{'linkId': 'leader-since', 'answer': [{'valueDate': '%s'}]}", since.toString()));
    sent(catchUp);

    assertThat(dueWithClub("kind=review")).containsExactly("review " + since + "!");
    assertThat(value(state(club), "state")).isEqualTo("expired");
    assertThat(value(state(club), "last-talk")).isEqualTo(TODAY.toString());
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    signed(TODAY);
    margaret.created("ServiceRequest", margaret.onwardTo(margaret.organisation("Chess Club")));

    int all = lines(fhir.get(margaret.service + "/$assurance-due?within=366"));
    int paged = 0;
    Answer page = fhir.get(margaret.service + "/$assurance-due?within=366&_count=1");
    List<String> tokens = new ArrayList<>();
    while (true) {
      assertThat(lines(page)).isEqualTo(1);
      paged++;
      String next = next(page);
      if (next.isEmpty()) {
        break;
      }
      assertThat(tokens).doesNotContain(next);
      tokens.add(next);
      page = fhir.get(next.replaceFirst(".*/fhir/", ""));
    }
    assertThat(paged).isEqualTo(all).isGreaterThanOrEqualTo(5);
  }

  private static int lines(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    int lines = 0;
    for (JsonNode entry : answer.json().path("entry")) {
      lines += entry.at("/search/extension").size();
    }
    return lines;
  }

  private static String next(Answer page) {
    for (JsonNode link : page.json().path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText();
      }
    }
    return "";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date=soon",
        "date=2026-02-30",
        "within=-1",
        "within=367",
        "within=ten",
        "kind=party",
        "_count=0",
        "date=2026-03-01&date=2026-03-02"
      })
  void whatCannotBeAskedIsExplained(String parameters) {
    Answer answer = fhir.get(margaret.service + "/$assurance-due?" + parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.rules()).containsExactly("operation-value-invalid");
  }

  @Test
  void aPageThatIsMadeUpAndAGroupThatIsNotThereAreRefused() {
    assertThat(fhir.get(club + "/$assurance-due?page=made-up").rules())
        .containsExactly("page-unknown");
    assertThat(fhir.get("Organization/999999999/$assurance-due").status()).isEqualTo(404);
    assertThat(fhir.get("Organization/999999999/$assurance").status()).isEqualTo(404);
    assertThat(fhir.get(club + "/$assurance?whom=me").status()).isEqualTo(400);
  }

  @Test
  void aFormAboutAnOrganisationSaysWhoWroteIt() {
    ObjectNode nobody = GroupForms.signedSheet(club, club, TODAY);
    nobody.remove("author");

    assertThat(fhir.post("QuestionnaireResponse", nobody).rules())
        .containsExactly("sheet-says-who-wrote-it");
  }
}
