package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrence rules of RFC 5545, on dates that a calendar on the wall shows. */
class FallingOnDaysTest {

  @ParameterizedTest(name = "{0} from {1} on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=MONTHLY;BYDAY=1FR              | 2026-01-02 | 2026-12-04 | true
          FREQ=MONTHLY;BYDAY=1FR              | 2026-01-02 | 2026-12-11 | false
          FREQ=MONTHLY;BYDAY=1FR              | 2026-12-05 | 2026-12-04 | false
          FREQ=MONTHLY;BYDAY=-1SA             | 2026-01-31 | 2026-11-28 | true
          FREQ=MONTHLY;BYDAY=-1SA             | 2026-01-31 | 2026-11-21 | false
          FREQ=WEEKLY;INTERVAL=2;BYDAY=TU     | 2026-11-03 | 2026-11-17 | true
          FREQ=WEEKLY;INTERVAL=2;BYDAY=TU     | 2026-11-03 | 2026-11-24 | false
          FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261201 | 2026-01-05 | 2026-11-30 | true
          FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261201 | 2026-01-05 | 2026-12-02 | false
          FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T235959Z | 2026-01-05 | 2026-11-30 | true
          FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T235959Z | 2026-01-05 | 2026-12-07 | false
          FREQ=DAILY;COUNT=10                 | 2026-11-20 | 2026-11-29 | true
          FREQ=DAILY;COUNT=10                 | 2026-11-20 | 2026-11-30 | false
          FREQ=MONTHLY;BYMONTHDAY=31          | 2026-01-31 | 2026-12-31 | true
          FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2    | 2026-01-13 | 2026-12-08 | true
          FREQ=YEARLY;BYMONTH=12;BYDAY=2SU    | 2024-12-08 | 2026-12-13 | true
          FREQ=YEARLY                         | 2020-02-29 | 2024-02-29 | true
          FREQ=YEARLY                         | 2020-02-29 | 2026-02-28 | false
          """)
  void isOpenOnTheDaysOfTheRule(String rule, LocalDate starts, LocalDate day, boolean falls) {
    assertThat(Recurrence.of(rule, starts).orElseThrow().fallsOn(day)).isEqualTo(falls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=MONTHLY",
        "FREQ=YEARLY",
        "FREQ=DAILY;COUNT=3"
      })
  void nothingIsGuessedWhereTheFirstDayMatters(String rule) {
    assertThat(Recurrence.of(rule, null)).isEmpty();
  }

  @Test
  void theFirstDayMayBeLeftOutWhereItDoesNotMatter() {
    assertThat(Recurrence.of("FREQ=MONTHLY;BYDAY=1FR", null).orElseThrow())
        .matches(rule -> rule.fallsOn(LocalDate.of(2026, 12, 4)))
        .matches(rule -> rule.weekdays() == 1 << 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=SOMETIMES",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        ""
      })
  void whatIsNoRuleOrNeverFallsIsLeftOut(String rule) {
    assertThat(Recurrence.of(rule, LocalDate.of(2026, 1, 1))).isEmpty();
  }
}
