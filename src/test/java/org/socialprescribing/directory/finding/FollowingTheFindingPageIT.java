package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.StoryPage;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;

/** A directory app's day, as the guide tells it, works as it is written. */
class FollowingTheFindingPageIT extends RunningServer {

  @Autowired private FhirContext context;

  // F66, F67, F69, F70, F78.
  @Test
  void everyRequestOfThePageHasTheAnswerThatStandsBelowIt() {
    var page = new StoryPage("finding.md");
    List<StoryPage.Step> steps = page.steps();
    assertThat(steps).hasSize((int) page.requests()).hasSizeGreaterThan(8);

    steps.forEach(this::follow);
    assertThat(steps.get(steps.size() - 1).isFhir()).isFalse();
  }

  private void follow(StoryPage.Step step) {
    Answer answer = step.sendBy(step.isFhir() ? fhir : new FhirClient(address("")));

    assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(step.status());
    if (!step.isFhir()) {
      assertThat(step.facts()).isNotEmpty().allSatisfy(fact -> assertHolds(fact, answer));
      return;
    }
    IBaseResource resource = context.newJsonParser().parseResource(answer.body());
    assertThat(step.facts()).as("%s: %s", step, answer.body()).allMatch(holds(resource));
  }

  /** A JSON Pointer and the value there. */
  private static void assertHolds(String fact, Answer answer) {
    String[] sides = fact.split(" = ", 2);
    assertThat(answer.json().at(sides[0]).asText()).as(fact).isEqualTo(sides[1]);
  }

  private Predicate<String> holds(IBaseResource resource) {
    return fact ->
        context
            .newFhirPath()
            .evaluateFirst(resource, fact, BooleanType.class)
            .filter(BooleanType::booleanValue)
            .isPresent();
  }
}
