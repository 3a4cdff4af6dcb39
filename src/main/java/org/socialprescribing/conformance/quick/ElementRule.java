package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a definition says about one child element, or one slice of it.
 *
 * @param matches which elements it is meant for, among those of the name; slices only
 * @param slices of this element; empty when it is not sliced
 * @param checks for each element that it is meant for
 */
record ElementRule(
    String name,
    int min,
    int max,
    boolean isClosed,
    Predicate<Node> matches,
    List<ElementRule> slices,
    List<Check> checks) {

  void require(Node node, Surroundings surroundings) {
    for (Check check : checks) {
      check.require(node, surroundings);
    }
  }

  boolean allows(int count) {
    return count >= min && count <= max;
  }

  /** The only slice that is meant for the element, or null when none is. */
  @Nullable
  ElementRule sliceOf(Node node) {
    ElementRule found = null;
    for (ElementRule slice : slices) {
      if (slice.matches().test(node)) {
        NotCertain.unless(found == null, "An element of two slices");
        found = slice;
      }
    }
    NotCertain.unless(found != null || !isClosed, "An element of no slice");
    return found;
  }
}
