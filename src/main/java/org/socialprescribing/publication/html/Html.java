package org.socialprescribing.publication.html;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small pieces of HTML; whatever is called text here is escaped. */
public final class Html {

  private Html() {}

  public static String text(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }

  public static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  public static String link(String address, String text) {
    return linkTo(address, text(text));
  }

  /** A link whose label is HTML. */
  public static String linkTo(String address, String html) {
    return "<a href=\"" + text(address) + "\">" + html + "</a>";
  }

  /** A link whose label is a name that programs use. */
  public static String codeLink(String address, String text) {
    return linkTo(address, code(text));
  }

  public static String paragraph(String text) {
    return text == null || text.isBlank() ? "" : "<p>" + text(text) + "</p>\n";
  }

  /** A word in a box, such as a severity; the kind chooses its colour. */
  public static String tag(String kind, String text) {
    return "<span class=\"tag tag-" + kind + "\">" + text(text) + "</span>";
  }

  public static String list(Collection<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(item -> "<li>" + item + "</li>")
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
  }

  /** A part of a page under a heading that can be linked to; nothing where it would be empty. */
  public static String section(String title, String body) {
    return section(id(title), title, body);
  }

  /** The same under an anchor of its own. */
  public static String section(String id, String title, String body) {
    return body.isBlank()
        ? ""
        : "<section>\n<h2 id=\"%s\">%s</h2>\n%s</section>\n".formatted(text(id), text(title), body);
  }

  /** JSON or another text to copy. */
  public static String block(String name, String html) {
    return "<pre class=\"source\" tabindex=\"0\" role=\"group\" aria-label=\"%s\"><code>%s</code></pre>\n"
        .formatted(text(name), html);
  }

  /** The anchor of a heading. */
  public static String id(String title) {
    return title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
