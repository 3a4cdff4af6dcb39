package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** A referral goes where the lifecycle leads, and nowhere else. */
class MoveGuardTest {

  private static final Instant CLOSED = Instant.parse("2026-06-01T10:00:00Z");
  private static final Lifecycle LIFECYCLE = Lifecycle.of(GuideFixture.GUIDE);

  private final MoveGuard guard = after(Duration.ofDays(1));

  private static MoveGuard after(Duration closedFor) {
    return new MoveGuard(LIFECYCLE, Clock.fixed(CLOSED.plus(closedFor), ZoneOffset.UTC));
  }

  private static List<State> ofTasks() {
    return LIFECYCLE.states().stream().filter(state -> state.taskStatus().isPresent()).toList();
  }

  private static Stream<Arguments> pairs(boolean allowed) {
    return ofTasks().stream()
        .flatMap(
            from ->
                ofTasks().stream()
                    .filter(to -> !to.equals(from))
                    .filter(to -> LIFECYCLE.move(from, to).isPresent() == allowed)
                    .map(to -> Arguments.of(from, to)));
  }

  static Stream<Arguments> moves() {
    return pairs(true);
  }

  static Stream<Arguments> noMoves() {
    return pairs(false);
  }

  static List<State> states() {
    return ofTasks();
  }

  // F23.
  @ParameterizedTest(name = "{0} > {1}")
  @MethodSource("moves")
  void everyMoveOfTheTableIsMade(State from, State to) {
    assertThatCode(() -> guard.beforeUpdate(task(from), task(to))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} > {1}")
  @MethodSource("noMoves")
  void everyOtherMoveIsRefusedAndThePossibleOnesAreNamed(State from, State to) {
    Issue issue = refusal(guard, task(from), task(to));

    assertThat(issue.rule()).isEqualTo("move-not-allowed");
    assertThat(issue.expression()).isEqualTo("Task.status");
    assertThat(issue.guidePage()).isEqualTo("/ig/lifecycle.html");
    assertThat(LIFECYCLE.movesFrom(from))
        .allSatisfy(move -> assertThat(issue.advice()).contains(move.name().toLowerCase()));
  }

  @Test
  void aRefusalSaysInPlainEnglishWhatIsPossible() {
    Issue issue =
        refusal(guard, task(LIFECYCLE.state("completed")), task(LIFECYCLE.state("received")));

    assertThat(issue.sentence()).isEqualTo("A referral that is completed cannot become received.");
    assertThat(issue.advice())
        .isEqualTo(
            "From completed these moves are possible: reopen (status in-progress, needs owner, up"
                + " to 90 days after closing); mark as entered in error (status entered-in-error).");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void aTaskThatStaysWhereItIsMayBeCompleted(State state) {
    Task amended = task(state).addNote(new org.hl7.fhir.r4.model.Annotation());

    assertThatCode(() -> guard.beforeUpdate(task(state), amended)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void theOwnerChangesOnlyWhileTheReferralIsOpen(State state) {
    Task handedOver = task(state).setOwner(new Reference("PractitionerRole/sam"));

    if (state.isOpen()) {
      assertThatCode(() -> guard.beforeUpdate(task(state), handedOver)).doesNotThrowAnyException();
    } else {
      assertThat(refusal(guard, task(state), handedOver).expression()).isEqualTo("Task.owner");
    }
  }

  // F34.
  @Test
  void anOpenReferralIsNotLeftWithoutAnOwner() {
    Task received = task(LIFECYCLE.state("received"));
    Task nobodys = received.copy().setOwner(null);

    assertThat(refusal(guard, received, nobodys).expression()).isEqualTo("Task.owner");
  }

  @Test
  void anotherNameForTheSameOwnerIsNoMove() {
    State closed = LIFECYCLE.state("completed");
    Task named = task(closed);
    named.getOwner().setReference("PractitionerRole/ellie/_history/3").setDisplay("Ellie Marsh");

    assertThatCode(() -> guard.beforeUpdate(task(closed), named)).doesNotThrowAnyException();
  }

  // F36.
  @Test
  void aClosedReferralIsReopenedOnTheLastDayOfTheWindowAndNotLater() {
    Task completed = task(LIFECYCLE.state("completed"));
    Task again = task(LIFECYCLE.state("in-progress"));

    assertThatCode(() -> after(Duration.ofDays(90)).beforeUpdate(completed, again))
        .doesNotThrowAnyException();
    assertThat(refusal(after(Duration.ofDays(91)), completed, again).sentence())
        .contains("closed 91 days ago")
        .contains("for 90 days");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void aTaskBeginsInAnyStateButAMistake(State state) {
    if (state.code().equals("entered-in-error")) {
      assertThatThrownBy(() -> guard.beforeCreate(task(state)))
          .isInstanceOf(RefusedRequest.class)
          .hasMessage("move-not-allowed");
    } else {
      assertThatCode(() -> guard.beforeCreate(task(state))).doesNotThrowAnyException();
    }
  }

  private static Issue refusal(MoveGuard guard, Task before, Task after) {
    var refused =
        catchThrowableOfType(RefusedRequest.class, () -> guard.beforeUpdate(before, after));
    assertThat(refused).isNotNull();
    assertThat(refused.getStatusCode()).isEqualTo(422);
    return refused.issues().get(0);
  }

  private static Task task(State state) {
    var task = new Task();
    task.getMeta().setLastUpdated(Date.from(CLOSED));
    return task.setStatus(TaskStatus.fromCode(state.taskStatus().orElseThrow()))
        .setOwner(new Reference("PractitionerRole/ellie"));
  }
}
