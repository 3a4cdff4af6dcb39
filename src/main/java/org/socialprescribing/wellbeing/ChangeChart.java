package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Html;

/**
 * A series of scores as a small drawing, on the whole scale of the measure, so that a small change
 * looks small. What it shows, the table beside it says.
 */
final class ChangeChart {

  private static final int WIDTH = 340;
  private static final int HEIGHT = 190;
  private static final int LEFT = 40;
  private static final int RIGHT = 310;
  private static final int TOP = 24;
  private static final int BOTTOM = 150;

  private final Change change;
  private final Scale scale;
  private final long start;
  private final long end;

  private ChangeChart(Change change) {
    this.change = change;
    this.scale = change.scale().orElseGet(() -> extremes(change.points()));
    this.start = change.first().time();
    this.end = change.last().time();
  }

  /**
   * @param id a name that is used once on the page; nothing where the scores are not numbers
   */
  static String of(Change change, String id) {
    boolean isDrawn = change.points().stream().allMatch(point -> point.number().isPresent());
    return isDrawn ? new ChangeChart(change).svg(id) : "";
  }

  private String svg(String id) {
    return """
        <figure class="chart">
        <svg viewBox="0 0 %d %d" width="%1$d" height="%2$d" role="img" aria-labelledby="%s-title">
        <title id="%3$s-title">%s</title>
        %s%s%s</svg>
        </figure>
        """
        .formatted(WIDTH, HEIGHT, id, Html.text(description()), axes(), line(), dots());
  }

  private String description() {
    return change.points().stream()
        .map(point -> point.inWords() + " on " + ChangePage.day(point))
        .collect(Collectors.joining(", ", change.title() + ": ", "."));
  }

  private String axes() {
    return level(scale.highest())
        + level(scale.lowest())
        + date(change.first())
        + (start == end ? "" : date(change.last()));
  }

  private String level(BigDecimal score) {
    return "<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%2$s\"/>%s\n"
        .formatted(
            LEFT,
            y(score),
            RIGHT,
            text(LEFT - 8, Double.parseDouble(y(score)) + 5, "end", score.toPlainString()));
  }

  private String date(Point point) {
    return text((int) Math.round(x(point)), BOTTOM + 28, anchor(point), ChangePage.shortDay(point))
        + "\n";
  }

  /** Words at the ends grow into the chart, away from the numbers of its scale. */
  private String anchor(Point point) {
    return start == end ? "middle" : point == change.first() ? "start" : "end";
  }

  private String line() {
    String path =
        change.points().stream()
            .map(
                point ->
                    String.format(
                        Locale.ROOT, "%.1f,%s", x(point), y(point.number().orElseThrow())))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"line\" points=\"%s\"/>\n".formatted(path);
  }

  private String dots() {
    return change.points().stream().map(this::dot).collect(Collectors.joining());
  }

  private String dot(Point point) {
    String y = y(point.number().orElseThrow());
    boolean isLabelled = point == change.first() || point == change.last();
    return "<circle class=\"dot\" cx=\"%.1f\" cy=\"%s\" r=\"4\"/>%s\n"
        .formatted(
            x(point),
            y,
            isLabelled
                ? text(
                    (int) Math.round(x(point)),
                    Double.parseDouble(y) - 10,
                    anchor(point),
                    point.inWords())
                : "");
  }

  private static String text(int x, double y, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x,
        y,
        anchor,
        Html.text(words));
  }

  private double x(Point point) {
    return start == end
        ? (LEFT + RIGHT) / 2.0
        : LEFT + (double) (point.time() - start) / (end - start) * (RIGHT - LEFT);
  }

  private String y(BigDecimal score) {
    double span = scale.highest().subtract(scale.lowest()).doubleValue();
    double share = span == 0 ? 0.5 : score.subtract(scale.lowest()).doubleValue() / span;
    return String.format(Locale.ROOT, "%.1f", BOTTOM - share * (BOTTOM - TOP));
  }

  private static Scale extremes(List<Point> points) {
    var numbers = points.stream().map(point -> point.number().orElseThrow()).toList();
    return new Scale(
        numbers.stream().min(Comparator.naturalOrder()).orElseThrow(),
        numbers.stream().max(Comparator.naturalOrder()).orElseThrow());
  }
}
