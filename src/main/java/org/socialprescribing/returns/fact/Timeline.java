package org.socialprescribing.returns.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    var entries = new ArrayList<Entry>();
    Set<Fact> before = Set.of();
    for (Instant moment : moments(said)) {
      List<Said> known = said.stream().filter(each -> !each.knownAt().isAfter(moment)).toList();
      Set<Fact> after = new LinkedHashSet<>(rules.facts(known));
      before.stream()
          .filter(fact -> !after.contains(fact))
          .forEach(fact -> entries.add(new Entry(fact, moment, false)));
      Set<Fact> old = before;
      after.stream()
          .filter(fact -> !old.contains(fact))
          .forEach(fact -> entries.add(new Entry(fact, moment, true)));
      before = after;
    }
    return entries;
  }

  private static List<Instant> moments(Collection<Said> said) {
    return said.stream().map(Said::knownAt).distinct().sorted().collect(Collectors.toList());
  }
}
