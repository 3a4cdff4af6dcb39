package org.socialprescribing.referral.worklist;

import jakarta.annotation.Nullable;
import java.util.List;
import org.socialprescribing.referral.State;

/**
 * What is asked of a worklist.
 *
 * @param states the states that are wanted; never empty
 * @param needs codes, or system and code, of which one is enough; empty: any need or none
 * @param overdue null: both
 * @param count how many on a page
 * @param after where the page before ended; null: the first page
 */
record Question(
    Whose whose,
    List<State> states,
    List<String> needs,
    @Nullable Boolean overdue,
    int count,
    @Nullable Position after) {

  /** Whether open referrals alone are wanted, or closed ones alone; null: both kinds. */
  @Nullable
  Boolean open() {
    boolean first = states.get(0).isOpen();
    return states.stream().allMatch(state -> state.isOpen() == first) ? first : null;
  }
}
