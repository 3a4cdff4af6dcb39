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

  /** Of one reading, about: each is kept, and read again for every table. */
  private static final int MOST_CELLS = 50_000;

  /** Waits, minutes and scores, about. */
  private static final int AMOUNTS = 100;

  /** Events and their amounts are the same facts. */
  private record Key(Population population, Counter.Amounts amounts) {}

  private final Counter counting;
  private final Map<Population.Counted, Counter> others;
  private final List<Population> populations;
  private final List<Population> addedUp;
  private final Question question;
  private final Map<Key, Map<Stratifier, List<Counter.Part>>> counted = new HashMap<>();

  /**
   * @param others what counts anything that is no fact about people
   */
  Tables(
      Counter counting,
      Map<Population.Counted, Counter> others,
      Definition measure,
      Question question) {
    this.counting = counting;
    this.others = others;
    this.populations = measure.populations().stream().map(Population::ofFacts).toList();
    this.addedUp = measure.addedUp().stream().map(this::facts).toList();
    this.question = question;
  }

  Question question() {
    return question;
  }

  private Counter counter(Population population) {
    return others.getOrDefault(population.counted(), counting);
  }

  /**
   * What there is in each group; those without a fact are not in it.
   *
   * @param by null for one group, under null
   * @param byAmount whether the tallies have to know their amounts
   */
  Map<String, Tally> tally(Population population, @Nullable Stratifier by, boolean byAmount) {
    Map<String, Tally> tallies = new HashMap<>();
    Population facts = facts(population);
    Counter.Amounts amounts =
        byAmount
            ? Counter.Amounts.EACH
            : addedUp.contains(facts) ? Counter.Amounts.THEIR_SUM : Counter.Amounts.NOTHING;
    for (Counter.Part part : parts(facts, by, amounts)) {
      if (population.items().isEmpty() || population.items().contains(part.item())) {
        tallies.merge(part.group(), part.tally(), Tally::plus);
      }
    }
    return tallies;
  }

  private List<Counter.Part> parts(
      Population population, @Nullable Stratifier by, Counter.Amounts amounts) {
    Map<Stratifier, List<Counter.Part>> known =
        counted.computeIfAbsent(new Key(population, amounts), key -> new HashMap<>());
    if (!known.containsKey(by)) {
      int each =
          (amounts == Counter.Amounts.EACH ? AMOUNTS : 1) * Math.max(1, population.items().size());
      List<Stratifier> together = together(by, question.stratifiers(), each);
      known.put(null, new ArrayList<>());
      together.forEach(table -> known.put(table, new ArrayList<>()));
      counter(population)
          .parts(population, question, together, amounts)
          .forEach(part -> known.get(part.by()).add(part));
    }
    return known.get(by);
  }

  /**
   * The facts that are read for a population: with the items of all that differ in nothing else.
   */
  private Population facts(Population counted) {
    Population population = counted.ofFacts();
    if (population.items().isEmpty()) {
      return population;
    }
    Population like = population.ofItems(List.of());
    return population.ofItems(
        populations.stream()
            .filter(each -> !each.items().isEmpty() && each.ofItems(List.of()).equals(like))
            .flatMap(each -> each.items().stream())
            .distinct()
            .sorted()
            .toList());
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
