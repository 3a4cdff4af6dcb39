package org.socialprescribing.publication.page;

import java.util.List;

/**
 * One page of the site, without the frame that all pages share.
 *
 * @param kind what the page is about, above its title; may be empty
 * @param lead one paragraph below the title, as text; may be empty
 * @param body HTML whose headings start at {@code h2}
 * @param anchors places in the page that the search finds by themselves
 */
public record Page(
    String file,
    Section section,
    String kind,
    String title,
    String lead,
    String body,
    List<Anchor> anchors) {

  /** A place in a page, such as an element or a rule. */
  public record Anchor(String kind, String id, String title, String words) {}

  Page(String file, Section section, String title, String lead, String body) {
    this(file, section, section.kind(), title, lead, body, List.of());
  }

  /** A page that lists others or was written by people. */
  public static Page plain(String file, Section section, String title, String lead, String body) {
    return new Page(file, section, "", title, lead, body, List.of());
  }
}
