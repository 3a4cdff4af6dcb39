package org.socialprescribing.prsb;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;

/** The rows of a report as tables, one for each level. */
final class ReportRows {

  private static final Map<Level, String> MEANING =
      Map.of(
          Level.MANDATORY,
          "Always sent. A mandatory row inside something optional counts only where that is there.",
          Level.REQUIRED,
          "Sent by everyone who holds it. An absent row is a fault only where the sender holds it.",
          Level.OPTIONAL,
          "The standard states no conformance.");

  /** The site's colours for words in a box. */
  private static final Map<Status, String> COLOUR =
      Map.of(
          Status.FILLED, "must",
          Status.ABSENT, "warning",
          Status.NOT_APPLICABLE, "plain",
          Status.OUT_OF_SCOPE, "plain");

  private ReportRows() {}

  static String of(ConformanceReport report) {
    return List.of(Level.values()).stream()
        .map(level -> section(level, report.of(level)))
        .collect(Collectors.joining("\n"));
  }

  static String words(Status status) {
    return status.word().replace('-', ' ');
  }

  private static String section(Level level, List<Finding> findings) {
    return """
        <h2 id="%1$s">Rows that are %1$s</h2>
        <p>%2$s</p>
        <div class="scroll" tabindex="0" role="group" aria-label="Table: rows that are %1$s">
        <table><caption>Rows that are %1$s</caption>
        <thead><tr><th scope="col">Row</th><th scope="col">Status</th><th scope="col">Where, or why not</th></tr></thead>
        <tbody>
        %3$s
        </tbody></table></div>
        """
        .formatted(
            level.word(),
            MEANING.get(level),
            findings.stream().map(ReportRows::row).collect(Collectors.joining("\n")));
  }

  private static String row(Finding finding) {
    String colour =
        finding.is(Status.ABSENT) && finding.row().level() == Level.MANDATORY
            ? "error"
            : COLOUR.get(finding.status());
    return """
        <tr id="row-%1$s"><th scope="row"><a href="/ig/prsb-table.html#row-%1$s">%1$s</a> %2$s</th>\
        <td><span class="tag tag-%3$s">%4$s</span></td><td>%5$s</td></tr>"""
        .formatted(
            finding.row().number(),
            Html.text(finding.row().path()),
            colour,
            words(finding.status()),
            where(finding));
  }

  private static String where(Finding finding) {
    if (!finding.reason().isEmpty()) {
      return Html.text(finding.reason());
    }
    if (finding.row().branches().isEmpty()) {
      return "";
    }
    if (finding.sources().isEmpty()) {
      return "Expected at " + code(finding.row().element());
    }
    String several =
        finding.entries() > 1
            ? "<span class=\"line\">In %d of %d records.</span>"
                .formatted(finding.filledEntries(), finding.entries())
            : "";
    return finding.sources().stream().map(ReportRows::source).collect(Collectors.joining())
        + several;
  }

  private static String source(Source source) {
    return "<span class=\"line\"><a href=\"/fhir/%s\">%s</a> %s</span>"
        .formatted(
            Html.text(source.record()),
            Html.text(source.record().replaceFirst("/_history/", ", version ")),
            code(source.element()));
  }

  private static String code(String text) {
    return "<code>" + Html.text(text) + "</code>";
  }
}
