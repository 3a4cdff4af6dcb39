package org.socialprescribing.referral.worklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a worklist.
 *
 * @param total how many referrals the question is true of, on all pages
 * @param next where the next page begins; empty when this is the last
 */
record Page(List<Line> lines, long total, Optional<Position> next) {

  /** The same tasks, without what is about these people. */
  Page without(Set<String> people) {
    return people.isEmpty()
        ? this
        : new Page(lines.stream().map(line -> line.without(people)).toList(), total, next);
  }
}
