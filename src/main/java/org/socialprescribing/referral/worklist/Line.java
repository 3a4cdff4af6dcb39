package org.socialprescribing.referral.worklist;

import java.util.List;
import java.util.Set;

/**
 * One referral on a worklist.
 *
 * @param task as it is sent
 * @param about the referral, the person and the link worker
 */
record Line(Position position, Facts facts, Shown task, List<Shown> about) {

  int recordsLength() {
    return about.stream().mapToInt(record -> record.json().length()).sum();
  }

  /** The task stays with whoever has to close it, when the person wants nothing told about them. */
  Line without(Set<String> people) {
    return about.stream().map(Shown::id).noneMatch(people::contains)
        ? this
        : new Line(
            position,
            facts,
            task,
            about.stream().filter(record -> record.id().startsWith("PractitionerRole/")).toList());
  }

  /**
   * A record as JSON.
   *
   * @param id {@code Type/id}
   */
  record Shown(String id, String json) {}
}
