package org.socialprescribing.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A provider's ledger as rows for a spreadsheet: for each agreement what was left before, the lines
 * or their sum, and what is left. What was left less the lines is what is left.
 */
final class LedgerTable {

  static final List<String> HEADER =
      List.of(
          "agreement",
          "payer",
          "kind",
          "row",
          "number",
          "date",
          "booked",
          "task",
          "places",
          "pounds",
          "over-drawn",
          "reverses");

  private LedgerTable() {}

  static List<List<String>> rows(List<Statement> statements, Shown shown) {
    var rows = new ArrayList<List<String>>();
    for (Statement statement : statements) {
      rows.add(sum(statement.agreement(), "opening", statement.opening()));
      if (shown.lines()) {
        statement.lines().forEach(line -> rows.add(row(statement.agreement(), line)));
      } else {
        rows.add(sum(statement.agreement(), "lines", statement.drawn()));
      }
      rows.add(sum(statement.agreement(), "closing", statement.closing()));
    }
    return rows;
  }

  /** Places of an agreement that has none agreed say nothing about what is left. */
  private static List<String> sum(Agreement agreement, String what, Amount amount) {
    boolean hasPlaces = agreement.places() != null || what.equals("lines");
    return List.of(
        agreement.id(),
        agreement.payer(),
        agreement.kind(),
        what,
        "",
        "",
        "",
        "",
        hasPlaces ? String.valueOf(amount.places()) : "",
        amount.pounds().toPlainString(),
        "",
        "");
  }

  private static List<String> row(Agreement agreement, Line line) {
    return List.of(
        agreement.id(),
        agreement.payer(),
        agreement.kind(),
        line.kind(),
        String.valueOf(line.number()),
        line.day().toString(),
        line.bookedAt().toString(),
        LedgerParameters.task(line),
        String.valueOf(line.drawn().places()),
        line.drawn().pounds().toPlainString(),
        line.overDrawn() ? "yes" : "",
        line.reverses() == null ? "" : String.valueOf(line.reverses()));
  }
}
