package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a screen reader and a keyboard need of every page, as far as its text can show it. */
class ReadingWithoutSightTest {

  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);

  @Test
  void headingsGoDownOneStepAtATimeBelowOneTitle() {
    mainParts()
        .forEach(
            (page, html) -> {
              var levels =
                  HEADING.matcher(html).results().map(h -> Integer.parseInt(h.group(1))).toList();
              assertThat(levels.get(0)).as(page).isEqualTo(1);
              assertThat(levels).as(page).containsOnlyOnce(1);
              assertThat(skipped(levels)).as(page).isEmpty();
            });
  }

  @Test
  void everyPageHasALanguageATitleAndAWayPastTheMenu() {
    GeneratedSite.pages()
        .forEach(
            (page, html) ->
                assertThat(html)
                    .as(page)
                    .contains(
                        "<html lang=\"en-GB\">",
                        "href=\"#main-content\"",
                        "<main id=\"main-content\"")
                    .containsPattern("<title>[^<]{4,}</title>"));
  }

  @Test
  void noTwoPagesHaveTheSameTitleInTheBrowser() {
    var titles =
        GeneratedSite.pages().values().stream()
            .map(html -> html.replaceAll("(?s).*<title>(.*?)</title>.*", "$1"))
            .toList();

    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void everyTableScrollsInABoxWithANameAndNamesItsColumns() {
    mainParts()
        .forEach(
            (page, html) ->
                TABLE
                    .matcher(html)
                    .results()
                    .forEach(
                        table -> {
                          assertThat(html.substring(0, table.start()).strip())
                              .as(page)
                              .matches("(?s).*<div class=\"scroll\"[^>]*aria-label=\"[^\"]+\">");
                          assertThat(table.group()).as(page).contains("scope=\"col\"");
                        }));
  }

  private static Map<String, String> mainParts() {
    var parts = new java.util.TreeMap<String, String>();
    GeneratedSite.pages()
        .forEach((page, html) -> parts.put(page, html.substring(html.indexOf("<main"))));
    return parts;
  }

  private static List<Integer> skipped(List<Integer> levels) {
    return java.util.stream.IntStream.range(1, levels.size())
        .filter(at -> levels.get(at) > levels.get(at - 1) + 1)
        .boxed()
        .toList();
  }
}
