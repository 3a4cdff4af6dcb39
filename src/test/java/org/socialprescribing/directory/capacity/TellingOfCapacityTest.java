package org.socialprescribing.directory.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.conformance.explain.Issue;

/** What a service has said decides what its next referrer is told; silence decides nothing. F78. */
class TellingOfCapacityTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest(name = "active {0}, {1}, {2} places, {3} taken -> {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true,  -,            -, 9, -",
        "true,  accepting,    -, 9, -",
        "true,  accepting,    3, 2, -",
        "true,  accepting,    3, 3, service-places-taken",
        "true,  accepting,    0, 0, service-places-taken",
        "true,  full,         0, 0, service-full",
        "true,  waiting-list, -, 0, service-has-waiting-list",
        "true,  waiting-list, 0, 5, service-has-waiting-list",
        "false, accepting,    3, 0, service-closed",
        "false, -,            -, 0, service-closed",
      })
  void tellsTheFirstThingThatStandsInTheWay(
      boolean active, String state, Integer places, int taken, String rule) {
    Optional<Issue> told = Notices.about(said(active, state, places, null), taken);

    assertThat(told.map(Issue::rule).orElse(null)).isEqualTo(rule);
    assertThat(told.stream())
        .allMatch(issue -> issue.severity() == IssueSeverity.WARNING && !issue.advice().isEmpty());
  }

  @Test
  void namesTheDayAndTheWeeksWhereTheyAreKnown() {
    assertThat(Notices.about(said(true, "waiting-list", null, 4), 0).orElseThrow().sentence())
        .isEqualTo("HealthcareService/1 said on 2026-11-27 that people wait 4 weeks.");
    assertThat(Notices.about(said(true, "waiting-list", null, null), 0).orElseThrow().sentence())
        .isEqualTo("HealthcareService/1 said on 2026-11-27 that people wait.");
  }

  @Test
  void aPageIsFoundAgainByItsTokenAndByNoOther() {
    var place = new Place(12, "HealthcareService/lunch-club");

    assertThat(Place.of(place.token())).contains(place);
    assertThat(Place.of(place.token() + "!")).isEmpty();
    assertThat(Place.of("")).isEmpty();
  }

  private static Said said(boolean active, String state, Integer places, Integer weeks) {
    return new Said("HealthcareService/1", "Organization/1", active, state, places, weeks, DAY);
  }
}
