package org.socialprescribing.publication.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with a caption, a row of headings, and a heading for each row.
 *
 * <p>Each cell knows its column's name, so that on a narrow screen rows can stand as cards.
 */
public final class Table {

  private final String caption;
  private final List<String> columns;
  private final List<String> rows = new ArrayList<>();
  private String classes = "stacks";

  private Table(String caption, List<String> columns) {
    this.caption = caption;
    this.columns = columns;
  }

  /** Lets readers narrow the rows of the page's tables by words. */
  public Table filterable() {
    classes = "stacks filterable";
    return this;
  }

  public static Table of(String caption, String... columns) {
    return new Table(caption, List.of(columns));
  }

  /** A row of cells as HTML; the first names the row. */
  public Table row(String... cells) {
    return rowWith("", cells);
  }

  /**
   * A row with attributes of its own, such as an anchor.
   *
   * @param attributes as HTML, starting with a space
   */
  public Table rowWith(String attributes, String... cells) {
    String rest =
        IntStream.range(1, cells.length)
            .mapToObj(
                at ->
                    "<td data-label=\"%s\">%s</td>"
                        .formatted(Html.text(columns.get(at)), cells[at]))
            .collect(Collectors.joining());
    rows.add("<tr" + attributes + "><th scope=\"row\">" + cells[0] + "</th>" + rest + "</tr>");
    return this;
  }

  /** The table; nothing where it has no rows. */
  public String html() {
    if (rows.isEmpty()) {
      return "";
    }
    String head =
        columns.stream()
            .map(column -> "<th scope=\"col\">" + Html.text(column) + "</th>")
            .collect(Collectors.joining());
    return "<table class=\"%s\">\n<caption>%s</caption>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>\n"
        .formatted(classes, Html.text(caption), head, String.join("\n", rows));
  }
}
