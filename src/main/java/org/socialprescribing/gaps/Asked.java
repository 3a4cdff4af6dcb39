package org.socialprescribing.gaps;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.socialprescribing.conformance.OperationInput;

/**
 * What is to be counted.
 *
 * @param from first day
 * @param to last day, which is part of it
 * @param by in the order of the enumeration; may be empty
 */
record Asked(LocalDate from, LocalDate to, Set<Dimension> by) {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final List<String> CODES =
      Arrays.stream(Dimension.values()).map(Dimension::code).toList();

  static Asked of(OperationInput sent, Clock clock) {
    LocalDate to = sent.day("to").orElse(LocalDate.ofInstant(clock.instant(), ENGLAND));
    LocalDate from = sent.day("from").orElse(to.minusYears(1).plusDays(1));
    if (from.isAfter(to)) {
      throw OperationInput.refused(
          "from", from.toString(), "Send a first day that is not after the last, " + to + ".");
    }
    List<String> named = sent.all("by");
    if (named.isEmpty()) {
      return new Asked(from, to, EnumSet.of(Dimension.AREA, Dimension.NEED));
    }
    var by = EnumSet.noneOf(Dimension.class);
    named.forEach(code -> by.add(dimension(code)));
    return new Asked(from, to, by);
  }

  private static Dimension dimension(String code) {
    int position = CODES.indexOf(code);
    if (position < 0) {
      throw OperationInput.refused("by", code, "Allowed are " + String.join(", ", CODES) + ".");
    }
    return Dimension.values()[position];
  }
}
