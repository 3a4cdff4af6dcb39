package org.socialprescribing.returns.measure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which groups of a table have to be hidden so that what is shown of the others, and of the whole,
 * gives no small count away.
 *
 * <p>Somebody may know the whole exactly, from whatever else is published of it; of each shown
 * group what it may have been before it was rounded; and which of the hidden groups are small. Each
 * of these can then still be any number from 1 to the threshold. Decision 0087.
 */
final class Groups {

  private final Disclosure disclosure;
  private final boolean exactly;

  /**
   * @param exactly whether nothing may rest on rounding: beside a mean or a sum, from which the
   *     number before it was rounded, and the sum over a hidden group, can be worked out
   */
  Groups(Disclosure disclosure, boolean exactly) {
    this.disclosure = disclosure;
    this.exactly = exactly;
  }

  /**
   * @param parts the true counts of each group: one count, or several that are published together,
   *     such as numerator, denominator and the rest of a percentage
   * @return the places of the groups to be hidden; empty where nothing could be shown
   */
  Optional<Set<Integer>> hidden(List<long[]> parts) {
    Set<Integer> hidden = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      for (long count : parts.get(i)) {
        if (disclosure.isSmall(count)) {
          hidden.add(i);
        }
      }
    }
    while (!isSafe(parts, hidden)) {
      if (hidden.size() == parts.size()) {
        return Optional.empty();
      }
      hidden.add(next(parts, hidden));
    }
    return hidden.size() == parts.size() && !hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(hidden);
  }

  /** The smallest group that is enough; if none is, the largest, and then another. */
  private int next(List<long[]> parts, Set<Integer> hidden) {
    List<Integer> shown =
        IntStream.range(0, parts.size())
            .filter(i -> !hidden.contains(i))
            .boxed()
            .sorted(Comparator.comparingLong(i -> parts.get(i)[0]))
            .toList();
    return shown.stream()
        .filter(i -> isSafe(parts, with(hidden, i)))
        .findFirst()
        .orElse(shown.get(shown.size() - 1));
  }

  private static Set<Integer> with(Set<Integer> hidden, int another) {
    Set<Integer> more = new HashSet<>(hidden);
    more.add(another);
    return more;
  }

  private boolean isSafe(List<long[]> parts, Set<Integer> hidden) {
    return hidden.isEmpty()
        || IntStream.range(0, parts.get(0).length)
            .allMatch(c -> isSafe(parts.stream().mapToLong(part -> part[c]).toArray(), hidden));
  }

  /** Whether each small count can be any, for somebody who knows all that is shown. */
  private boolean isSafe(long[] counts, Set<Integer> hidden) {
    long threshold = disclosure.threshold();
    long least = 0;
    long most = 0;
    long small = 0;
    long large = 0;
    for (int i = 0; i < counts.length; i++) {
      if (hidden.contains(i)) {
        least += counts[i];
        most += counts[i];
        small += disclosure.isSmall(counts[i]) ? 1 : 0;
        large += counts[i] > threshold ? 1 : 0;
      } else if (!exactly) {
        least -= disclosure.most(counts[i]) - counts[i];
        most += counts[i] - disclosure.least(counts[i]);
      }
    }
    boolean mayBeMost = most - large * (threshold + 1) - (small - 1) >= threshold;
    boolean mayBeOne = large > 0 || least - threshold * (small - 1) <= 1;
    return small == 0 || mayBeMost && mayBeOne;
  }
}
