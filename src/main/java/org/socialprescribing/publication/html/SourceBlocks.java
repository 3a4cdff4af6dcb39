package org.socialprescribing.publication.html;

import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Fenced blocks of a written page look like every other text to copy, and JSON has its colours. */
final class SourceBlocks implements NodeRenderer {

  private final HtmlWriter writer;

  SourceBlocks(HtmlNodeRendererContext context) {
    this.writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    var block = (FencedCodeBlock) node;
    String text = block.getLiteral().stripTrailing();
    boolean json = "json".equals(block.getInfo());
    writer.raw(
        Html.block(
            json ? "JSON to copy" : "Text to copy", json ? Json.html(text) : Html.text(text)));
  }
}
