package org.socialprescribing.prsb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.publication.html.Table;

/**
 * A report as a page for people, in the dress of the guide's site: what is missing first, then
 * everything. It needs no script, and can be printed.
 */
final class ReportPage {

  private ReportPage() {}

  static String of(ConformanceReport report) {
    String referral = report.referral().replaceFirst("/_history/.*", "");
    return ServedPage.of(
        "PRSB conformance of " + referral,
        "Held against the %s. It says where the record holds what the standard asks for, never what it holds."
            .formatted(Standard.NAME),
        new ServedPage.Trail("/ig/prsb.html", "PRSB standard", "Report"),
        verdict(report) + counts(report) + ReportRows.of(report));
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
    var statuses = Stream.of(Status.values()).map(ReportRows::words);
    var columns = Stream.of(Stream.of("Level"), statuses, Stream.of("all")).flatMap(each -> each);
    var table = Table.of("Rows by level and status", columns.toArray(String[]::new));
    for (Level level : Level.values()) {
      var counts = Stream.of(Status.values()).map(status -> report.count(level, status));
      table.row(
          Stream.of(Stream.of(level.word()), counts, Stream.of(report.of(level).size()))
              .flatMap(each -> each)
              .map(String::valueOf)
              .toArray(String[]::new));
    }
    return Html.section("Counts", ReportRows.scrolling("Rows by level and status", table));
  }
}
