package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No link of the site leads nowhere, and no page needs anything from elsewhere. */
class FollowingLinksTest {

  private static final Pattern LOADED =
      Pattern.compile(
          "<(?:script|img|iframe|source|object|embed|link)[^>]*(?:src|href)=\"([^\"]+)");
  private static final Pattern LOADED_BY_STYLE = Pattern.compile("url\\(|@import");

  @Test
  void leadsToPagesFilesAndAnchorsThatExist() {
    List<String> dead = new ArrayList<>();
    GeneratedSite.pages()
        .forEach(
            (page, html) ->
                GeneratedSite.links(html).stream()
                    .filter(link -> isDead(page, link))
                    .forEach(link -> dead.add(page + " -> " + link)));

    assertThat(dead).isEmpty();
  }

  @Test
  void eachAnchorIsOnlyOncePerPage() {
    GeneratedSite.pages()
        .forEach(
            (page, html) -> assertThat(GeneratedSite.ids(html)).as(page).doesNotHaveDuplicates());
  }

  @Test
  void nothingIsLoadedFromAnotherServer() {
    GeneratedSite.pages()
        .forEach(
            (page, html) ->
                assertThat(LOADED.matcher(html).results().map(match -> match.group(1)))
                    .as(page)
                    .isNotEmpty()
                    .allMatch(
                        address -> address.startsWith("assets/") || address.equals("data:,")));
    assertThat(GeneratedSite.text(GeneratedSite.DIRECTORY.resolve("assets/guide.css")))
        .doesNotContainPattern(LOADED_BY_STYLE);
    assertThat(GeneratedSite.text(GeneratedSite.DIRECTORY.resolve("assets/search.js")))
        .doesNotContain("http:", "https:");
  }

  @Test
  void noPlaceForADrawingStaysEmpty() {
    GeneratedSite.pages()
        .forEach(
            (page, html) -> assertThat(html).as(page).doesNotContainPattern("\\{\\{[a-z-]+}}"));
  }

  private static boolean isDead(String page, String link) {
    if (link.matches("(https?|mailto):.*") || link.equals("data:,") || link.equals("/")) {
      return false;
    }
    String[] parts = link.split("#", 2);
    String target = parts[0].isEmpty() ? page : parts[0];
    if (!Files.isRegularFile(GeneratedSite.DIRECTORY.resolve(target))) {
      return true;
    }
    return parts.length == 2
        && !GeneratedSite.hasAnchor(target, URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
  }
}
