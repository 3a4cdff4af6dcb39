package org.socialprescribing.publication.html;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Pages that people write, and texts of artefacts, as HTML whose headings can be linked to. */
public final class Markdown {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .attributeProviderFactory(
              context ->
                  (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                      attributes.put("id", Html.id(words(node)));
                    }
                  })
          .nodeRendererFactory(SourceBlocks::new)
          .build();

  private Markdown() {}

  public static String html(String markdown) {
    return markdown == null ? "" : RENDERER.render(PARSER.parse(markdown));
  }

  /**
   * A page that somebody wrote, without its own title, which the site sets itself.
   *
   * @param lead its first paragraph as text, where it is nothing but words; otherwise empty
   */
  public record Written(String lead, String html) {}

  public static Written page(String markdown) {
    Node page = PARSER.parse(markdown);
    if (page.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
      title.unlink();
    }
    String lead = "";
    if (page.getFirstChild() instanceof Paragraph first && isWords(first)) {
      lead = words(first);
      first.unlink();
    }
    return new Written(lead, RENDERER.render(page));
  }

  private static boolean isWords(Node paragraph) {
    for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
      if (!(part instanceof Text || part instanceof SoftLineBreak)) {
        return false;
      }
    }
    return !words(paragraph).contains("{{");
  }

  private static String words(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak line) {
            words.append(' ');
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
