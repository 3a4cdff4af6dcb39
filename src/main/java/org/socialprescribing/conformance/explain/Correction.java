package org.socialprescribing.conformance.explain;

import java.util.Locale;

/**
 * What to send instead, as the smallest fragment that mends one fault.
 *
 * @param action what to do with the fragment at the expression
 * @param fragment a JSON object with the one property to add or to put in place of the old; empty
 *     for remove
 */
public record Correction(Action action, String fragment) {

  /** What happens at the place that the expression names. */
  public enum Action {
    /** The property is missing: add it. */
    ADD,
    /** The property is wrong: put this in its place. */
    REPLACE,
    /** The property does not belong: take it out. */
    REMOVE;

    /** The code in the guide's CodeSystem {@code correction-action}. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
