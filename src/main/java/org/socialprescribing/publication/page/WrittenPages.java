package org.socialprescribing.publication.page;

import java.util.Map;
import org.socialprescribing.publication.html.Markdown;
import org.socialprescribing.publication.source.MarkdownPage;

/**
 * The pages that people write in Markdown. A line {@code {{name}}} is replaced by what is drawn
 * from the artefacts.
 */
final class WrittenPages {

  private final String siteTitle;
  private final Map<String, String> drawings;

  /**
   * @param siteTitle the title of the home page
   * @param drawings HTML by the name in the braces
   */
  WrittenPages(String siteTitle, Map<String, String> drawings) {
    this.siteTitle = siteTitle;
    this.drawings = drawings;
  }

  Page page(MarkdownPage written) {
    var text = Markdown.page(written.markdown());
    String html = text.html();
    for (var drawing : drawings.entrySet()) {
      String mark = "{{" + drawing.getKey() + "}}";
      html =
          html.replace("<p>" + mark + "</p>", drawing.getValue()).replace(mark, drawing.getValue());
    }
    boolean home = written.page().equals("index.html");
    return Page.plain(
        written.page(), Section.GUIDE, home ? siteTitle : written.title(), text.lead(), html);
  }
}
