package org.socialprescribing.referral.history;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.referral.Lifecycle;
import org.socialprescribing.referral.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year in a town: whatever everybody tries in whatever order, each referral is where the
 * lifecycle says, somebody holds the person, and the referral is on exactly one worklist.
 *
 * <p>{@code -Dhistories.steps=2000} walks longer than the build does.
 */
class WalkingRandomHistoriesIT extends RunningServer {

  private static final int STEPS = Integer.getInteger("histories.steps", 120);
  private static final int REFERRALS = 7;
  private static final Duration YEAR = Duration.ofDays(365);

  @Autowired private Lifecycle lifecycle;
  @Autowired private JdbcClient database;

  private final List<FollowedReferral> referrals = new ArrayList<>();
  private Town town;
  private Walk walk;

  // F23, F34, F36, F45.
  @ParameterizedTest
  @ValueSource(longs = {1, 20261126})
  void everyReferralIsInOneStateWithOneHolderOnOneWorklist(long seed) {
    town = new Town(fhir);
    walk = new Walk(fhir, lifecycle, town);
    referrals.add(town.beginning);
    var chance = new Random(seed);
    int accepted = 0;
    for (int step = 0; step < STEPS; step++) {
      clock.pass(YEAR.dividedBy(STEPS));
      if (referrals.size() < REFERRALS && chance.nextInt(4) == 0) {
        referrals.add(begin(chance));
      } else if (!referrals.isEmpty()) {
        accepted += attempt(chance) ? 1 : 0;
      }
      if (chance.nextInt(5) == 0 && !referrals.isEmpty()) {
        recordContact(any(chance, referrals), chance.nextBoolean());
      }
      checkEverything();
    }
    assertThat(accepted).as("moves that were made").isGreaterThan(STEPS / 8);
  }

  private FollowedReferral begin(Random chance) {
    List<FollowedReferral> supported =
        referrals.stream()
            .filter(referral -> referral.service().equals(town.service))
            .filter(referral -> referral.state().equals("in-progress"))
            .filter(referral -> referrals.stream().noneMatch(other -> isOnwardOf(other, referral)))
            .toList();
    return supported.isEmpty() || chance.nextBoolean()
        ? town.refer()
        : town.referOnward(any(chance, supported), town.ellie, now().toString());
  }

  private static boolean isOnwardOf(FollowedReferral onward, FollowedReferral referral) {
    return onward != referral && onward.person().equals(referral.person());
  }

  private boolean attempt(Random chance) {
    FollowedReferral referral = any(chance, referrals);
    List<State> states =
        lifecycle.states().stream().filter(state -> state.taskStatus().isPresent()).toList();
    List<State> likely =
        lifecycle.movesFrom(walk.state(referral.state())).stream()
            .flatMap(move -> move.to().stream())
            .filter(state -> !state.equals("entered-in-error"))
            .map(walk::state)
            .toList();
    State to =
        chance.nextInt(3) == 0 || likely.isEmpty() ? any(chance, states) : any(chance, likely);
    List<String> parties = new ArrayList<>(town.parties());
    parties.add(referral.person());
    parties.add(referral.owner());
    List<String> owners =
        referral.service().equals(town.service)
            ? List.of(town.service, town.ellie, town.sam, referral.owner())
            : List.of(town.group, referral.owner());
    var attempt = new Walk.Attempt(referral, to, any(chance, owners), any(chance, parties), now());
    boolean allowed = walk.isAllowed(attempt);
    Answer answer = walk.send(attempt);
    if (isNoMove(attempt)) {
      // Somebody says that they have made a move, and have made none.
      assertThat(answer.rules()).as("%s: %s", attempt, answer.body()).contains("move-says-who");
    } else {
      assertThat(answer.status())
          .as("%s: %s", attempt, answer.body())
          .isEqualTo(allowed ? 200 : 422);
    }
    if (answer.status() == 200) {
      referral.moved(to.code(), attempt.owner(), attempt.at());
    }
    return allowed;
  }

  private static boolean isNoMove(Walk.Attempt attempt) {
    return attempt.to().code().equals(attempt.referral().state())
        && attempt.owner().equals(attempt.referral().owner());
  }

