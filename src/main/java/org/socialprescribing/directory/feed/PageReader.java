package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the wrapper around the entries of a page: that of Open Referral UK 3.0, the one of 1.0, or
 * none.
 */
final class PageReader {

  /** As the official validator has them. */
  static final Set<String> ENTRIES =
      Set.of("contents", "content", "data", "items", "results", "services");

  private Integer pages;
  private Long items;
  private Boolean last;
  private List<Page.Listed> entries;

  private PageReader() {}

  /**
   * @param asked the number of the page that was asked for
   */
  static Page read(byte[] body, int asked) throws FeedFailure {
    var reader = new PageReader();
    try (JsonParser parser = Json.READER.createParser(body)) {
      reader.readRoot(parser);
      if (parser.nextToken() != null) {
        throw new FeedFailure(Problem.NOT_JSON, "Something follows the end of the page.");
      }
    } catch (StreamConstraintsException bomb) {
      throw new FeedFailure(
          Problem.NOT_JSON,
          "The page is nested deeper, or has longer texts, than an entry can have.");
    } catch (JsonProcessingException broken) {
      throw notJson(broken);
    } catch (IOException notText) {
      throw new FeedFailure(Problem.NOT_JSON, "The page is not JSON in UTF-8.");
    }
    return reader.page(asked);
  }

  static FeedFailure notJson(JsonProcessingException broken) {
    var place = broken.getLocation();
    return new FeedFailure(
        Problem.NOT_JSON,
        place == null
            ? "The answer is not JSON in UTF-8."
            : "The answer is not JSON in UTF-8 at line %d, column %d."
                .formatted(place.getLineNr(), place.getColumnNr()));
  }

  private Page page(int asked) throws FeedFailure {
    if (entries == null) {
      throw new FeedFailure(
          Problem.NOT_A_PAGE,
          "The answer has no list of entries; Open Referral UK calls it contents.");
    }
    boolean isLast = entries.isEmpty() || (last != null ? last : pages == null || asked >= pages);
    return new Page(pages, items, isLast, entries);
  }

  private void readRoot(JsonParser parser) throws IOException, FeedFailure {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readEntries(parser);
    } else if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        readField(parser.currentName(), parser);
      }
    } else if (first == null) {
      throw new FeedFailure(Problem.NOT_JSON, "The answer is empty.");
    } else {
      throw new FeedFailure(Problem.NOT_A_PAGE, "The answer is neither an object nor a list.");
    }
  }

  private void readField(String name, JsonParser parser) throws IOException {
    JsonToken value = parser.nextToken();
    if (value == JsonToken.START_ARRAY && entries == null && ENTRIES.contains(name)) {
      readEntries(parser);
    } else if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else {
      switch (name) {
        case "total_pages", "totalPages" -> pages = whole(parser);
        case "total_items", "totalElements" -> items = asLong(whole(parser));
        case "last_page", "last" ->
            last = value.isBoolean() ? Boolean.valueOf(value == JsonToken.VALUE_TRUE) : null;
        default -> {}
      }
    }
  }

  private void readEntries(JsonParser parser) throws IOException {
    entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long begin = parser.currentTokenLocation().getByteOffset();
      JsonNode entry = Json.READER.readTree(parser);
      entries.add(new Page.Listed(entry, parser.currentLocation().getByteOffset() - begin));
    }
  }

  private static @Nullable Integer whole(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() == JsonParser.NumberType.INT
        ? parser.getIntValue()
        : null;
  }

  private static @Nullable Long asLong(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }
}
