package org.socialprescribing.wellbeing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.ServedPage;
import org.socialprescribing.publication.html.Table;

/** A person's changes as a page: for each measure a sentence, a drawing, and a table beside it. */
final class ChangePage {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  private ChangePage() {}

  static String of(String person, List<Change> changes) {
    String body =
        IntStream.range(0, changes.size())
            .mapToObj(at -> section(changes.get(at), "measure-" + (at + 1)))
            .collect(Collectors.joining());
    return ServedPage.of(
        "Wellbeing of " + person,
        "How each score has changed from the first to the last. Scores of different measures are not added up.",
        new ServedPage.Trail("/ig/wellbeing.html", "Wellbeing", "Change"),
        changes.isEmpty() ? "<p>Nothing has been measured yet.</p>\n" : body);
  }

  private static String section(Change change, String id) {
    String chart = ChangeChart.of(change, id + "-chart");
    return Html.section(
        id,
        change.title(),
        Html.paragraph(sentence(change))
            + "<div class=\"beside\">\n%s%s</div>\n".formatted(chart, table(change)));
  }

  static String sentence(Change change) {
    if (change.points().size() == 1) {
      return "Measured once.";
    }
    if (change.difference().isEmpty()) {
      return "From \"%s\" to \"%s\".".formatted(change.first().inWords(), change.last().inWords());
    }
    var difference = change.difference().get();
    String words =
        difference.signum() == 0
            ? "No difference between first and last."
            : "%s %s%s."
                .formatted(
                    difference.abs().toPlainString(),
                    difference.signum() > 0 ? "higher" : "lower",
                    change.meaning().map(meaning -> ", which is " + meaning).orElse(""));
    return words + bands(change) + meaningful(change);
  }

  private static String bands(Change change) {
    Optional<Integer> moved = change.bandsMoved().filter(bands -> bands != 0);
    return moved
        .map(
            bands ->
                " Moved %d %s, from %s to %s."
                    .formatted(
                        Math.abs(bands),
                        Math.abs(bands) == 1 ? "band" : "bands",
                        name(change.first()),
                        name(change.last())))
        .orElse("");
  }

  private static String meaningful(Change change) {
    return change
        .isMeaningful()
        .map(
            reached ->
                " %s the %s points from which a change means something."
                    .formatted(
                        reached ? "It reaches" : "It stays below",
                        change.meaningfulFrom().orElseThrow().toPlainString()))
        .orElse("");
  }

  private static String table(Change change) {
    boolean hasBands = change.points().stream().anyMatch(point -> point.band().isPresent());
    var table =
        hasBands
            ? Table.of("Scores: " + change.title(), "Date", "Score", "Band")
            : Table.of("Scores: " + change.title(), "Date", "Score");
    for (Point point : change.points()) {
      String date = Html.link("/fhir/" + point.address(), day(point));
      String score = Html.text(point.inWords()) + caution(point);
      if (hasBands) {
        table.row(date, score, Html.text(name(point)));
      } else {
        table.row(date, score);
      }
    }
    return "<div class=\"scores\">\n" + table.html() + "</div>\n";
  }

  private static String caution(Point point) {
    return Cautions.words(point.observation())
        .map(words -> " " + Html.tag("warning", "caution") + " " + Html.text(words))
        .orElse("");
  }

  private static String name(Point point) {
    return point.band().map(band -> band.code().getDisplay()).orElse("").toLowerCase(Locale.UK);
  }

  /** The day in words; what was sent, where only a month or a year is known. */
  static String day(Point point) {
    return Days.of(point.observation()).map(Days::inWords).orElse(point.taken());
  }

  static String shortDay(Point point) {
    Optional<LocalDate> day = Days.of(point.observation());
    return day.map(SHORT::format).orElse(point.taken());
  }
}
