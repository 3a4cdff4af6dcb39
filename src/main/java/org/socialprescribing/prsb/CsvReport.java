package org.socialprescribing.prsb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as a table for spreadsheets, RFC 4180.
 *
 * <p>A cell that a spreadsheet would read as a formula gets an apostrophe in front.
 */
final class CsvReport {

  private static final String STARTS_FORMULA = "=+-@\t\r\n";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "number",
              "path",
              "level",
              "status",
              "reason",
              "entries",
              "filled entries",
              "found in",
              "element")
          .build();

  private CsvReport() {}

  static String of(ConformanceReport report) {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, FORMAT)) {
      for (Finding finding : report.findings()) {
        printer.printRecord(cells(finding).stream().map(CsvReport::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Finding finding) {
    boolean mapped = !finding.row().branches().isEmpty();
    return List.of(
        finding.row().number(),
        finding.row().path(),
        finding.row().level().word(),
        finding.status().word(),
        finding.reason(),
        mapped ? String.valueOf(finding.entries()) : "",
        mapped ? String.valueOf(finding.filledEntries()) : "",
        finding.sources().stream().map(Source::record).distinct().collect(Collectors.joining(" ")),
        finding.row().element());
  }

  /** OWASP: a leading apostrophe keeps a spreadsheet from calculating the cell. */
  static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
