package org.socialprescribing.publication.page;

import java.util.Map;
import org.socialprescribing.publication.html.Markdown;
import org.socialprescribing.publication.source.MarkdownPage;

/**
 * The pages that people write in Markdown. A line {@code {{name}}} is replaced by what is drawn
 * from the artefacts.
 */
final class WrittenPages {

  private final Map<String, String> drawings;

  /**
   * @param drawings HTML by the name in the braces
   */
  WrittenPages(Map<String, String> drawings) {
    this.drawings = drawings;
  }

  Page page(MarkdownPage written) {
    String html = Markdown.htmlBelowTitle(written.markdown());
    for (var drawing : drawings.entrySet()) {
      String mark = "{{" + drawing.getKey() + "}}";
      html =
          html.replace("<p>" + mark + "</p>", drawing.getValue()).replace(mark, drawing.getValue());
    }
    return new Page(written.page(), Section.GUIDE, written.title(), "", html);
  }
}
