package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The flat form of a return, RFC 4180: a line for each figure and group, as national dashboards
 * take it.
 */
final class CsvFigures {

  private static final String STARTS_FORMULA = "=+-@\t\r\n";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "measure",
              "figure",
              "description",
              "period_start",
              "period_end",
              "as_known_on",
              "stratifier",
              "group",
              "group_name",
              "ods_code",
              "numerator",
              "denominator",
              "value",
              "suppressed")
          .build();

  private final String symbol;

  /**
   * @param symbol what stands in place of a masked figure
   */
  CsvFigures(String symbol) {
    this.symbol = symbol;
  }

  String of(Definition measure, Question question, List<Line> lines) {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, FORMAT)) {
      for (Line line : lines) {
        printer.printRecord(cells(measure, question, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<Object> cells(Definition measure, Question question, Line line) {
    Shown value = line.value();
    Stratum group = line.stratum();
    return List.of(
        measure.id(),
        line.figure().figure().code(),
        harmless(line.figure().description()),
        question.startOf(line.figure().counted()),
        question.end(),
        question.asKnownOn().map(Object::toString).orElse(""),
        line.by() == null ? "" : line.by().code(),
        group == null ? "" : harmless(group.label()),
        group == null ? "" : harmless(Objects.toString(group.name(), "")),
        group == null ? "" : harmless(Objects.toString(group.ods(), "")),
        cell(value.n(), value.masked()),
        !line.figure().isShare() ? "" : cell(value.denominator(), value.masked()),
        cell(value.number(), value.masked()),
        value.masked());
  }

  private Object cell(@Nullable Object number, boolean masked) {
    return number != null ? plain(number) : masked ? symbol : "";
  }

  private static String plain(Object number) {
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  /** OWASP: a leading apostrophe keeps a spreadsheet from calculating the cell. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
