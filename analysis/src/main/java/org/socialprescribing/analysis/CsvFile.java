package org.socialprescribing.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The lines of one measure, as {@code /returns/[measure].csv} of the server has them: RFC 4180, a
 * line for each figure and group.
 */
final class CsvFile {

  private static final String HEADER =
      "measure,figure,description,period_start,period_end,as_known_on,stratifier,group,group_name,"
          + "ods_code,numerator,denominator,value,suppressed";

  private static final String STARTS_FORMULA = "=+-@\t\r\n";

  private static final String UNKNOWN = "not known";

  private final String measure;
  private final LocalDate end;

  CsvFile(String measure, LocalDate end) {
    this.measure = measure;
    this.end = end;
  }

  String of(List<Row> figures) {
    return Stream.concat(Stream.of(HEADER), figures.stream().map(this::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String line(Row figure) {
    // There is a row without a stratifier where nothing was found at all.
    String stratifier = text(figure, "stratifier");
    String group = stratifier.isEmpty() ? "" : Objects.toString(figure.getAs("stratum"), UNKNOWN);
    return Stream.of(
            measure,
            text(figure, "figure"),
            harmless(text(figure, "description")),
            text(figure, "period_start"),
            end.toString(),
            "",
            stratifier,
            harmless(group),
            harmless(text(figure, "name")),
            harmless(text(figure, "ods_code")),
            text(figure, "numerator"),
            text(figure, "denominator"),
            text(figure, "value"),
            "false")
        .map(CsvFile::quoted)
        .collect(Collectors.joining(","));
  }

  private static String text(Row figure, String column) {
    return Objects.toString(figure.getAs(column), "");
  }

  /** OWASP: a leading apostrophe keeps a spreadsheet from calculating the cell. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
