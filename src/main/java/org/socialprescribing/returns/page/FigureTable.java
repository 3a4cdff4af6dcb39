package org.socialprescribing.returns.page;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.returns.measure.Figure;
import org.socialprescribing.returns.measure.Shown;

/** The numbers beside a chart, as a table. */
final class FigureTable {

  private final String symbol;

  FigureTable(String symbol) {
    this.symbol = symbol;
  }

  /**
   * @param first what the rows are
   * @param figure what the table is of
   */
  String of(String caption, String first, Figure figure, List<Bar> bars) {
    boolean linked = bars.stream().anyMatch(bar -> bar.lines() != null);
    var columns = new ArrayList<String>();
    columns.add(first);
    columns.addAll(columns(figure));
    if (linked) {
      columns.add("Records");
    }
    Table table = Table.of(caption, columns.toArray(String[]::new));
    for (Bar bar : bars) {
      var cells = new ArrayList<String>();
      cells.add(Html.text(bar.label()));
      cells.addAll(cells(bar.value()));
      if (linked) {
        cells.add(records(bar));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.html();
  }

  private static List<String> columns(Figure figure) {
    return switch (figure) {
      case COUNT -> List.of("Number");
      case SUM -> List.of("Sum", "From");
      case MEAN -> List.of("Mean", "Of");
      case MEDIAN -> List.of("Median", "Of");
      case PERCENTILE_90 -> List.of("90th percentile", "Of");
      case PERCENTAGE -> List.of("Per cent", "Number", "Of");
      case RATIO -> List.of("For each", "From");
    };
  }

  private List<String> cells(Shown value) {
    String number = value.masked() ? heldBack() : Html.text(Wording.figure(value, symbol));
    return switch (value.figure()) {
      case COUNT -> List.of(number);
      case PERCENTAGE ->
          List.of(number, behind(value, value.n()), behind(value, value.denominator()));
      default -> List.of(number, behind(value, value.n()));
    };
  }

  private String behind(Shown value, Long n) {
    return n == null && value.masked() ? heldBack() : Html.text(Wording.number(n));
  }

  private String heldBack() {
    return "%s <span class=\"hidden\">%s</span>".formatted(Html.text(symbol), Wording.HELD_BACK);
  }

  private static String records(Bar bar) {
    return bar.lines() == null || bar.value().n() == null || bar.value().n() == 0
        ? "none"
        : Html.linkTo(
            bar.lines(),
            "show<span class=\"hidden\"> those of %s</span>".formatted(Html.text(bar.label())));
  }
}
