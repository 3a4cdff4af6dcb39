package org.socialprescribing.referral.worklist;

import java.util.List;

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

  /**
   * A record as JSON.
   *
   * @param id {@code Type/id}
   */
  record Shown(String id, String json) {}
}
