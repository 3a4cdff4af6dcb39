package org.socialprescribing.publication.html;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as HTML with its parts marked for colour, and with links where a text is an address. */
public final class Json {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(\"(?:\\\\.|[^\"\\\\])*\")(\\s*:)?|(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(true|false|null)");

  private Json() {}

  /**
   * Marks the parts of a JSON text; what is not JSON stays as it is.
   *
   * @param addressOf the page behind a text value, or null
   */
  public static String html(String json, Function<String, String> addressOf) {
    var html = new StringBuilder();
    Matcher token = TOKEN.matcher(json);
    int done = 0;
    while (token.find()) {
      html.append(Html.text(json.substring(done, token.start()))).append(marked(token, addressOf));
      done = token.end();
    }
    return html.append(Html.text(json.substring(done))).toString();
  }

  /** The same without links. */
  public static String html(String json) {
    return html(json, text -> null);
  }

  private static String marked(Matcher token, Function<String, String> addressOf) {
    if (token.group(2) != null) {
      return span("k", token.group(1)) + token.group(2);
    }
    if (token.group(3) != null) {
      return span("n", token.group(3));
    }
    if (token.group(4) != null) {
      return span("l", token.group(4));
    }
    String value = token.group(1).substring(1, token.group(1).length() - 1);
    String address = addressOf.apply(value);
    return address == null ? span("s", token.group(1)) : "\"" + Html.link(address, value) + "\"";
  }

  private static String span(String kind, String text) {
    return "<span class=\"" + kind + "\">" + Html.text(text) + "</span>";
  }
}
