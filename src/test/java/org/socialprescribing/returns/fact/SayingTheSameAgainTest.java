package org.socialprescribing.returns.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayingTheSameAgainTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void aMoveWithinAStageSaysNothingNew() {
    assertThat(accepted(NOON.plusSeconds(60)).saysAgain(accepted(NOON))).isTrue();
  }

  @Test
  void aMoveThatWasEarlierThanWasKnownSaysSomethingNew() {
    assertThat(accepted(NOON).saysAgain(accepted(NOON.plusSeconds(60)))).isFalse();
  }

  @Test
  void anotherStageOwnerOrRequestIsNew() {
    Said former = accepted(NOON);
    assertThat(said("Patient/1", move("ServiceRequest/1", "completed", "a")).saysAgain(former))
        .isFalse();
    assertThat(said("Patient/1", move("ServiceRequest/1", "accepted", "b")).saysAgain(former))
        .isFalse();
    assertThat(said("Patient/1", move("ServiceRequest/2", "accepted", "a")).saysAgain(former))
        .isFalse();
  }

  @Test
  void theSameOfAnotherPersonIsNew() {
    assertThat(
            said("Patient/2", move("ServiceRequest/1", "accepted", "a")).saysAgain(accepted(NOON)))
        .isFalse();
  }

  @Test
  void aNeedOrAPlanThatHasNotChangedIsNotNew() {
    assertThat(
            said("Patient/1", new Said.Need(List.of("debt")))
                .saysAgain(said("Patient/1", new Said.Need(List.of("debt")))))
        .isTrue();
    assertThat(
            said("Patient/1", new Said.Need(List.of("debt")))
                .saysAgain(said("Patient/1", new Said.Need(List.of("housing")))))
        .isFalse();
  }

  @Test
  void aPersonIsReadAgainBecauseTablesOfDeprivationChange() {
    var person =
        new Said.Person(LocalDate.of(1950, 1, 1), "female", null, 3, "Organization/1", null, null);
    assertThat(said("Patient/1", person).saysAgain(said("Patient/1", person))).isFalse();
  }

  private static Said accepted(Instant at) {
    return said("Patient/1", new Said.Move("ServiceRequest/1", "accepted", "a", at));
  }

  private static Said.Move move(String request, String state, String owner) {
    return new Said.Move(request, state, owner, NOON);
  }

  private static Said said(String person, Said.Content content) {
    return new Said("Task/1", 2, NOON, person, content);
  }
}
