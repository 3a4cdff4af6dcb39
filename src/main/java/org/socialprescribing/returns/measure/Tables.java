package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of one question. Each is counted when it is asked for, together with the others that
 * the same reading of the facts gives.
 */
final class Tables {

  /** More cells save nothing: there would be hardly fewer than facts. */
  private static final int MOST_CELLS = 50_000;

  /** Waits, minutes and scores, about. */
  private static final int AMOUNTS = 100;

  /** Events and their amounts are the same facts. */
  private record Key(Population population, boolean byAmount) {}

  private final Counter counting;
  private final Map<Population.Counted, Counter> others;
  private final Question question;
  private final Map<Key, Map<Stratifier, Map<String, Tally>>> counted = new HashMap<>();

  /**
   * @param others what counts anything that is no fact about people
   */
  Tables(Counter counting, Map<Population.Counted, Counter> others, Question question) {
    this.counting = counting;
    this.others = others;
    this.question = question;
  }

  Question question() {
    return question;
  }

  private Counter counter(Population population) {
    return others.getOrDefault(population.counted(), counting);
  }

  /** As {@link Counter#tally}. */
  Map<String, Tally> tally(Population population, @Nullable Stratifier by, boolean byAmount) {
    Map<Stratifier, Map<String, Tally>> known =
        counted.computeIfAbsent(new Key(population.ofFacts(), byAmount), key -> new HashMap<>());
    if (!known.containsKey(by)) {
      known.putAll(
          counter(population)
              .tallies(
                  population,
                  question,
                  together(by, question.stratifiers(), byAmount ? AMOUNTS : 1),
                  byAmount));
    }
    return known.get(by);
  }

  /** As {@link Counter#events}. */
  List<Counter.Event> events(Population population, @Nullable Stratifier by) {
    return counter(population).events(population, question, by);
  }

  /**
   * What is counted together with a stratifier.
   *
   * @param by null for the whole, which any of them gives
   * @param each how many cells one group has
   */
  static List<Stratifier> together(
      @Nullable Stratifier by, Collection<Stratifier> asked, int each) {
    List<List<Stratifier>> passes = new ArrayList<>();
    for (Stratifier next : asked) {
      passes.stream()
          .filter(pass -> cells(pass) * next.size() * each <= MOST_CELLS)
          .findFirst()
          .ifPresentOrElse(
              pass -> pass.add(next), () -> passes.add(new ArrayList<>(List.of(next))));
    }
    return passes.stream()
        .filter(pass -> by == null || pass.contains(by))
        .findFirst()
        .orElseGet(() -> by == null ? List.of() : List.of(by));
  }

  private static long cells(List<Stratifier> pass) {
    return pass.stream().mapToLong(Stratifier::size).reduce(1, Math::multiplyExact);
  }
}
