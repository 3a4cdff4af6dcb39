package org.socialprescribing.returns.measure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which counts of a table have to be hidden so that the groups that add up to a whole do not give a
 * masked one away: four masked groups of a whole of 30 can only be 7 each.
 *
 * <p>Whoever reads knows the rule, and of each number what it was rounded from. Groups are hidden,
 * the smallest first, until every masked one can still have been several numbers. A table in which
 * nothing but the whole could be shown is withheld: even how many groups it has would tell.
 */
final class Groups {

  /** A masked count may be one of at least so many. */
  private static final int POSSIBLE = 3;

  private static final long ANY = Integer.MAX_VALUE;

  private final Disclosure disclosure;

  Groups(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * @param whole the true number of all
   * @param parts the true numbers of the groups, none of which is 0
   * @return the places of the groups to be hidden; empty where the table is withheld
   */
  Optional<Set<Integer>> hidden(long whole, List<Long> parts) {
    Set<Integer> hidden = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (disclosure.isSmall(parts.get(i))) {
        hidden.add(i);
      }
    }
    if (hidden.isEmpty()) {
      return Optional.of(hidden);
    }
    while (hidden.size() < parts.size() && givesAway(whole, parts, hidden)) {
      hidden.add(smallestShown(parts, hidden));
    }
    return hidden.size() == parts.size() ? Optional.empty() : Optional.of(hidden);
  }

  private static int smallestShown(List<Long> parts, Set<Integer> hidden) {
    return IntStream.range(0, parts.size())
        .boxed()
        .filter(i -> !hidden.contains(i))
        .min(Comparator.comparing((Integer i) -> parts.get(i)).thenComparing(i -> i))
        .orElseThrow();
  }

  /** Whether what is shown leaves too little choice for a masked group. */
  private boolean givesAway(long whole, List<Long> parts, Set<Integer> hidden) {
    long least = disclosure.least(whole);
    long most = disclosure.most(whole);
    long hiddenMost = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (hidden.contains(i)) {
        hiddenMost += mostHidden(parts.get(i));
      } else {
        least -= disclosure.most(parts.get(i));
        most -= disclosure.least(parts.get(i));
      }
    }
    for (int i : hidden) {
      long itsMost = mostHidden(parts.get(i));
      long from = Math.max(1, least - (hiddenMost - itsMost));
      long to = Math.min(itsMost, most - (hidden.size() - 1));
      if (to - from + 1 < POSSIBLE) {
        return true;
      }
    }
    return false;
  }

  /** A group that is hidden for the sake of others may be of any size. */
  private long mostHidden(long part) {
    return disclosure.isSmall(part) ? disclosure.threshold() : ANY;
  }
}
