package org.socialprescribing.returns.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;

/** Which facts follow from what is known of a person. */
class CountingWhatHappenedTest {

  private static final String ANNA = "Patient/anna";
  private static final String ANN = "Patient/ann";
  private static final String REFERRAL = "ServiceRequest/1";
  private static final String HARBOUR = "Organization/harbour";
  private static final String ELLIE = "PractitionerRole/ellie";
  private static final String SAM = "PractitionerRole/sam";

  private static final Scales SCALES =
      new Scales(Guide.load(FhirContext.forR4Cached()).all(Questionnaire.class));

  private final Story story = new Story().person(ANNA, "Organization/north");

  private List<Fact> facts(Kind kind) {
    return new FactRules(SCALES)
        .facts(story.said()).stream().filter(fact -> fact.kind() == kind).toList();
  }

  private Fact fact(Kind kind) {
    assertThat(facts(kind)).as(kind.code()).hasSize(1);
    return facts(kind).get(0);
  }

  @Test
  void aReferralFallsUnderWhomItAskedAndWhatHeldOnItsDay() {
    story.referral(REFERRAL, ANNA, "2025-05-10", HARBOUR);

    Fact referred = fact(Kind.REFERRED);

    assertThat(referred.day()).isEqualTo(LocalDate.of(2025, 5, 10));
    assertThat(referred.where()).isEqualTo(new Fact.Where("Organization/north", HARBOUR, null));
    assertThat(referred.who()).isEqualTo(new Fact.Who(74, "female", "M", 2));
    assertThat(referred.about()).isEqualTo(new Fact.About("gp", List.of("loneliness"), null));
    assertThat(referred.source()).isEqualTo(new Fact.Source(REFERRAL, 1));
  }

  @Test
  void aReferralMadeInErrorNeverWas() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .contact("Encounter/1", ANNA, REFERRAL, "attended", "2025-05-20")
        .move(REFERRAL, ANNA, "entered-in-error", HARBOUR, "2025-05-21");

