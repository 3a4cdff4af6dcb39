package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts one sort of thing: facts about people, posts, payments, new services. */
interface Counter {

  /**
   * The version of a record that is behind a figure.
   *
   * @param record null where it was removed for ever
   */
  record Event(@Nullable String stratum, @Nullable String record, @Nullable Integer version) {

    /** As a reference; null where the record was removed for ever. */
    @Nullable
    String reference() {
      return record == null ? null : record + "/_history/" + version;
    }
  }

  /**
   * What there is in each group.
   *
   * @param by null for one group, under null
   * @param byAmount whether the tallies have to know their amounts
   * @return groups without a fact are not in it
   */
  Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by, boolean byAmount);

  /**
   * The same for several stratifiers.
   *
   * @return the whole, which has one group, under null
   */
  default Map<Stratifier, Map<String, Tally>> tallies(
      Population population, Question question, List<Stratifier> together, boolean byAmount) {
    Map<Stratifier, Map<String, Tally>> tallies = new HashMap<>();
    tallies.put(null, tally(population, question, null, byAmount));
    together.forEach(by -> tallies.put(by, tally(population, question, by, byAmount)));
    return tallies;
  }

  /** The events behind the same, one for each that is counted. */
  List<Event> events(Population population, Question question, @Nullable Stratifier by);
}
