package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of feeds are read as they come, and known again by their content. */
class ReadingPagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'total_pages': 3, 'last_page': false, 'contents': [{'id': 1}]} | 1 | false",
        "{'total_pages': 3, 'last_page': true, 'contents': [{'id': 1}]} | 3 | true",
        "{'totalPages': 3, 'number': 3, 'last': true, 'content': [{'id': 1}]} | 3 | true",
        "{'total_pages': 3, 'data': [{'id': 1}]} | 2 | false",
        "{'total_pages': 3, 'items': [{'id': 1}]} | 3 | true",
        "{'contents': [{'id': 1}]} | 1 | true",
        "[{'id': 1}] | 1 | true"
      })
  void theWrapperSaysWhetherAPageIsTheLast(String page, int number, boolean last)
      throws FeedFailure {
    Page read = PageReader.read(bytes(page), number);

    assertThat(read.isLast()).isEqualTo(last);
    assertThat(read.entries()).hasSize(1);
  }

  @Test
  void aPageWithoutEntriesIsTheLastWhateverItSays() throws FeedFailure {
    assertThat(PageReader.read(bytes("{'last_page': false, 'contents': []}"), 9).isLast()).isTrue();
  }

  @Test
  void listsWithinTheWrapperThatAreNotEntriesAreLeft() throws FeedFailure {
    Page page =
        PageReader.read(
            bytes("{'links': [[{'id': 2}]], 'contents': [{'id': 1, 'contents': []}]}"), 1);

    assertThat(page.entries()).hasSize(1);
    assertThat(page.entries().get(0).json().path("id").asInt()).isEqualTo(1);
    assertThat(page.entries().get(0).size()).isBetween(20L, 30L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'contents': [{'id': 1}]} x", "{'contents': [{'id': 1]}", "<html/>", ""})
  void whatIsNoJsonIsSaidToBeNone(String page) {
    assertThatThrownBy(() -> PageReader.read(bytes(page), 1))
        .isInstanceOfSatisfying(
            FeedFailure.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.NOT_JSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1, 'b': ['x', 2]} | {'b': ['x', 2.0], 'a': 1.00} | true",
        "{'a': 1, 'c': null, 'd': [], 'e': '', 'f': {}} | {'a': 1} | true",
        "{'a': 1} | {'a': 2} | false",
        "{'a': ['x', 'y']} | {'a': ['y', 'x']} | false",
        "{'a': 'xy'} | {'a': 'x', 'y': 1} | false",
        "{'a': '1'} | {'a': 1} | false",
        "{'a': {'b': 1}} | {'a': 1, 'b': 1} | false"
      })
  void anEntryIsKnownByItsContent(String one, String other, boolean same) {
    String first = Json.hash(FakeFeed.read(one.replace('\'', '"')));
    String second = Json.hash(FakeFeed.read(other.replace('\'', '"')));

    assertThat(first.equals(second)).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "{'total_items': 5, 'links': [1], 'contents': [%s], 'x': 1}"})
  void aFileIsReadInPages(String around, @TempDir Path folder) throws Exception {
    var entries = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      entries.add("{\"id\": %d}".formatted(i));
    }
    Path file = folder.resolve("feed.json");
    Files.write(file, bytes(around.formatted(String.join(",", entries))));

    var sizes = new ArrayList<Integer>();
    try (var pages = new FilePages(file, 2)) {
      Page page = pages.page(1, null).page().orElseThrow();
      sizes.add(page.entries().size());
      for (int number = 2; !page.isLast(); number++) {
        page = pages.page(number, null).page().orElseThrow();
        sizes.add(page.entries().size());
      }
    }
    try (var resumed = new FilePages(file, 2)) {
      Page third = resumed.page(3, null).page().orElseThrow();
      assertThat(third.entries().get(0).json().path("id").asInt()).isEqualTo(4);
    }

    assertThat(sizes).isEqualTo(List.of(2, 2, 1));
  }

  @Test
  void aFileThatEndsTooEarlyIsSaidToDoSo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("feed.json");
    Files.write(file, bytes("[{\"id\": 1}, {\"id\": 2}"));

    try (var pages = new FilePages(file, 5)) {
      assertThatThrownBy(() -> pages.page(1, null)).isInstanceOf(FeedFailure.class);
    }
  }

  private static byte[] bytes(String page) {
    return page.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