    assertThat(facts(Kind.REFERRED)).isEmpty();
    assertThat(facts(Kind.FIRST_CONTACT)).isEmpty();
  }

  // F101, trap 9.
  @Test
  void aContactFallsUnderTheHostOfItsOwnDay() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .move(REFERRAL, ANNA, "accepted", ELLIE, "2025-05-12")
        .contact("Encounter/1", ANNA, REFERRAL, "attended", "2025-05-20")
        .move(REFERRAL, ANNA, "accepted", SAM, "2025-06-01")
        .contact("Encounter/2", ANNA, REFERRAL, "attended", "2025-06-10");

    assertThat(facts(Kind.CONTACT))
        .extracting(fact -> fact.where().party())
        .containsExactly(ELLIE, SAM);
    assertThat(fact(Kind.FIRST_CONTACT).where().party()).isEqualTo(ELLIE);
    assertThat(fact(Kind.FIRST_CONTACT).amount()).isEqualByComparingTo("10");
  }

  @Test
  void aMoveToAnotherPracticeLeavesEarlierEventsWhereTheyFell() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .on("2025-06-01")
        .person(ANNA, "Organization/south")
        .contact("Encounter/1", ANNA, REFERRAL, "did-not-attend", "2025-05-31")
        .contact("Encounter/2", ANNA, REFERRAL, "did-not-attend", "2025-06-01");

    assertThat(fact(Kind.REFERRED).where().practice()).isEqualTo("Organization/north");
    assertThat(facts(Kind.CONTACT))
        .extracting(fact -> fact.where().practice())
        .containsExactly("Organization/north", "Organization/south");
  }

  @Test
  void anEndThatWasTakenBackIsNone() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .move(REFERRAL, ANNA, "in-progress", ELLIE, "2025-05-12")
        .move(REFERRAL, ANNA, "failed", ELLIE, "2025-07-01")
        .move(REFERRAL, ANNA, "in-progress", SAM, "2025-07-15");
    assertThat(facts(Kind.CLOSED)).isEmpty();
    assertThat(fact(Kind.REOPENED).day()).isEqualTo(LocalDate.of(2025, 7, 15));

    story.move(REFERRAL, ANNA, "completed", SAM, "2025-09-01");

    assertThat(fact(Kind.CLOSED).item()).isEqualTo("completed");
    assertThat(fact(Kind.CLOSED).day()).isEqualTo(LocalDate.of(2025, 9, 1));
  }

  // F81, F89.
  @Test
  void whoWasAskedAtTheBeginningIsToBeAskedAgainByTheLastDayForIt() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .score("Observation/1", ANNA, "ons4-happy", 3, "2025-05-20")
        .score("Observation/2", ANNA, "ons4-anxious", 3, "2025-05-20")
        .score("Observation/3", ANNA, "ons4-happy", 6, "2025-11-20")
        .score("Observation/4", ANNA, "ons4-worthwhile", 6, "2025-11-20");

    assertThat(facts(Kind.FOLLOW_UP_DUE))
        .extracting(Fact::item, Fact::day)
        .containsExactlyInAnyOrder(
            tuple("ons4-happy", LocalDate.of(2026, 4, 9)),
            tuple("ons4-anxious", LocalDate.of(2026, 4, 9)));
    assertThat(fact(Kind.FOLLOW_UP_TAKEN).item()).isEqualTo("ons4-happy");
    assertThat(fact(Kind.FOLLOW_UP_TAKEN).day()).isEqualTo(LocalDate.of(2026, 4, 9));
    assertThat(fact(Kind.FOLLOW_UP_TAKEN).source().record()).isEqualTo("Observation/3");
  }

  @Test
  void nobodyIsMissedWhoDiedBeforeTheTimeWasOver() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .score("Observation/1", ANNA, "ons4-happy", 3, "2025-05-20");
    assertThat(facts(Kind.FOLLOW_UP_DUE)).hasSize(1);

    story.death(ANNA, "2025-12-24");

    assertThat(facts(Kind.FOLLOW_UP_DUE)).isEmpty();
    assertThat(facts(Kind.REFERRED)).hasSize(1);
  }

  // F86, F102.
  @Test
  void anAnswerThatIsAChoiceIsCountedByWhatWasChosen() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .answer("Observation/1", ANNA, "friends-and-family", "very-good", "2025-09-20");

    assertThat(fact(Kind.ANSWER).item()).isEqualTo("friends-and-family-very-good");
    assertThat(fact(Kind.ANSWER).referral()).isEqualTo(REFERRAL);
    assertThat(facts(Kind.SCORE)).isEmpty();
    assertThat(facts(Kind.FOLLOW_UP_DUE)).isEmpty();
  }

  // F79.
  @Test
  void aGapIsAFactAboutNobody() {
    var found =
        new Said.Gap(
            true, LocalDate.of(2025, 6, 1), ELLIE, "none-exists", "ME7", List.of("loneliness"));
    story.says("DetectedIssue/1", "DetectedIssue/1", found);

    Fact gap = fact(Kind.GAP);

    assertThat(gap.item()).isEqualTo("none-exists");
    assertThat(gap.where()).isEqualTo(new Fact.Where(null, ELLIE, null, "ME7"));
    assertThat(gap.about().needs()).containsExactly("loneliness");
    assertThat(gap.who().age()).isNull();
  }

  // Trap 1.
  @Test
  void eachFactKnowsTheOneBeforeItSoThatAPersonCountsOnce() {
    story
        .referral("ServiceRequest/2", ANNA, "2025-08-01", HARBOUR)
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR);

    assertThat(facts(Kind.REFERRED))
        .extracting(Fact::previous)
        .containsExactly(null, LocalDate.of(2025, 5, 10));
  }

  @Test
  void twoRecordsOfOnePersonCountAsOne() {
    story
        .person(ANN, "Organization/north")
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .referral("ServiceRequest/2", ANN, "2025-08-01", HARBOUR)
        .person(ANNA, "Organization/north", ANN);

    assertThat(facts(Kind.REFERRED)).extracting(Fact::person).containsExactly(ANN, ANN);
    assertThat(facts(Kind.REFERRED).get(1).previous()).isEqualTo(LocalDate.of(2025, 5, 10));
  }

  @Test
  void twoRecordsThatNameEachOtherAreStillOnePerson() {
    story
        .person(ANN, "Organization/north", ANNA)
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .referral("ServiceRequest/2", ANN, "2025-08-01", HARBOUR)
        .person(ANNA, "Organization/north", ANN);

    assertThat(facts(Kind.REFERRED)).extracting(Fact::person).containsOnly(ANN);
  }

  // F81, F86, trap 6.
  @Test
  void changeIsFromTheBeginningToSixMonths() {
    story
        .referral(REFERRAL, ANNA, "2025-01-10", HARBOUR)
        .score("Observation/1", ANNA, "ons4-anxious", 8, "2025-01-12")
        .score("Observation/2", ANNA, "ons4-anxious", 6, "2025-04-09")
        .score("Observation/3", ANNA, "ons4-anxious", 5, "2025-06-10")
        .score("Observation/4", ANNA, "ons4-anxious", 3, "2025-07-11")
        .score("Observation/5", ANNA, "ons4-anxious", 9, "2025-12-10");

    Fact change = fact(Kind.CHANGE);

    assertThat(change.amount()).isEqualByComparingTo("-5");
    assertThat(change.base()).isEqualByComparingTo("8");
    assertThat(change.day()).isEqualTo(LocalDate.of(2025, 7, 11));
    assertThat(change.item()).isEqualTo("ons4-anxious");
  }

  // F99.
  @Test
  void anImprovementNeedsAnEndAndABetterLastScore() {
    story
        .referral(REFERRAL, ANNA, "2025-01-10", HARBOUR)
        .move(REFERRAL, ANNA, "in-progress", ELLIE, "2025-01-12")
        .score("Observation/1", ANNA, "ons4-anxious", 8, "2025-01-12")
        .score("Observation/2", ANNA, "ons4-anxious", 7, "2025-07-11");
    assertThat(facts(Kind.IMPROVED)).isEmpty();

    story.move(REFERRAL, ANNA, "completed", ELLIE, "2025-08-01");
    assertThat(fact(Kind.IMPROVED).day()).isEqualTo(LocalDate.of(2025, 8, 1));

    story.score("Observation/3", ANNA, "ons4-anxious", 9, "2025-09-01");
    assertThat(facts(Kind.IMPROVED)).as("worse in the end").isEmpty();
  }

  @Test
  void aChangeThatMeansNothingIsNoImprovement() {
    story
        .referral(REFERRAL, ANNA, "2025-01-10", HARBOUR)
        .move(REFERRAL, ANNA, "completed", ELLIE, "2025-08-01")
        .score("Observation/1", ANNA, "718466001", 20, "2025-01-12")
        .score("Observation/2", ANNA, "718466001", 22, "2025-07-11");

    // The guide says of SWEMWBS that 3 points mean something.
    assertThat(facts(Kind.IMPROVED)).isEmpty();
  }

  // Trap 11.
  @Test
  void aSignpostIsASignpost() {
    story.says("Communication/1", ANNA, new Said.Signpost(true, LocalDate.of(2025, 5, 1), ELLIE));

    assertThat(new FactRules(SCALES).facts(story.said()))
        .extracting(Fact::kind)
        .containsExactly(Kind.SIGNPOSTED);
  }

  @Test
  void aContactAtACommunityServiceIsNoneWithALinkWorker() {
    story
        .says(
            "ServiceRequest/3",
            ANNA,
            new Said.Onward(
                true,
                LocalDate.of(2025, 5, 1),
                ELLIE,
                "Organization/lunch-club",
                "neighbourhood-group",
                List.of(),
                List.of(),
                List.of(REFERRAL)))
        .contact("Encounter/1", ANNA, "ServiceRequest/3", "attended", "2025-05-05");

    assertThat(facts(Kind.CONTACT)).isEmpty();
    assertThat(fact(Kind.PRESCRIBED).where())
        .isEqualTo(new Fact.Where("Organization/north", ELLIE, "Organization/lunch-club"));
  }

  @Test
  void aRecordThatIsAboutSomebodyElseByNowIsTheirsToCount() {
    story
        .referral(REFERRAL, ANNA, "2025-05-10", HARBOUR)
        .says(REFERRAL, "Patient/other", Story.referral("2025-05-10", HARBOUR, true));

    assertThat(facts(Kind.REFERRED)).isEmpty();
  }
}
