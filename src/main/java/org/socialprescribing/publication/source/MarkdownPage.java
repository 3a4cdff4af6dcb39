package org.socialprescribing.publication.source;

/**
 * A page that people write, from {@code ig/input/pagecontent}.
 *
 * @param name its file name without an ending
 */
public record MarkdownPage(String name, String title, String markdown) {

  public String page() {
    return name + ".html";
  }
}
