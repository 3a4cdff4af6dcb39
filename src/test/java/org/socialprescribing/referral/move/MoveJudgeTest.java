package org.socialprescribing.referral.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;

/** A referral goes where the lifecycle leads, moved by whom it names, and nowhere else. */
class MoveJudgeTest {

  private static final Instant CLOSED = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant NOW = CLOSED.plus(Duration.ofDays(1));
  private static final Lifecycle LIFECYCLE = Lifecycle.of(GuideFixture.GUIDE);

  /** Somebody for whom each party of a referral may act. */
  private static final Map<String, String> MOVERS =
      Map.of(
          "person", "Patient/margaret",
          "referrer", "PractitionerRole/gp",
          "service", "Organization/service",
          "owner", "PractitionerRole/ellie");

  private final MoveJudge judge = at(NOW, null);

  private static MoveJudge at(Instant now, Duration reopenWithin) {
    return new MoveJudge(
        LIFECYCLE,
        new ReopeningWindow(new ReferralProperties(reopenWithin)),
        Clock.fixed(now, ZoneOffset.UTC));
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
  void everyMoveOfTheTableIsMadeByEachPartyThatMayMakeItAndByNoOther(State from, State to) {
    var by = LIFECYCLE.move(from, to).orElseThrow().by();
    MOVERS.forEach(
        (party, mover) -> {
          if (by.contains(party)) {
            assertThatCode(() -> judge.judge(task(from), moved(to, mover), known(mover)))
                .as(party)
                .doesNotThrowAnyException();
          } else {
            Issue issue = refusal(judge, task(from), moved(to, mover), known(mover));
            assertThat(issue.rule()).as(party).isEqualTo("move-not-yours");
          }
        });
  }

  @ParameterizedTest(name = "{0} > {1}")
  @MethodSource("noMoves")
  void everyOtherMoveIsRefusedAndThePossibleOnesAreNamed(State from, State to) {
    Issue issue =
        refusal(
            judge,
            task(from),
            moved(to, "PractitionerRole/ellie"),
            known("PractitionerRole/ellie"));

    assertThat(issue.rule()).isEqualTo("move-not-allowed");
    assertThat(issue.expression()).isEqualTo("Task.status");
    assertThat(issue.guidePage()).isEqualTo("/ig/lifecycle.html");
    assertThat(LIFECYCLE.movesFrom(from))
        .allSatisfy(move -> assertThat(issue.advice()).contains(move.name().toLowerCase()));
  }

  @Test
  void aRefusalSaysInPlainEnglishWhatIsPossible() {
    Issue issue =
        refusal(
            judge,
            task(LIFECYCLE.state("completed")),
            task(LIFECYCLE.state("received")),
            known(null));

    assertThat(issue.sentence()).isEqualTo("A referral that is completed cannot become received.");
    assertThat(issue.advice())
        .isEqualTo(
            "From completed these moves are possible: reopen (status in-progress, needs owner, up"
                + " to 90 days after closing); mark as entered in error (status entered-in-error).");
  }

  @Test
  void aMoveThatDoesNotSayWhoMakesItIsRefusedWithThoseWhoMay() {
    Issue issue =
        refusal(
            judge,
            task(LIFECYCLE.state("requested")),
            task(LIFECYCLE.state("received")),
            known(null));

    assertThat(issue.rule()).isEqualTo("move-says-who");
    assertThat(issue.advice()).contains("the service (");
  }

  @ParameterizedTest(name = "at {0}")
  @CsvSource({
    "2026-06-01T09:59:59Z, move-time",
    "2026-06-01T10:00:00Z,",
    "2026-06-01,",
    "2026-05-31, move-time",
    "2026-06,",
    "2026-06-02T10:04:59Z,",
    "2026-06-02T10:05:01Z, move-time"
  })
  void aMoveLiesBetweenTheOneBeforeAndNow(String at, String rule) {
    Task before = task(LIFECYCLE.state("requested"));
    Task after = moved(LIFECYCLE.state("received"), "Organization/service");
    after
        .getExtensionByUrl(Canonical.structureDefinition("latest-move"))
        .getExtensionByUrl("at")
        .setValue(new DateTimeType(at));

    if (rule == null) {
      assertThatCode(() -> judge.judge(before, after, known("Organization/service")))
          .doesNotThrowAnyException();
    } else {
      assertThat(refusal(judge, before, after, known("Organization/service")).rule())
          .isEqualTo(rule);
    }
  }

  @Test
  void whoMadeTheMoveBeforeIsNotWhoMakesThisOne() {
    Task before = moved(LIFECYCLE.state("received"), "Organization/service");
    Task after = moved(LIFECYCLE.state("accepted"), "Organization/service");

    assertThat(refusal(judge, before, after, known("Organization/service")).rule())
        .isEqualTo("move-says-who");
  }

  @Test
  void aNewLatestMoveWithoutAMoveIsRefused() {
    State state = LIFECYCLE.state("received");

    Issue issue =
        refusal(
            judge,
            task(state),
            moved(state, "Organization/service"),
            known("Organization/service"));

    assertThat(issue.rule()).isEqualTo("move-says-who");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void aTaskThatStaysWhereItIsMayBeCompleted(State state) {
    Task amended = task(state).addNote(new Annotation());

    assertThatCode(() -> judge.judge(task(state), amended, known(null))).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void theOwnerChangesOnlyWhileTheReferralIsOpen(State state) {
    Task handedOver =
        moved(state, "Organization/service").setOwner(new Reference("PractitionerRole/sam"));
    KnownReferral known = known("Organization/service");

    if (state.isOpen()) {
      assertThatCode(() -> judge.judge(task(state), handedOver, known)).doesNotThrowAnyException();
    } else {
      assertThat(refusal(judge, task(state), handedOver, known).expression())
          .isEqualTo("Task.owner");
    }
  }

  // F34.
  @Test
  void anOpenReferralIsNotLeftWithoutAnOwner() {
    Task received = task(LIFECYCLE.state("received"));
    Task nobodys = received.copy().setOwner(null);

    assertThat(refusal(judge, received, nobodys, known(null)).expression()).isEqualTo("Task.owner");
  }

  @Test
  void aTaskKeepsItsReferralAndItsPerson() {
    Task received = task(LIFECYCLE.state("received"));
    Task others = received.copy().setFocus(new Reference("ServiceRequest/another"));
    Task somebodys = received.copy().setFor(new Reference("Patient/another"));

    assertThat(refusal(judge, received, others, known(null)).expression()).isEqualTo("Task.focus");
    assertThat(refusal(judge, received, somebodys, known(null)).expression()).isEqualTo("Task.for");
  }

  @Test
  void anotherNameForTheSameOwnerIsNoMove() {
    State closed = LIFECYCLE.state("completed");
    Task named = task(closed);
    named.getOwner().setReference("PractitionerRole/ellie/_history/3").setDisplay("Ellie Marsh");

    assertThatCode(() -> judge.judge(task(closed), named, known(null))).doesNotThrowAnyException();
  }

  // F36.
  @ParameterizedTest(name = "site {0}, handover term {1}: {2} days")
  @CsvSource({",,90", "30,,30", "30,6 mo,183", ",2 wk,14", ",1 min,90"})
  void aClosedReferralIsReopenedOnTheLastDayOfTheWindowAndNotLater(
      Integer site, String term, int days) {
    Task completed = task(LIFECYCLE.state("completed"));
    Task again = moved(LIFECYCLE.state("in-progress"), "PractitionerRole/ellie");
    Duration setting = site == null ? null : Duration.ofDays(site);
    KnownReferral known = known("PractitionerRole/ellie", term);

    assertThatCode(
            () -> at(CLOSED.plus(Duration.ofDays(days)), setting).judge(completed, again, known))
        .doesNotThrowAnyException();
    assertThat(
            refusal(at(CLOSED.plus(Duration.ofDays(days + 1)), setting), completed, again, known)
                .sentence())
        .contains("closed %d days ago".formatted(days + 1))
        .contains("for %d days".formatted(days));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void aTaskBeginsInAnyStateButAMistake(State state) {
    if (state.code().equals("entered-in-error")) {
      assertThatThrownBy(() -> judge.begin(task(state)))
          .isInstanceOf(RefusedRequest.class)
          .hasMessage("move-not-allowed");
    } else {
      assertThatCode(() -> judge.begin(task(state))).doesNotThrowAnyException();
    }
  }

  private static Issue refusal(MoveJudge judge, Task before, Task after, KnownReferral known) {
    var refused =
        catchThrowableOfType(RefusedRequest.class, () -> judge.judge(before, after, known));
    assertThat(refused).isNotNull();
    assertThat(refused.getStatusCode()).isEqualTo(422);
    return refused.issues().get(0);
  }

  private static KnownReferral known(String mover) {
    return known(mover, null);
  }

  /** Margaret, referred by her GP to a service where Ellie is a link worker. */
  private static KnownReferral known(String mover, String returnWithin) {
    String organisation = "PractitionerRole/gp".equals(mover) ? "Organization/practice" : mover;
    return new KnownReferral(
        1,
        CLOSED,
        "Patient/margaret",
        "PractitionerRole/another-gp",
        "Organization/practice",
        null,
        null,
        "Organization/service",
        null,
        "Organization/service",
        "PractitionerRole/ellie",
        null,
        "Organization/service",
        mover,
        null,
        "PractitionerRole/ellie".equals(mover) ? null : organisation,
        returnWithin);
  }

  private static Task moved(State state, String by) {
    var move = new Extension(Canonical.structureDefinition("latest-move"));
    move.addExtension("by", new Reference(by));
    move.addExtension("at", new DateTimeType("2026-06-02T09:00:00Z"));
    Task task = task(state);
    task.addExtension(move);
    return task;
  }

  private static Task task(State state) {
    return new Task()
        .setStatus(TaskStatus.fromCode(state.taskStatus().orElseThrow()))
        .setFocus(new Reference("ServiceRequest/margaret"))
        .setFor(new Reference("Patient/margaret"))
        .setOwner(new Reference("PractitionerRole/ellie"));
  }
}
