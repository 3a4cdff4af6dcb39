package org.socialprescribing.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sums of lines by agreement. */
final class Drawn {

  private Drawn() {}

  static Map<String, Amount> by(Collection<Line> lines) {
    var sums = new HashMap<String, Amount>();
    lines.forEach(line -> sums.merge(line.agreement(), line.drawn(), Amount::plus));
    return sums;
  }

  /** The same after one line more. */
  static Map<String, Amount> with(Map<String, Amount> sums, Line line) {
    var more = new HashMap<>(sums);
    more.merge(line.agreement(), line.drawn(), Amount::plus);
    return more;
  }
}
