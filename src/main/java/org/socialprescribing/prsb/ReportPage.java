package org.socialprescribing.prsb;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A report as a page for people: what is missing first, then everything; made to be printed, too.
 */
final class ReportPage {

  private ReportPage() {}

  static String of(ConformanceReport report) {
    String title = "PRSB conformance of " + report.referral().replaceFirst("/_history/.*", "");
    return """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <link rel="stylesheet" href="/prsb.css">
        </head>
        <body>
        <header><p><a href="/">Social prescribing FHIR server</a> · <a href="/ig/prsb.html">The guide on PRSB</a></p></header>
        <main>
        <h1>%1$s</h1>
        <p>Version of the referral: %2$s. Standard: %3$s. This page says where the record holds what the standard asks for, never what it holds.</p>
        %4$s
        %5$s
        %6$s
        </main>
        </body>
        </html>
        """
        .formatted(
            Html.text(title),
            Html.text(report.referral().replaceFirst(".*/", "")),
            Html.text(Standard.NAME),
            verdict(report),
            counts(report),
            List.of(Level.values()).stream()
                .map(level -> section(level, report))
                .collect(Collectors.joining("\n")));
  }

  private static String verdict(ConformanceReport report) {
    List<Finding> missing =
        report.of(Level.MANDATORY).stream().filter(row -> row.is(Status.ABSENT)).toList();
    int filled = report.count(Level.MANDATORY, Status.FILLED);
    if (missing.isEmpty()) {
      return "<p class=\"verdict complete\"><strong>Complete:</strong> no mandatory row is absent; %d of %d are filled.</p>"
          .formatted(filled, report.of(Level.MANDATORY).size());
    }
    return """
        <div class="verdict gaps"><p><strong>Incomplete:</strong> these mandatory rows are absent.</p>
        <ul>%s</ul></div>"""
        .formatted(
            missing.stream()
                .map(
                    row ->
                        "<li><a href=\"#row-%s\">%s</a></li>"
                            .formatted(row.row().number(), named(row)))
                .collect(Collectors.joining()));
  }

  private static String counts(ConformanceReport report) {
    var rows = new StringBuilder();
    for (Level level : Level.values()) {
      rows.append("<tr><th scope=\"row\">").append(level.word()).append("</th>");
      for (Status status : Status.values()) {
        rows.append("<td>").append(report.count(level, status)).append("</td>");
      }
      rows.append("<td>").append(report.of(level).size()).append("</td></tr>\n");
    }
    return """
        <table class="counts"><caption>Rows of the standard, counted</caption>
        <thead><tr><th scope="col">Level</th>%s<th scope="col">all</th></tr></thead>
        <tbody>
        %s</tbody></table>"""
        .formatted(
            List.of(Status.values()).stream()
                .map(status -> "<th scope=\"col\">%s</th>".formatted(words(status)))
                .collect(Collectors.joining()),
            rows);
  }

  private static String section(Level level, ConformanceReport report) {
    return """
        <h2>Rows that are %1$s</h2>
        <div class="wide" tabindex="0" role="region" aria-label="Rows that are %1$s"><table><caption>Each row of level %1$s, and where the record has it</caption>
        <thead><tr><th scope="col">Row</th><th scope="col">Status</th><th scope="col">Where</th></tr></thead>
        <tbody>
        %2$s
        </tbody></table></div>"""
        .formatted(
            level.word(),
            report.of(level).stream().map(ReportPage::row).collect(Collectors.joining("\n")));
  }

  private static String row(Finding finding) {
    return "<tr id=\"row-%s\" class=\"%s\"><th scope=\"row\"><a href=\"/ig/prsb-table.html#row-%1$s\">%s</a></th><td>%s</td><td>%s</td></tr>"
        .formatted(
            finding.row().number(),
            finding.status().word(),
            named(finding),
            words(finding.status()),
            where(finding));
  }

  private static String where(Finding finding) {
    if (!finding.reason().isEmpty()) {
      return Html.text(finding.reason());
    }
    if (finding.sources().isEmpty()) {
      return finding.row().branches().isEmpty()
          ? ""
          : "Expected at <code>%s</code>".formatted(Html.text(finding.row().element()));
    }
    String several =
        finding.entries() > 1
            ? " (in %d of %d)".formatted(finding.filledEntries(), finding.entries())
            : "";
    return finding.sources().stream()
            .map(
                source ->
                    "<a href=\"/fhir/%s\">%s</a> <code>%s</code>"
                        .formatted(
                            Html.text(source.record()),
                            Html.text(source.record().replaceFirst("/_history/.*", "")),
                            Html.text(source.element())))
            .collect(Collectors.joining("<br>"))
        + several;
  }

  private static String named(Finding finding) {
    return finding.row().number() + " " + Html.text(finding.row().path());
  }

  private static String words(Status status) {
    return status.word().replace('-', ' ');
  }
}
