package org.socialprescribing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Canonical;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan says when it is looked at again, and the server knows which reviews are open. */
class ReviewingPlansIT extends RunningServer {

  private static final String LONG_AGO = "2001-03-31";
  private static final String LONGER_AGO = "2001-01-31";
  private static final String FAR_AHEAD = "2999-01-31";

  @Autowired private JdbcClient database;

  private StoredPlan stored;

  @BeforeEach
  void begin() {
    stored = StoredPlan.agreed(fhir);
  }

  // F54.
  @Test
  void aDayThatIsSetIsOpenForThePersonAndWhoIsResponsible() {
    change(plan -> reviewOn(plan, LONG_AGO));

    assertThat(reviews()).containsExactly(LONG_AGO + " open");
    assertThat(
            database
                .sql(
                    "select p.responsible from plan.review r join plan.plan p on p.id = r.plan"
                        + " where r.person = ? and r.done is null and r.due < current_date")
                .param(stored.person())
                .query(String.class)
                .list())
        .containsExactly(stored.service());
  }

  // F46, F54.
  @Test
  void aReviewThatIsOverdueShowsOnTheWorklistUntilItIsHeld() {
    var task = fhir.get("Task?patient=" + stored.person()).resources().get(0);
    String worklist = task.at("/owner/reference").asText() + "/$worklist";
    assertThat(fhir.get(worklist).body()).doesNotContain("review-overdue");

    change(plan -> reviewOn(plan, LONG_AGO));
    assertThat(fhir.get(worklist).body())
        .contains("{\"url\":\"review-overdue\",\"valueDate\":\"2001-03-31\"}");

    change(plan -> reviewOn(plan, FAR_AHEAD));
    assertThat(fhir.get(worklist).body()).doesNotContain("review-overdue");
  }

  @Test
  void aMonthMeansItsLastDay() {
    change(plan -> reviewOn(plan, "2001-02"));

    assertThat(reviews()).containsExactly("2001-02-28 open");
  }

  @Test
  void theNextDayAfterItWasDueMeansThatItWasHeld() {
    change(plan -> reviewOn(plan, LONG_AGO));
    change(plan -> reviewOn(plan, FAR_AHEAD));

    assertThat(reviews()).containsExactly(LONG_AGO + " done", FAR_AHEAD + " open");
  }

  @Test
  void aDayThatIsMovedBeforeItCameLeavesNoReviewBehind() {
    change(plan -> reviewOn(plan, FAR_AHEAD));
    change(plan -> reviewOn(plan, "2998-12-31"));

    assertThat(reviews()).containsExactly("2998-12-31 open");
  }

  @Test
  void aReviewThatIsHeldEarlyIsDoneWhenThePersonTellsWhatChanged() {
    change(plan -> reviewOn(plan, FAR_AHEAD));
    change(
        plan -> {
          reviewOn(plan, "2999-07-31");
          plan.withArray("extension").add(changeTold("2998-01-01"));
        });

    assertThat(reviews()).containsExactly(FAR_AHEAD + " done", "2999-07-31 open");
  }

  @Test
  void aChangeOfSomethingElseLeavesItOpen() {
    change(plan -> reviewOn(plan, LONG_AGO));
    change(plan -> plan.put("status", "on-hold"));

    assertThat(reviews()).containsExactly(LONG_AGO + " open");
  }

  @Test
  void aCompletedPlanHasNoReviewLeft() {
    change(plan -> reviewOn(plan, LONGER_AGO));
    change(plan -> reviewOn(plan, FAR_AHEAD));
    change(plan -> plan.put("status", "completed"));

    assertThat(reviews()).containsExactly(LONGER_AGO + " done");
  }

  @Test
  void aPlanMadeInErrorLeavesNothing() {
    change(plan -> reviewOn(plan, LONG_AGO));
    change(plan -> plan.put("status", "entered-in-error"));

    assertThat(reviews()).isEmpty();
  }

  private void change(Consumer<ObjectNode> change) {
    ObjectNode plan = stored.planWith(StoredPlan::takesAgreementBack);
    change.accept(plan);
    assertThat(fhir.put(stored.plan(), plan).status()).isEqualTo(200);
  }

  private static void reviewOn(ObjectNode plan, String day) {
    var extensions = plan.withArray("extension");
    for (int i = 0; i < extensions.size(); i++) {
      if (extensions.get(i).path("url").asText().endsWith("/review-date")) {
        extensions.remove(i);
      }
    }
    extensions.add(
        json(
            "{'url': '%s', 'valueDate': '%s'}", Canonical.structureDefinition("review-date"), day));
  }

  private static ObjectNode changeTold(String day) {
    return json(
        "{'url': '%s', 'extension': [{'url': 'on', 'valueDate': '%s'},"
            + "{'url': 'words', 'valueString': 'I sleep again.'}]}",
        Canonical.structureDefinition("what-changed"), day);
  }

  private List<String> reviews() {
    return database
        .sql(
            "select due || case when done is null then ' open' else ' done' end"
                + " from plan.review where plan = ? order by due")
        .param(stored.plan())
        .query(String.class)
        .list();
  }
}
