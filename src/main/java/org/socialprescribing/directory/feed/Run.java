package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * An import of a feed, as far as it has got.
 *
 * @param counts what became of entries: number of each {@link Outcome}
 * @param notKept how many entries had a field that FHIR has no place for
 */
record Run(
    long id,
    String feed,
    String source,
    State state,
    Instant started,
    @Nullable Instant finished,
    int nextPage,
    @Nullable Integer pages,
    @Nullable Long items,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> notKept,
    List<Trouble> troubles) {

  /** The guide's code system {@code import-state}. */
  enum State {
    RUNNING,
    COMPLETED,
    INCOMPLETE,
    FAILED,
    STOPPED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What became of an entry. */
  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REACTIVATED,
    DEACTIVATED,
    QUARANTINED,
    REPEATED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What went wrong with the run or one of its pages.
   *
   * @param page null where it concerns the run
   */
  record Trouble(@Nullable Integer page, String code, String sentence) {}

  long count(Outcome outcome) {
    return counts.getOrDefault(outcome.code(), 0L);
  }
}
