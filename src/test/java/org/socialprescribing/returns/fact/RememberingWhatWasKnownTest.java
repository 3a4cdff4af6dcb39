package org.socialprescribing.returns.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said stays said: a later version takes back and says anew, and never rewrites. */
class RememberingWhatWasKnownTest {

  private static final String ANNA = "Patient/anna";
  private static final String REFERRAL = "ServiceRequest/1";

  private final FactRules rules = new FactRules(new Scales(Stream.empty()));
  private final Timeline timeline = new Timeline(rules);

  @Test
  void aCorrectionTakesBackAndSaysAnew() {
    var story =
        new Story()
            .person(ANNA, "Organization/north")
            .referral(REFERRAL, ANNA, "2025-05-10", "Organization/a");
    Instant before = story.now();
    story.referral(REFERRAL, ANNA, "2025-06-10", "Organization/a");

    List<Entry> entries = timeline.of(story.said());

    assertThat(entries).extracting(Entry::says).containsExactly(true, false, true);
    assertThat(entries).extracting(Entry::knownAt).startsWith(before, story.now());
    assertThat(entries.get(0).fact()).isEqualTo(entries.get(1).fact());
    assertThat(entries.get(2).fact().source().version()).isEqualTo(2);
  }

  // D4: asked again later, as it was known then, a return is the same.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void atEachMomentTheWeightsGiveWhatWasKnownThen(long seed) {
    List<Said> said = randomStory(new Random(seed));

    List<Entry> entries = timeline.of(said);

    for (Said each : said) {
      assertThat(inForce(entries, each.knownAt()))
          .isEqualTo(
              new HashSet<>(
                  rules.facts(
                      said.stream().filter(s -> !s.knownAt().isAfter(each.knownAt())).toList())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theOrderOfArrivalMakesNoDifference(long seed) {
    var chance = new Random(seed);
    List<Said> said = randomStory(chance);
    var shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, chance);

    assertThat(timeline.of(shuffled)).containsExactlyInAnyOrderElementsOf(timeline.of(said));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void whatComesLaterOnlyAdds(long seed) {
    List<Said> said = randomStory(new Random(seed));
    List<Entry> all = timeline.of(said);

    for (int n = 1; n < said.size(); n++) {
      assertThat(all).containsAll(timeline.of(said.subList(0, n)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void whatIsNewFollowsWithoutWhatWasWrittenBefore(long seed) {
    List<Said> said = randomStory(new Random(seed));

    for (int n = 1; n < said.size(); n++) {
      var entries = new ArrayList<>(timeline.of(said.subList(0, n)));
      entries.addAll(timeline.from(said.get(n).knownAt(), said.subList(0, n + 1)));
      assertThat(entries).isEqualTo(timeline.of(said.subList(0, n + 1)));
    }
  }

  private static Set<Fact> inForce(Collection<Entry> entries, Instant moment) {
    Map<Fact, Integer> weights = new HashMap<>();
    entries.stream()
        .filter(entry -> !entry.knownAt().isAfter(moment))
        .forEach(entry -> weights.merge(entry.fact(), entry.says() ? 1 : -1, Integer::sum));
    assertThat(weights.values()).isSubsetOf(0, 1);
    weights.values().removeIf(weight -> weight == 0);
    return weights.keySet();
  }

  private static List<Said> randomStory(Random chance) {
    List<String> people = List.of(ANNA, "Patient/ann");
    var story = new Story().person(ANNA, "Organization/north").person("Patient/ann", null);
    for (int step = 0; step < 40; step++) {
      String person = people.get(chance.nextInt(2));
      String request = "ServiceRequest/" + person.substring(8) + chance.nextInt(2);
      String day = "2025-%02d-%02d".formatted(1 + chance.nextInt(12), 1 + chance.nextInt(28));
      String owner = "PractitionerRole/" + chance.nextInt(3);
      switch (chance.nextInt(7)) {
        case 0, 1 ->
            story.says(
                request, person, Story.referral(day, "Organization/a", chance.nextInt(6) > 0));
        case 2 -> story.move(request, person, state(chance), owner, day);
        case 3 ->
            story.contact("Encounter/" + chance.nextInt(6), person, request, outcome(chance), day);
        case 4 ->
            story.score(
                "Observation/" + chance.nextInt(6), person, "ons4-happy", chance.nextInt(11), day);
        case 5 -> story.person(person, "Organization/" + chance.nextInt(3));
        default -> {
          if (chance.nextInt(4) == 0) {
            story.person(ANNA, "Organization/north", "Patient/ann");
          }
        }
      }
    }
    return story.said();
  }

  private static String state(Random chance) {
    return List.of(
            "requested", "accepted", "in-progress", "completed", "failed", "entered-in-error")
        .get(chance.nextInt(6));
  }

  private static String outcome(Random chance) {
    return List.of("attended", "did-not-attend").get(chance.nextInt(2));
  }
}