  private void recordContact(FollowedReferral referral, boolean attended) {
    town.created(
        "Encounter",
        json(
            """
            {'resourceType': 'Encounter', 'status': '%s',
             'extension': [{'url': 'https://socialprescribing.example/fhir/StructureDefinition/contact-mode',
               'valueCodeableConcept': {'coding': [{'code': 'telephone',
                 'system': 'https://socialprescribing.example/fhir/CodeSystem/contact-mode'}]}},
              {'url': 'https://socialprescribing.example/fhir/StructureDefinition/contact-outcome',
               'valueCodeableConcept': {'coding': [{'code': '%s',
                 'system': 'https://socialprescribing.example/fhir/CodeSystem/contact-outcome'}]}}],
             'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code': 'VR'},
             'subject': {'reference': '%s'}, 'basedOn': [{'reference': '%s'}],
             'participant': [{'individual': {'display': 'Ellie Marsh'}}], 'period': {'start': '%s'}}
            """,
            attended ? "finished" : "cancelled",
            attended ? "attended" : "did-not-attend",
            referral.person(),
            referral.request(),
            now()));
  }

  private void checkEverything() {
    Map<String, List<String>> desks = new HashMap<>();
    for (String role : List.of(town.gp, town.ellie, town.sam)) {
      desks.put(role, tasks(role + "/$caseload"));
    }
    for (String organisation : List.of(town.practice, town.service, town.group)) {
      desks.put(organisation, tasks(organisation + "/$worklist"));
    }
    Map<String, List<String>> senders =
        List.of(town.practice, town.service, town.group).stream()
            .collect(Collectors.toMap(o -> o, o -> tasks(o + "/$sent-referrals")));
    for (FollowedReferral referral : referrals) {
      boolean open = walk.state(referral.state()).isOpen();
      assertThat(desksWith(desks, referral))
          .as("worklists with %s", referral)
          .isEqualTo(open ? List.of(referral.owner()) : List.of());
      assertThat(desksWith(senders, referral))
          .as("sent lists with %s", referral)
          .isEqualTo(
              !open
                  ? List.of()
                  : List.of(referral.referrer().equals(town.gp) ? town.practice : town.service));
      checkRecords(referral);
    }
    long open = referrals.stream().filter(r -> walk.state(r.state()).isOpen()).count();
    assertThat(desks.values().stream().mapToLong(List::size).sum()).isEqualTo(open);
  }

  private void checkRecords(FollowedReferral referral) {
    State state = walk.state(referral.state());
    JsonNode task = fhir.get(referral.task()).json();
    assertThat(task.path("status").asText()).isEqualTo(state.taskStatus().orElseThrow());
    assertThat(task.at("/owner/reference").asText()).isEqualTo(referral.owner());
    assertThat(task.at("/meta/versionId").asInt()).isEqualTo(referral.version());
    assertThat(fhir.get(referral.request()).json().path("status").asText())
        .as("request of %s", referral)
        .isEqualTo(state.requestStatus());
    assertThat(holder(referral))
        .as("holder of %s", referral)
        .isEqualTo(
            switch (state.holder()) {
              case "owner" -> referral.owner();
              case "referrer" -> referral.referrer();
              default -> null;
            });
  }

  private String holder(FollowedReferral referral) {
    // A row with null has no value for Spring's optional.
    return database
        .sql("select coalesce(holder, '') from referral.task where id = ?")
        .param(referral.task())
        .query(String.class)
        .optional()
        .filter(holder -> !holder.isEmpty())
        .orElse(null);
  }

  private static List<String> desksWith(
      Map<String, List<String>> desks, FollowedReferral referral) {
    return desks.entrySet().stream()
        .flatMap(
            desk ->
                desk.getValue().stream().filter(referral.task()::equals).map(t -> desk.getKey()))
        .toList();
  }

  private List<String> tasks(String list) {
    Answer answer = fhir.get(list + "?_count=200");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.resources("Task").stream()
        .map(task -> "Task/" + task.path("id").asText())
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(SECONDS);
  }

  private static <T> T any(Random chance, List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
