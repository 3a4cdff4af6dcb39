package org.socialprescribing.prsb;

import java.util.List;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;

/**
 * A report as a page for people, in the dress of the guide's site: what is missing first, then
 * everything. It needs no script, and can be printed.
 */
final class ReportPage {

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{title}}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/ig/assets/guide.css">
      </head>
      <body class="page">
        <a class="skip" href="#main">Skip to main content</a>
        <header class="top"><div class="wide">
          <p class="name"><a href="/ig/index.html">Social prescribing in England</a></p>
          <nav aria-label="Site"><a href="/ig/prsb.html">About PRSB in the guide</a></nav>
        </div></header>
        <div class="wide content">
          <main id="main" tabindex="-1">
            <p class="kind">Report</p>
            <h1>{{title}}</h1>
            <p class="lead">Held against the {{standard}}. It says where the record holds what the standard asks for, never what it holds.</p>
      {{body}}
          </main>
        </div>
        <footer class="bottom"><div class="wide"><p><a href="/">About this server</a></p></div></footer>
      </body>
      </html>
      """;

  private ReportPage() {}

  static String of(ConformanceReport report) {
    String referral = report.referral().replaceFirst("/_history/.*", "");
    return FRAME
        .replace("{{title}}", Html.text("PRSB conformance of " + referral))
        .replace("{{standard}}", Html.text(Standard.NAME))
        .replace("{{body}}", verdict(report) + counts(report) + ReportRows.of(report));
  }

  private static String verdict(ConformanceReport report) {
    List<Finding> missing =
        report.of(Level.MANDATORY).stream().filter(row -> row.is(Status.ABSENT)).toList();
    int filled = report.count(Level.MANDATORY, Status.FILLED);
    int all = report.of(Level.MANDATORY).size();
    if (missing.isEmpty()) {
      return "<p><strong>Complete.</strong> %d of %d mandatory rows are filled, and none is absent.</p>\n"
          .formatted(filled, all);
    }
    return """
        <p><strong>Incomplete.</strong> %d of %d mandatory rows are filled. These are absent:</p>
        <ul>
        %s
        </ul>
        """
        .formatted(
            filled,
            all,
            missing.stream().map(ReportPage::linkDown).collect(Collectors.joining("\n")));
  }

  private static String linkDown(Finding missing) {
    return "<li><a href=\"#row-%s\">%1$s %s</a></li>"
        .formatted(missing.row().number(), Html.text(missing.row().path()));
  }

  private static String counts(ConformanceReport report) {
    String heads =
        List.of(Status.values()).stream()
            .map(status -> "<th scope=\"col\">%s</th>".formatted(ReportRows.words(status)))
            .collect(Collectors.joining());
    return """
        <h2 id="counts">Counts</h2>
        <div class="scroll" tabindex="0" role="group" aria-label="Table: rows by level and status">
        <table><caption>Rows by level and status</caption>
        <thead><tr><th scope="col">Level</th>%s<th scope="col">all</th></tr></thead>
        <tbody>
        %s
        </tbody></table></div>
        """
        .formatted(
            heads,
            List.of(Level.values()).stream()
                .map(level -> countsOf(level, report))
                .collect(Collectors.joining("\n")));
  }

  private static String countsOf(Level level, ConformanceReport report) {
    String cells =
        List.of(Status.values()).stream()
            .map(status -> "<td>%d</td>".formatted(report.count(level, status)))
            .collect(Collectors.joining());
    return "<tr><th scope=\"row\">%s</th>%s<td>%d</td></tr>"
        .formatted(level.word(), cells, report.of(level).size());
  }
}
