package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.fhir.Canonical;

/** The guide's table of states and moves is whole, and the one that was meant. */
class LifecycleTest {

  private static final Lifecycle LIFECYCLE = Lifecycle.of(GuideFixture.GUIDE);

  static List<Move> moves() {
    return LIFECYCLE.moves();
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offered          | declined, requested, withdrawn, entered-in-error
          declined         | entered-in-error
          withdrawn        | entered-in-error
          requested        | received, accepted, rejected, cancelled, entered-in-error
          received         | accepted, rejected, on-hold, cancelled, entered-in-error
          accepted         | in-progress, on-hold, returned, cancelled, entered-in-error
          rejected         | received, entered-in-error
          in-progress      | on-hold, completed, returned, cancelled, entered-in-error
          on-hold          | accepted, in-progress, completed, returned, cancelled, entered-in-error
          completed        | in-progress, entered-in-error
          cancelled        | in-progress, entered-in-error
          returned         | in-progress, entered-in-error
          entered-in-error |
          """)
  void leadsWhereItIsMeantTo(String from, String expected) {
    Set<String> reached =
        LIFECYCLE.movesFrom(LIFECYCLE.state(from)).stream()
            .flatMap(move -> move.to().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(reached)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", "));
  }

  @Test
  void hasAStateForEveryStatusThatATaskMayHave() {
    var statuses =
        GuideFixture.GUIDE
            .all(org.hl7.fhir.r4.model.ValueSet.class)
            .filter(set -> set.getUrl().endsWith("/referral-task-status"))
            .flatMap(set -> set.getCompose().getIncludeFirstRep().getConcept().stream())
            .map(concept -> concept.getCode());

    assertThat(statuses)
        .isNotEmpty()
        .allSatisfy(status -> assertThat(LIFECYCLE.ofTaskStatus(status)).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moves")
  void namesOnlyStatesThatExist(Move move) {
    var states = LIFECYCLE.states().stream().map(State::code).toList();

    assertThat(states).containsAll(move.from()).containsAll(move.to().stream().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moves")
  void saysWhoMovesAndOnlyPartiesThatExist(Move move) {
    assertThat(move.by()).isNotEmpty().isSubsetOf(codes("referral-party"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moves")
  void needsOnlyWhatARuleAsksFor(Move move) {
    assertThat(move.needs()).extracting(Need::rule).isSubsetOf(codes("rule"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("moves")
  void limitsAMoveInTimeWhereItNeedsAWindowAndNowhereElse(Move move) {
    assertThat(move.within().isPresent())
        .isEqualTo(move.needs().stream().anyMatch(need -> need.code().equals("window")));
  }

  // F34.
  @Test
  void saysWhoHoldsThePersonInEveryState() {
    assertThat(LIFECYCLE.states()).extracting(State::holder).isSubsetOf(codes("referral-party"));
  }

  @Test
  void hasNoTwoMovesBetweenTheSameStates() {
    for (State from : LIFECYCLE.states()) {
      assertThat(LIFECYCLE.movesFrom(from)).extracting(Move::to).doesNotHaveDuplicates();
    }
  }

  @Test
  void letsTheOwnerChangeInEveryOpenStateOfATaskAndInNoOther() {
    assertThat(LIFECYCLE.states())
        .allSatisfy(
            state ->
                assertThat(LIFECYCLE.reassignment(state).isPresent())
                    .isEqualTo(state.isOpen() && state.taskStatus().isPresent()));
  }

  private static List<String> codes(String codeSystem) {
    return GuideFixture.GUIDE
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(Canonical.BASE + "/CodeSystem/" + codeSystem))
        .flatMap(system -> system.getConcept().stream())
        .map(concept -> concept.getCode())
        .toList();
  }
}
