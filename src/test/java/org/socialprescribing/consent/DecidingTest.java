package org.socialprescribing.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.consent.Decision.Outcome;

/** What a person has said decides, by the rules of the guide's page Consent. F28, F29. */
class DecidingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @ParameterizedTest(name = "{0} | {1} -> {2} by {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // Nothing is recorded, or nothing about this.
        "''                                                          | club    | NOT_RECORDED |",
        "yes 2026-01-01 council                                      | club    | NOT_RECORDED |",
        "no 2026-01-01 council                                       | club    | NOT_RECORDED |",
        // A named organisation.
        "yes 2026-01-01 club                                         | club    | PERMITTED    | 1",
        "no 2026-01-01 club                                          | club    | REFUSED      | 1",
        "yes 2026-01-01 council club                                 | club    | PERMITTED    | 1",
        // The newest wins, in whatever order they came.
        "yes 2026-01-01 club; no 2026-02-01 club                     | club    | REFUSED      | 2",
        "no 2026-02-01 club; yes 2026-01-01 club                     | club    | REFUSED      | 1",
        "no 2026-01-01 club; yes 2026-02-01 club                     | club    | PERMITTED    | 2",
        "yes 2026-01-01 club; yes 2026-02-01 club                    | club    | PERMITTED    | 2",
        "no 2026-02-01T10:00:00Z club; yes 2026-02-01T10:00:01Z club | club    | PERMITTED    | 2",
        // Of one moment the refusal wins.
        "yes 2026-02-01 club; no 2026-02-01 club                     | club    | REFUSED      | 2",
        "no 2026-02-01 club; yes 2026-02-01 club                     | club    | REFUSED      | 1",
        // A class.
        "yes 2026-01-01 class:community-provider                     | club    | PERMITTED    | 1",
        "yes 2026-01-01 class:community-provider                     | council | NOT_RECORDED |",
        "yes 2026-01-01 class:community-provider                     | board   | NOT_RECORDED |",
        "no 2026-01-01 class:community-provider                      | club    | REFUSED      | 1",
        "yes 2026-01-01 class:community-provider; no 2026-02-01 class:community-provider | club | REFUSED | 2",
        "yes 2026-01-01 class:public-service class:community-provider | council | PERMITTED   | 1",
        // A named organisation is heard before its class, whichever is newer.
        "no 2026-01-01 club; yes 2026-02-01 class:community-provider | club    | REFUSED      | 1",
        "yes 2026-01-01 club; no 2026-02-01 class:community-provider | club    | PERMITTED    | 1",
        "yes 2026-02-01 club; no 2026-01-01 class:community-provider | club    | PERMITTED    | 1",
        "no 2026-02-01 council; yes 2026-01-01 class:community-provider | club | PERMITTED    | 2",
        // A refusal that names nobody is for everybody, and sets aside what was permitted before.
        "no 2026-01-01                                               | club    | REFUSED      | 1",
        "yes 2026-01-01 club; no 2026-02-01                          | club    | REFUSED      | 2",
        "no 2026-01-01; yes 2026-02-01 club                          | club    | PERMITTED    | 2",
        "no 2026-01-01; yes 2026-02-01 club                          | council | REFUSED      | 1",
        "yes 2026-01-01 club; no 2026-01-01                          | club    | REFUSED      | 2",
        "yes 2026-01-01 class:community-provider; no 2026-02-01      | club    | REFUSED      | 2",
        "no 2026-01-01 club; no 2026-02-01; yes 2026-03-01 class:community-provider | club | REFUSED | 1",
        "yes 2026-01-01 club; no 2026-02-01; yes 2026-03-01 class:community-provider | club | PERMITTED | 3",
        // Only what is in force counts.
        "yes 2026-01-01 club is inactive                             | club    | NOT_RECORDED |",
        "yes 2026-01-01 club is entered-in-error                     | club    | NOT_RECORDED |",
        "yes 2026-01-01 club is proposed                             | club    | NOT_RECORDED |",
        "yes 2026-01-01 club; yes 2026-02-01 club is inactive        | club    | PERMITTED    | 1",
        "yes 2026-01-01 club; no 2026-02-01 club is inactive         | club    | PERMITTED    | 1",
        "yes 2026-01-01 club to 2026-06-30                           | club    | NOT_RECORDED |",
        "yes 2026-01-01 club to 2026-07-01                           | club    | PERMITTED    | 1",
        "yes 2026-01-01 club from 2026-07-01                         | club    | PERMITTED    | 1",
        "yes 2026-01-01 club from 2026-07-02                         | club    | NOT_RECORDED |",
        "no 2026-02-01 club to 2026-06-30; yes 2026-01-01 club       | club    | PERMITTED    | 2",
        "yes 2026-07-02 club                                         | club    | NOT_RECORDED |",
        "no 2026-01-01 club; yes 2026-07-02 club                     | club    | REFUSED      | 1",
        // A consent for one purpose says nothing about another.
        "yes 2026-01-01 club for story                               | club    | NOT_RECORDED |",
        "yes 2026-01-01 club; no 2026-02-01 for story                | club    | PERMITTED    | 1",
        "yes 2026-01-01 club for story,direct-care-referral          | club    | PERMITTED    | 1",
        // A name alone.
        "yes 2026-01-01 \"Chess_Club\"                               | \"Chess_Club\"   | PERMITTED    | 1",
        "yes 2026-01-01 \"Chess_Club\"                               | \"chess__club\"  | PERMITTED    | 1",
        "yes 2026-01-01 \"Chess_Club\"                               | \"Chess_Circle\" | NOT_RECORDED |",
        "yes 2026-01-01 class:community-provider                     | \"Chess_Club\"   | PERMITTED    | 1",
        // A name is not enough to permit somebody with a record, but to refuse.
        "yes 2026-01-01 \"Chapel_Lunch_Club\"                        | club    | NOT_RECORDED |",
        "no 2026-02-01 \"chapel_lunch_club\"; yes 2026-01-01 club    | club    | REFUSED      | 1",
      })
  void theConsentThatDecides(String said, String recipient, Outcome outcome, Integer by) {
    Decision decision =
        Decision.of(Consents.said(said), SharingJudge.PURPOSE, Consents.recipient(recipient), DAY);

    assertThat(decision.outcome()).isEqualTo(outcome);
    if (by == null) {
      assertThat(decision.consent()).isNull();
    } else {
      assertThat(decision.consent().id()).isEqualTo("Consent/" + by);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The day begins in England an hour before it begins in Greenwich.
    "2026-07-01T23:30:00Z, NOT_RECORDED",
    "2026-07-01T22:30:00Z, PERMITTED"
  })
  void daysAreThoseOfEngland(String decidedAt, Outcome outcome) {
    assertThat(
            Decision.of(
                    Consents.said("yes " + decidedAt + " club"),
                    SharingJudge.PURPOSE,
                    Consents.recipient("club"),
                    DAY)
                .outcome())
        .isEqualTo(outcome);
  }
}
