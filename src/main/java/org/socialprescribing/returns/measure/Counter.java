package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.List;

/** Counts one sort of thing: facts about people, posts, payments, new services. */
interface Counter {

  /** What a figure asks of the amounts of facts; adding them up takes time that most can spare. */
  enum Amounts {
    NOTHING,
    THEIR_SUM,
    EACH
  }

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
   * What was found of one item in one group.
   *
   * @param item null where items are not told apart
   * @param by null for the whole, which has one group, under null
   */
  record Part(
      @Nullable String item, @Nullable Stratifier by, @Nullable String group, Tally tally) {}

  /**
   * What there is in the whole and in each group, told apart by items where the population names
   * some.
   *
   * @param together the stratifiers
   * @param amounts what the tallies have to know of them
   * @return groups without a fact are not in it
   */
  List<Part> parts(
      Population population, Question question, List<Stratifier> together, Amounts amounts);

  /** The events behind the same, one for each that is counted. */
  List<Event> events(Population population, Question question, @Nullable Stratifier by);
}
