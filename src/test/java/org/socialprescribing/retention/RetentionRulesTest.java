package org.socialprescribing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.retention.RetentionRules.Life;

/** F31, and the NHS Records Management Code of Practice 2021, appendix II. */
class RetentionRulesTest {

  private static final RetentionRules RULES = new RetentionRules(8, 26, 1);

  @ParameterizedTest(name = "born {0}, last seen {1}, last stored {2}: kept until {3}")
  @CsvSource({
    "1950-05-01, 2018-03-10, 2018-03-10, 2026-03-10",
    "          , 2018-03-10, 2018-03-10, 2026-03-10",
    // Somebody who was 17: until the 26th birthday, which is later than eight years.
    "2001-06-30, 2018-06-29, 2018-06-29, 2027-06-30",
    // Somebody who was 18 on that very day.
    "2000-06-29, 2018-06-29, 2018-06-29, 2026-06-29",
    // A child, whose 26th birthday is far away.
    "2015-01-01, 2018-03-10, 2018-03-10, 2041-01-01",
    // An old record that was brought into the server lately.
    "1950-05-01, 2010-03-10, 2026-02-01, 2027-02-01",
    // The 29th of February has no eighth year where a century does not leap.
    "1950-05-01, 2092-02-29, 2092-02-29, 2100-02-28"
  })
  void recordsAreKeptForAsLongAsTheLongestRuleSays(
      LocalDate born, LocalDate lastActivity, LocalDate lastStored, LocalDate until) {
    var life = new Life(born, lastActivity, lastStored, false);

    assertThat(RULES.keptUntil(life)).isEqualTo(until);
    assertThat(RULES.due(life, until)).isFalse();
    assertThat(RULES.due(life, until.plusDays(1))).isTrue();
  }

  @Test
  void somebodyWithAnOpenReferralIsNeverDue() {
    LocalDate longAgo = LocalDate.parse("1990-01-01");

    assertThat(RULES.due(new Life(null, longAgo, longAgo, true), LocalDate.parse("2090-01-01")))
        .isFalse();
  }
}
