package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.StoryPage;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** What the guide tells as one story, from the referral to the outcome, works as it is written. */
class FollowingTheJourneyPageIT extends RunningServer {

  @Autowired private DataSource database;
  @Autowired private FhirContext context;

  // F12, F16 to F18, F23, F34, F39 to F41, F47, F61.
  @Test
  void everyRequestOfThePageHasTheAnswerThatStandsBelowIt() {
    var page = new StoryPage("journey.md");
    List<StoryPage.Step> steps = page.steps();
    assertThat(steps).hasSize((int) page.requests()).hasSizeGreaterThan(15);

    steps.forEach(this::follow);

    var register = new Register(database);
    Instant referred = Instant.parse("2026-10-05T08:10:00Z");
    Instant met = register.moment("Task/journey-task", "first_contact");
    assertThat(Duration.between(referred, met).toDays()).isEqualTo(9);
    assertThat(register.holder("Task/journey-task")).isEqualTo("PractitionerRole/journey-dr-shah");
    assertThat(register.holder("Task/journey-onward-task"))
        .isEqualTo("Organization/journey-lunch-club");
  }

  private void follow(StoryPage.Step step) {
    Answer answer = step.sendBy(fhir);

    assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(step.status());
    IBaseResource resource = context.newJsonParser().parseResource(answer.body());
    assertThat(step.facts()).as("%s: %s", step, answer.body()).allMatch(holds(resource));
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
