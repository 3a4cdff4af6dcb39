package org.socialprescribing.returns.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.socialprescribing.publication.html.Html;

/**
 * Bars as a drawing in the page, without script. Lengths are per cent of the width that there is,
 * letters keep their size. What a drawing shows, the table beside it says in numbers; what is held
 * back has a hatched bar with the symbol, so that no colour is needed to see it.
 */
final class Charts {

  /** More bars are a wall; the table has them all. */
  static final int MOST_BARS = 25;

  private static final int ROW = 46;
  private static final int BAR = 18;
  private static final double WIDEST = 80;
  private static final int HEIGHT = 250;
  private static final int FLOOR = 206;
  private static final int CEILING = 26;
  private static final double LEFT = 11;
  private static final int LABELS = 12;

  private final String symbol;

  Charts(String symbol) {
    this.symbol = symbol;
  }

  /** Bars below each other, the longest first. */
  String rows(String id, String title, List<Bar> bars) {
    List<Bar> drawn = new ArrayList<>(bars);
    if (drawn.size() > MOST_BARS) {
      drawn.sort(Comparator.comparingDouble((Bar bar) -> Math.abs(bar.length())).reversed());
      drawn = drawn.subList(0, MOST_BARS);
    }
    Axis axis = Axis.of(drawn);
    var rows = new StringBuilder();
    for (int i = 0; i < drawn.size(); i++) {
      rows.append(row(id, drawn.get(i), i * ROW, axis));
    }
    return figure(id, title, drawn.size() * ROW, rows.toString());
  }

  private String row(String id, Bar bar, int top, Axis axis) {
    double from = axis.place(Math.min(0, bar.length())) * WIDEST;
    double to = axis.place(Math.max(0, bar.length())) * WIDEST;
    return text("0", top + 15, "label", bar.label())
        + (bar.isHeldBack()
            ? rect("held-back", id, from, top + 22, 4, BAR)
            : rect("bar", id, from, top + 22, Math.max(to - from, 0.4), BAR))
        + text(percent((bar.isHeldBack() ? from + 4 : to) + 1), top + 36, "value", value(bar));
  }

  private String value(Bar bar) {
    String figure = Wording.figure(bar.value(), symbol);
    return bar.isHeldBack() ? figure + " " + Wording.HELD_BACK : figure;
  }

  /** Columns beside each other, in the order of time. */
  String columns(String id, String title, List<Bar> bars) {
    Axis axis = Axis.of(bars);
    double slot = (100 - LEFT) / bars.size();
    int every = (bars.size() + LABELS - 1) / LABELS;
    var columns = new StringBuilder(grid(axis));
    String year = "";
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double x = LEFT + i * slot;
      double low = y(axis, Math.min(0, bar.length()));
      double high = y(axis, Math.max(0, bar.length()));
      columns.append(
          bar.isHeldBack()
              ? rect("held-back", id, x + slot * 0.12, low - 14, slot * 0.76, 14)
                  + centred(x + slot / 2, low - 20, "value", symbol)
              : rect("bar", id, x + slot * 0.12, high, slot * 0.76, low - high));
      if (i % every == 0) {
        String[] words = shortLabel(bar.label());
        columns.append(centred(x + slot / 2, FLOOR + 18, "label", words[0]));
        // Beside each other the same years would touch on a phone.
        if (!words[1].equals(year)) {
          columns.append(centred(x + slot / 2, FLOOR + 34, "label", words[1]));
        }
        year = words[1];
      }
    }
    return figure(id, title, HEIGHT, columns.toString());
  }

  private static double y(Axis axis, double number) {
    return FLOOR - axis.place(number) * (FLOOR - CEILING);
  }

  /** The name of a month in three letters, and its year in two; of anything else its end. */
  private static String[] shortLabel(String label) {
    String[] words = label.split(" ");
    return words.length == 2
        ? new String[] {words[0].substring(0, Math.min(3, words[0].length())), words[1]}
        : new String[] {"to", words[words.length - 1]};
  }

  private static String grid(Axis axis) {
    return DoubleStream.of(axis.least(), (axis.least() + axis.most()) / 2, axis.most(), 0)
        .distinct()
        .mapToObj(
            number ->
                String.format(
                        Locale.ROOT,
                        "<line class=\"%s\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>\n",
                        number == 0 ? "grid zero" : "grid",
                        y(axis, number),
                        y(axis, number))
                    + text("0", y(axis, number) - 5, "label", Wording.number(number)))
        .collect(Collectors.joining());
  }

  private static String figure(String id, String title, int height, String drawing) {
    return """
        <figure class="chart bars">
        <svg width="100%%" height="%d" role="img" aria-labelledby="%2$s-title">
        <title id="%2$s-title">%3$s</title>
        <defs><pattern id="%2$s-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>
        %4$s</svg>
        </figure>
        """
        .formatted(height, id, Html.text(title), drawing);
  }

  private static String rect(
      String kind, String id, double x, double y, double width, double height) {
    String fill = kind.equals("held-back") ? " fill=\"url(#%s-hatch)\"".formatted(id) : "";
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\"%s x=\"%.2f%%\" y=\"%.1f\" width=\"%.2f%%\" height=\"%.1f\"/>\n",
        kind,
        fill,
        x,
        y,
        width,
        height);
  }

  private static String centred(double x, double y, String kind, String words) {
    return text(percent(x), y, kind + " centred", words);
  }

  private static String text(String x, double y, String kind, String words) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%s\" y=\"%.1f\">%s</text>\n",
        kind,
        x,
        y,
        Html.text(words));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
