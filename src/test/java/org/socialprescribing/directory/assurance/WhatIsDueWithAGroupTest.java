package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.directory.assurance.FormsOfAGroup.day;
import static org.socialprescribing.directory.assurance.FormsOfAGroup.none;
import static org.socialprescribing.directory.assurance.FormsOfAGroup.signed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of F75 and the survey of F80 as days. */
class WhatIsDueWithAGroupTest {

  // F75, F80.
  @ParameterizedTest
  @CsvSource({
    "2026-09-22, 2027-03-22, 2027-09-22",
    "2027-08-31, 2028-02-29, 2028-08-31",
    "2026-08-31, 2027-02-28, 2027-08-31",
    "2028-02-29, 2028-08-29, 2029-02-28",
    "2027-02-28, 2027-08-28, 2028-02-28",
  })
  void reviewComesInAYearAndTalkAndSurveyInSixMonths(String on, String half, String year) {
    assertThat(signed(on).due())
        .containsExactly("catch-up " + half, "survey " + half, "review " + year);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-22, SIGNED",
    "2027-09-22, SIGNED",
    "2027-09-23, EXPIRED",
  })
  void anAgreementExpiresOnTheDayAfterItsReviewWasDue(String on, AgreementState state) {
    assertThat(signed("2026-09-22").group().state(day(on))).isEqualTo(state);
  }

  @Test
  void aNewReviewCountsFromItsOwnDay() {
    var reviewed = signed("2026-09-22").andSigned("2027-09-30");

    assertThat(reviewed.group().reviewBy()).contains(day("2028-09-30"));
    assertThat(reviewed.group().state(day("2027-12-01"))).isEqualTo(AgreementState.SIGNED);
  }

  @Test
  void bothMayAgreeToLookAgainEarlierButNotLater() {
    assertThat(reviewOn("2026-12-01")).isEqualTo("2026-12-01");
    assertThat(reviewOn("2029-01-01")).isEqualTo("2027-09-22");
    assertThat(reviewOn("2025-01-01")).as("a slip").isEqualTo("2027-09-22");
  }

  private static String reviewOn(String wanted) {
    return none()
        .sheet("2026-09-22", true, "2026-09-22", "2026-09-22", wanted)
        .group()
        .reviewBy()
        .orElseThrow()
        .toString();
  }

  // F75.
  @Test
  void aChangeOfLeaderBringsTheReviewForward() {
    var changed =
        signed("2026-09-22").talk("2027-02-10", "2027-01-05").talk("2027-03-01", "2027-02-20");

    assertThat(changed.group().reviewBy()).contains(day("2027-01-05"));
    assertThat(changed.group().state(day("2027-01-06"))).isEqualTo(AgreementState.EXPIRED);
    assertThat(changed.andSigned("2027-03-10").group().reviewBy()).contains(day("2028-03-10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-22", "2024-05-01"})
  void whoeverLedAlreadyWhenItWasSignedHasSigned(String since) {
    assertThat(signed("2026-09-22").talk("2026-12-01", since).group().reviewBy())
        .contains(day("2027-09-22"));
  }

  @Test
  void theLaterSignatureCounts() {
    var group = none().sheet("2026-10-05", true, "2026-10-05", "2026-09-22", null).group();

    assertThat(group.reviewBy()).contains(day("2027-10-05"));
  }

  @Test
  void aSheetWithoutBothSignaturesIsNoAgreementYet() {
    var half = none().sheet("2026-09-22", true, "2026-09-22", null, null);

    assertThat(half.group().state(day("2026-09-23"))).isEqualTo(AgreementState.UNSIGNED);
    assertThat(half.due()).containsExactly("agreement 2026-09-22");
  }

  @Test
  void anAgreementHoldsWhileANewSheetWaitsForSignatures() {
    var waiting = signed("2026-09-22").sheet("2027-09-01", true, null, "2027-09-01", null);

    assertThat(waiting.group().state(day("2027-09-02"))).isEqualTo(AgreementState.SIGNED);
    assertThat(waiting.due()).contains("review 2027-09-22");
  }

  @Test
  void aNoNeedsNoSignaturesAndNothingIsDueAfterIt() {
    var declined = signed("2026-09-22").sheet("2027-01-10", false, null, null, null);

    assertThat(declined.group().state(day("2027-01-10"))).isEqualTo(AgreementState.DECLINED);
    assertThat(declined.due()).isEmpty();
    assertThat(declined.andSigned("2027-06-01").group().state()).isEqualTo(AgreementState.SIGNED);
  }

  @Test
  void aTalkAndASurveyMoveTheNextOnes() {
    assertThat(signed("2026-09-22").talk("2027-01-15").survey("2027-02-20", "agree").due())
        .containsExactly("catch-up 2027-07-15", "survey 2027-08-20", "review 2027-09-22");
  }

  @Test
  void aGroupThatWasAskedLongAgoIsAskedWhenItSignsAgainAndNotBefore() {
    assertThat(none().survey("2022-01-01", "agree").andSigned("2026-09-22").due())
        .contains("survey 2026-09-22", "catch-up 2027-03-22");
  }

  // F80.
  @ParameterizedTest
  @CsvSource({
    "strongly-agree, false",
    "agree, false",
    "neither, false",
    "disagree, true",
    "strongly-disagree, true",
  })
  void whoeverDidNotCopeIsTalkedWith(String answer, boolean talk) {
    assertThat(none().survey("2026-11-10", answer).due().contains("talk 2026-11-10"))
        .isEqualTo(talk);
  }

  @Test
  void aTalkAfterwardsIsEnoughAndABetterSurveyToo() {
    var stretched = signed("2026-09-22").survey("2026-11-10", "disagree");

    assertThat(stretched.due()).contains("talk 2026-11-10");
    assertThat(stretched.talk("2026-11-10").due()).doesNotContain("talk 2026-11-10");
    assertThat(
            signed("2026-09-22")
                .survey("2026-11-10", "disagree")
                .survey("2027-01-10", "agree")
                .due())
        .noneMatch(due -> due.startsWith("talk"));
  }

  // F72.
  @Test
  void evidenceIsDueOnTheLastDayOnWhichItHolds() {
    var group =
        none()
            .sheetWith(
                "2026-09-22",
                new Evidence("liability-cover", "in-place", "Seen", day("2027-01-31")),
                new Evidence("bank-account", "not-needed", null, null));

    assertThat(group.due()).contains("evidence liability-cover 2027-01-31");
    assertThat(group.due()).noneMatch(due -> due.contains("bank-account"));
  }

  @Test
  void theNewestSheetThatHasAPromptSaysHowItStands() {
    var group =
        none()
            .sheetWith(
                "2026-09-22",
                new Evidence("liability-cover", "in-place", "Seen", day("2027-01-31")),
                new Evidence("dbs-checks", "in-place", "Seen", day("2028-05-01")))
            .sheetWith(
                "2027-01-20",
                new Evidence("liability-cover", "in-place", "New one", day("2028-01-31")));

    assertThat(group.due())
        .filteredOn(due -> due.startsWith("evidence"))
        .containsExactly("evidence liability-cover 2028-01-31", "evidence dbs-checks 2028-05-01");
  }

  @Test
  void ofAGroupOfWhichNothingIsRecordedNothingFollows() {
    assertThat(none().due()).isEmpty();
    assertThat(none().group().state(day("2026-09-22"))).isEqualTo(AgreementState.MISSING);
  }
}
