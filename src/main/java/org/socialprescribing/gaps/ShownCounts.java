package org.socialprescribing.gaps;

import java.util.OptionalLong;

/**
 * What a reader sees of a count.
 *
 * @param smallest counts from 1 to below this are held back; 1 for none
 * @param roundTo 1 for no rounding
 */
record ShownCounts(int smallest, int roundTo) {

  static final ShownCounts AS_THEY_ARE = new ShownCounts(1, 1);

  /** Empty where it is held back. */
  OptionalLong of(long count) {
    if (count > 0 && count < smallest) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.floorDiv(count + roundTo / 2, roundTo) * roundTo);
  }

  boolean holdsBack() {
    return smallest > 1;
  }

  boolean rounds() {
    return roundTo > 1;
  }
}
