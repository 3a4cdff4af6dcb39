package org.socialprescribing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An agreement in a period: what was left before, the lines, and what is left after them.
 *
 * @param opening places and pence; below nothing: what is due
 * @param lines of the period, in the order of their days and then of booking
 */
record Statement(Agreement agreement, Amount opening, List<Line> lines) {

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::day).thenComparingLong(Line::number);

  /**
   * One for each agreement that has applied in the period, or has lines in it.
   *
   * @param known all lines of the provider up to the last day, and no others
   */
  static List<Statement> of(
      Collection<Agreement> agreements, Collection<Line> known, LocalDate from, LocalDate to) {
    var statements = new ArrayList<Statement>();
    for (Agreement agreement : agreements) {
      List<Line> own =
          known.stream().filter(line -> line.agreement().equals(agreement.id())).toList();
      Amount opening = agreement.allotment();
      for (Line line : own) {
        opening = line.day().isBefore(from) ? opening.minus(line.drawn()) : opening;
      }
      List<Line> lines =
          own.stream().filter(line -> !line.day().isBefore(from)).sorted(ORDER).toList();
      if (!lines.isEmpty() || appliesIn(agreement, from, to)) {
        statements.add(new Statement(agreement, opening, lines));
      }
    }
    statements.sort(
        Comparator.comparing((Statement statement) -> statement.agreement().from())
            .thenComparing(statement -> statement.agreement().id()));
    return statements;
  }

  private static boolean appliesIn(Agreement agreement, LocalDate from, LocalDate to) {
    return agreement.inForce()
        && !agreement.from().isAfter(to)
        && (agreement.until() == null || !agreement.until().isBefore(from));
  }

  /** What the lines have drawn. */
  Amount drawn() {
    return lines.stream().map(Line::drawn).reduce(Amount.NOTHING, Amount::plus);
  }

  Amount closing() {
    return opening.minus(drawn());
  }

  /**
   * @param kind code of {@code ledger-line-kind}
   */
  long count(String kind) {
    return lines.stream().filter(line -> line.kind().equals(kind)).count();
  }

  /** Lines that found nothing left and that no other of the period has taken back. */
  long overDrawn() {
    Set<Long> takenBack =
        lines.stream()
            .map(Line::reverses)
            .filter(number -> number != null)
            .collect(Collectors.toCollection(HashSet::new));
    return lines.stream()
        .filter(line -> line.overDrawn() && !takenBack.contains(line.number()))
        .count();
  }
}
