package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts each table by itself: what is no fact about people is little. */
interface TableCounter extends Counter {

  /**
   * What there is in each group.
   *
   * @param by null for one group, under null
   * @return groups without anything are not in it
   */
  Map<String, Tally> tally(Population population, Question question, @Nullable Stratifier by);

  @Override
  default List<Part> parts(
      Population population, Question question, List<Stratifier> together, Amounts amounts) {
    List<Stratifier> tables = new ArrayList<>(together);
    tables.add(null);
    List<Part> parts = new ArrayList<>();
    for (Stratifier by : tables) {
      tally(population, question, by)
          .forEach((group, tally) -> parts.add(new Part(null, by, group, tally)));
    }
    return parts;
  }
}
