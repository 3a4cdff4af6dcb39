package org.socialprescribing.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.fhir.Json;

/** What the table says that a move needs is what the rules of the profiles ask for. */
class MoveNeedsTest {

  private static final Lifecycle LIFECYCLE = Lifecycle.of(GuideFixture.GUIDE);

  /** The needs that are elements of a task, with the property that carries each. */
  private static final Map<String, String> CARRIED =
      Map.of("reason", "statusReason", "owner", "owner", "outcome", "output");

  static Stream<Move> movesOfTasks() {
    return LIFECYCLE.moves().stream()
        .filter(move -> !move.from().isEmpty() && !move.from().contains("offered"))
        .filter(move -> move.to().isPresent());
  }

  static Stream<Arguments> movesAndCarriedNeeds() {
    return movesOfTasks()
        .flatMap(move -> CARRIED.keySet().stream().map(need -> Arguments.of(move, need)));
  }

  // F24.
  @ParameterizedTest(name = "{0}, without {1}")
  @MethodSource("movesAndCarriedNeeds")
  void areAskedForByTheRuleThatTheTableNamesAndNothingElseIs(Move move, String code) {
    ObjectNode task = completeTaskIn(move.to().orElseThrow());
    task.remove(CARRIED.get(code));

    var expected = move.needs().stream().filter(n -> n.code().equals(code)).map(Need::rule);

    assertThat(rulesBrokenBy(task)).containsExactlyElementsOf(expected.toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("movesOfTasks")
  void areEnough(Move move) {
    Set<String> needed = move.needs().stream().map(Need::code).collect(Collectors.toSet());
    ObjectNode task = completeTaskIn(move.to().orElseThrow());
    CARRIED.forEach(
        (need, property) -> {
          if (!needed.contains(need)) {
            task.remove(property);
          }
        });

    assertThat(rulesBrokenBy(task)).isEmpty();
  }

  @Test
  void nameTheElementThatCarriesThem() {
    assertThat(LIFECYCLE.moves())
        .flatMap(Move::needs)
        .filteredOn(need -> CARRIED.containsKey(need.code()))
        .allSatisfy(
            need -> assertThat(need.element()).isEqualTo("Task." + CARRIED.get(need.code())));
  }

  // F23.
  @Test
  void anOfferIsAcceptedOnlyWithTheAnswer() {
    ObjectNode offer = example("ServiceRequest-offer-margaret");
    offer.remove("extension");

    Move accept =
        LIFECYCLE.moves().stream()
            .filter(m -> m.code().equals("accept-offer"))
            .findFirst()
            .orElseThrow();
    assertThat(rulesBrokenBy(offer))
        .containsExactlyElementsOf(accept.needs().stream().map(Need::rule).toList());
  }

  private static ObjectNode completeTaskIn(String state) {
    ObjectNode task = example("Task-task-completed");
    task.put("status", LIFECYCLE.state(state).taskStatus().orElseThrow());
    task.set("statusReason", json("{'text': 'She is in hospital.'}"));
    return task;
  }

  private static ObjectNode example(String name) {
    return (ObjectNode) Json.parse(new String(GuideFixture.read(GuideFixture.example(name))));
  }

  private static List<String> rulesBrokenBy(ObjectNode resource) {
    return GuideFixture.refusalsOf(resource.toString().getBytes(), EncodingEnum.JSON).stream()
        .map(Issue::rule)
        .toList();
  }
}
