package org.socialprescribing.returns.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that was ever said of a person, from the first version to the last: which facts came to be
 * known when, and which were taken back when.
 *
 * <p>It follows from the versions and the moments at which they were stored, and not from the order
 * in which they are given: a rebuild comes to the same rows.
 */
final class Timeline {

  private final FactRules rules;

  Timeline(FactRules rules) {
    this.rules = rules;
  }

  /**
   * @param said every version of every record of one person, in any order
   */
  List<Entry> of(Collection<Said> said) {
    return from(Instant.MIN, said);
  }

  /**
   * What came to be known, or was taken back, at this moment and later.
   *
   * @param said as above, also what was known before
   */
  List<Entry> from(Instant first, Collection<Said> said) {
    var entries = new ArrayList<Entry>();
    Set<Fact> before = facts(said, version -> version.knownAt().isBefore(first));
    for (Instant moment : moments(first, said)) {
      Set<Fact> after = facts(said, version -> !version.knownAt().isAfter(moment));
      Set<Fact> old = before;
      old.stream()
          .filter(fact -> !after.contains(fact))
          .forEach(fact -> entries.add(new Entry(fact, moment, false)));
      after.stream()
          .filter(fact -> !old.contains(fact))
          .forEach(fact -> entries.add(new Entry(fact, moment, true)));
      before = after;
    }
    return entries;
  }

  private Set<Fact> facts(Collection<Said> said, Predicate<Said> isKnown) {
    return new LinkedHashSet<>(rules.facts(said.stream().filter(isKnown).toList()));
  }

  private static List<Instant> moments(Instant first, Collection<Said> said) {
    return said.stream()
        .map(Said::knownAt)
        .filter(moment -> !moment.isBefore(first))
        .distinct()
        .sorted()
        .toList();
  }
}
