package org.socialprescribing.conformance.quick;

import java.util.function.Predicate;

/**
 * Where quick acceptance may be used.
 *
 * @param isAllowed whether at all; not where more is enforced than the guide's profiles
 * @param judgedElsewhere the code systems whose codes only an outside service can judge; a resource
 *     with such a code is never accepted quickly
 */
public record QuickPolicy(boolean isAllowed, Predicate<String> judgedElsewhere) {

  /** Everything is in memory: the guide's profiles, and all code systems that are checked. */
  public static QuickPolicy always() {
    return new QuickPolicy(true, system -> false);
  }

  /** Every body goes to the full validator. */
  public static QuickPolicy never() {
    return new QuickPolicy(false, system -> true);
  }

  /** A terminology service judges codes of these systems. */
  public static QuickPolicy exceptForCodesOf(Predicate<String> systems) {
    return new QuickPolicy(true, systems);
  }
}
