package org.socialprescribing.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guide's site as the build writes it, made once for all tests, and read back from its files.
 */
public final class GeneratedSite {

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("\\shref=\"([^\"]+)\"");
  private static final Pattern LAST_STEP = Pattern.compile("(\\.[^.]*|:[^.:]*|\\([^(]*)$");

  static final Site SITE = Site.of(Path.of(""));
  static final Path DIRECTORY = written();

  private static final Map<String, String> PAGES = read();
  private static final Map<String, Set<String>> ANCHORS = new HashMap<>();

  private GeneratedSite() {}

  /** The HTML of each page by its file name. */
  static Map<String, String> pages() {
    return PAGES;
  }

  /** What a page links to, as written, without HTML's own escapes. */
  static List<String> links(String html) {
    return ADDRESS
        .matcher(html)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&").replace("&quot;", "\""))
        .toList();
  }

  static List<String> ids(String html) {
    return ID.matcher(html).results().map(GeneratedSite::unescaped).toList();
  }

  /** Whether a page of the site has this anchor. */
  static boolean hasAnchor(String page, String anchor) {
    return ANCHORS
        .computeIfAbsent(page, name -> Set.copyOf(ids(PAGES.getOrDefault(name, ""))))
        .contains(anchor);
  }

  /**
   * Whether an address of an explained error, such as {@code /ig/a.html#Patient.name}, leads to a
   * place on a page: to its anchor, or to that of an element around it, as the page's script does.
   */
  public static boolean leadsSomewhere(String address) {
    String[] parts = address.replaceFirst("^/ig/", "").split("#", 2);
    if (!PAGES.containsKey(parts[0])) {
      return false;
    }
    String anchor = parts.length == 1 ? "" : parts[1];
    while (!anchor.isEmpty() && !hasAnchor(parts[0], anchor)) {
      String shorter = LAST_STEP.matcher(anchor).replaceFirst("");
      anchor = shorter.equals(anchor) ? "" : shorter;
    }
    return parts.length == 1 || !anchor.isEmpty();
  }

  private static String unescaped(MatchResult id) {
    return id.group(1).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
  }

  private static Path written() {
    try {
      Path directory = Files.createTempDirectory(Path.of("target"), "guide-site-");
      SITE.write(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read() {
    try (var files = Files.list(DIRECTORY)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  GeneratedSite::text,
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
