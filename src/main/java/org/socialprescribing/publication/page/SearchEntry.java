package org.socialprescribing.publication.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that the search finds: a page, or a place in one. */
record SearchEntry(String kind, String title, String address, String words) {

  private static final int LONGEST_WORDS = 160;

  static List<SearchEntry> of(Collection<Page> pages) {
    return pages.stream().flatMap(SearchEntry::of).toList();
  }

  /** The index that the site's script reads. */
  static String json(Collection<Page> pages) {
    return of(pages).stream()
        .map(SearchEntry::json)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static Stream<SearchEntry> of(Page page) {
    String kind = page.file().equals(page.section().page()) ? "Page" : page.section().kind();
    return Stream.concat(
        Stream.of(new SearchEntry(kind, page.title(), page.file(), page.lead())),
        page.anchors().stream()
            .map(
                anchor ->
                    new SearchEntry(
                        anchor.kind(),
                        anchor.title() == null ? anchor.id() : anchor.title(),
                        page.file() + "#" + anchor.id(),
                        about(anchor))));
  }

  private static String about(Page.Anchor anchor) {
    String words = anchor.words() == null ? "" : anchor.words();
    return anchor.id().equals(anchor.title()) ? words : anchor.id() + ". " + words;
  }

  private String json() {
    String shortened = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    return Stream.of(kind, title, address, shortened)
        .map(
            text ->
                "\""
                    + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ")
                    + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
