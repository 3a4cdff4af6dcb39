package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** What may stand in {@code open-at} and {@code open-on}. */
class AskingWhenTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-04T14:00,        2026-12-04, 840",
    "2026-12-04T14:00:30,     2026-12-04, 840",
    "2026-12-04T14:00:00Z,    2026-12-04, 840",
    "2026-07-04T13:00:00Z,    2026-07-04, 840",
    "2026-07-04T14:00+01:00,  2026-07-04, 840",
    "2026-07-04T23:30Z,       2026-07-05, 30"
  })
  void aMomentIsReadByTheClockOfEngland(String value, LocalDate date, int minute) {
    assertThat(OpenWhen.at(value)).isEqualTo(new OpenWhen(Recurrence.bit(date), date, minute));
  }

  @Test
  void aDateMeansAnyTimeOfTheDay() {
    assertThat(OpenWhen.at("2026-12-04"))
        .isEqualTo(new OpenWhen(1 << 4, LocalDate.of(2026, 12, 4), null));
  }

  @Test
  void aDayOfTheWeekMayHaveATime() {
    assertThat(OpenWhen.on("mon,SUN|14:30"))
        .containsExactly(new OpenWhen(1, null, null), new OpenWhen(1 << 6, null, 870));
  }

  @Test
  void theDayBeforeMondayIsSunday() {
    assertThat(OpenWhen.on("mon|01:00").get(0).dayBefore())
        .isEqualTo(new OpenWhen(1 << 6, null, 1500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-12-04T25:00",
        "2026-13-01",
        "tomorrow",
        "2026-12-04T14",
        "1999-12-31",
        "2101-01-01",
        "ge2026-12-04",
        "2026-12-04 14:00",
        "2026-12-04,2026-12-05",
        "9999999999"
      })
  void whatIsNoMomentIsRefused(String value) {
    assertThatThrownBy(() -> OpenWhen.at(value)).isInstanceOf(RefusedRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "monday",
        "mo",
        "tue|",
        "tue|25:00",
        "tue|9",
        "tue|14:00|",
        "tue,",
        "' or 1=1"
      })
  void whatIsNoDayIsRefused(String value) {
    assertThatThrownBy(() -> OpenWhen.on(value)).isInstanceOf(RefusedRequest.class);
  }
}
