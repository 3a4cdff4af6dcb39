package org.socialprescribing.returns.page;

import java.util.List;
import org.socialprescribing.returns.measure.Line;
import org.socialprescribing.returns.measure.Period;
import org.socialprescribing.returns.measure.Returns;

/**
 * All that a page shows.
 *
 * @param asked the question as it was answered
 * @param lines the figures of the whole, and of its groups
 * @param parts the same of parts of the period, without groups; fewer than two are none
 */
record Counted(Returns.Admitted asked, List<Line> lines, List<Part> parts) {

  /** The figures of a part of the period. */
  record Part(Period period, List<Line> lines) {}
}
