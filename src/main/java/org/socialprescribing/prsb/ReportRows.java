package org.socialprescribing.prsb;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;

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
    String title = "Rows that are " + level.word();
    var table = Table.of(title, "Row", "Status", "Where, or why not");
    findings.forEach(
        finding ->
            table.rowWith(
                " id=\"row-%s\"".formatted(finding.row().number()),
                name(finding.row()),
                Html.tag(colour(finding), words(finding.status())),
                where(finding)));
    return Html.section(
        level.word(), title, Html.paragraph(MEANING.get(level)) + scrolling(title, table));
  }

  /** In a box that scrolls where the screen is narrow, by keyboard, too. */
  static String scrolling(String name, Table table) {
    return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table: %s\">%s</div>\n"
        .formatted(Html.text(name), table.html());
  }

  private static String name(StandardRow row) {
    return Html.link("/ig/prsb-table.html#row-" + row.number(), row.number() + " " + row.path());
  }

  private static String colour(Finding finding) {
    return finding.is(Status.ABSENT) && finding.row().level() == Level.MANDATORY
        ? "error"
        : COLOUR.get(finding.status());
  }

  private static String where(Finding finding) {
    if (!finding.reason().isEmpty()) {
      return Html.text(finding.reason());
    }
    if (finding.row().branches().isEmpty()) {
      return "";
    }
    if (finding.sources().isEmpty()) {
      return "Expected at " + Html.code(finding.row().element());
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
    return "<span class=\"line\">%s %s</span>"
        .formatted(
            Html.link(
                "/fhir/" + source.record(),
                source.record().replaceFirst("/_history/", ", version ")),
            Html.code(source.element()));
  }
}
