package org.socialprescribing.publication.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.publication.html.Html;

/**
 * Puts each table into a box of its own that scrolls where the screen is narrow, so that the page
 * never does.
 */
final class Scrolling {

  private static final Pattern HEADING_OR_TABLE =
      Pattern.compile("<h[2-4][^>]*>(.*?)</h[2-4]>|(<table.*?</table>)", Pattern.DOTALL);
  private static final Pattern CAPTION = Pattern.compile("<caption>(.*?)</caption>");

  private Scrolling() {}

  static String tables(String html) {
    var result = new StringBuilder();
    String heading = "";
    Matcher found = HEADING_OR_TABLE.matcher(html);
    while (found.find()) {
      String replacement = found.group();
      if (found.group(2) == null) {
        heading = plain(found.group(1));
      } else {
        replacement = box(found.group(2), heading);
      }
      found.appendReplacement(result, Matcher.quoteReplacement(replacement));
    }
    return found.appendTail(result).toString();
  }

  private static String box(String table, String heading) {
    Matcher caption = CAPTION.matcher(table);
    String label = caption.find() ? plain(caption.group(1)) : heading;
    return "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table: %s\">\n%s\n</div>"
        .formatted(
            Html.text(label),
            table
                .replace("<th></th>", "<td></td>")
                .replaceAll("<th( align=\"\\w+\")?>", "<th scope=\"col\">"));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", "").replace("&quot;", "").replace("&amp;", "and").trim();
  }
}
