package org.socialprescribing.returns.page;

import jakarta.annotation.Nullable;
import org.socialprescribing.returns.measure.Shown;

/**
 * One figure of a chart and of the table beside it.
 *
 * @param label what it is the figure of
 * @param lines the address of the records behind it; null where they may not be seen
 */
record Bar(String label, Shown value, @Nullable String lines) {

  /** How far the bar reaches from nothing; below it where the figure is. */
  double length() {
    return value.number() == null ? 0 : value.number().doubleValue();
  }

  boolean isHeldBack() {
    return value.masked();
  }
}
