package org.socialprescribing.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.conformance.OperationInput;

/** For which days a ledger is asked; both are part of it. */
record Asked(LocalDate from, LocalDate to) {

  private static final String FROM = "from";
  private static final String TO = "to";

  static Asked of(OperationInput sent, Collection<Agreement> agreements, Clock clock) {
    LocalDate to = sent.day(TO).orElse(EnglishDays.today(clock));
    LocalDate from =
        sent.day(FROM)
            .or(() -> agreements.stream().map(Agreement::from).min(LocalDate::compareTo))
            .filter(first -> sent.one(FROM).isPresent() || !first.isAfter(to))
            .orElse(to);
    if (from.isAfter(to)) {
      throw OperationInput.refused(
          FROM, from.toString(), "Send a first day that is not after the last, " + to + ".");
    }
    return new Asked(from, to);
  }
}
