package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The entries of a file, in pages of the size of a feed's: a list of whole services, alone or in
 * the wrapper of a page. The file is read once from its beginning, however large it is.
 */
final class FilePages implements Pages, AutoCloseable {

  private static final String NO_HASH = "";

  private final Path file;
  private final int pageSize;
  private final JsonParser parser;
  private int next = 1;

  FilePages(Path file, int pageSize) throws FeedFailure {
    this.file = file;
    this.pageSize = pageSize;
    try {
      parser = Json.READER.createParser(file.toFile());
      goToEntries();
    } catch (JsonProcessingException broken) {
      throw PageReader.notJson(broken);
    } catch (IOException unreadable) {
      throw new FeedFailure(Problem.UNREACHABLE, "The file cannot be read.");
    }
  }

  private void goToEntries() throws IOException, FeedFailure {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      token = parser.nextToken();
      while (token == JsonToken.FIELD_NAME) {
        boolean isEntries = PageReader.ENTRIES.contains(parser.currentName());
        token = parser.nextToken();
        if (!isEntries || token != JsonToken.START_ARRAY) {
          parser.skipChildren();
          token = parser.nextToken();
        }
      }
    }
    if (token != JsonToken.START_ARRAY) {
      throw new FeedFailure(Problem.NOT_A_PAGE, "The file has no list of services.");
    }
  }

  @Override
  public String source() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public Fetched page(int number, @Nullable KnownPage known) throws FeedFailure {
    Page page = readNext();
    while (next <= number && !page.isLast()) {
      page = readNext();
    }
    return new Fetched(Optional.of(page), null, NO_HASH);
  }

  private Page readNext() throws FeedFailure {
    var entries = new ArrayList<Page.Listed>();
    try {
      boolean isLast = false;
      while (entries.size() < pageSize && !isLast) {
        JsonToken token = parser.nextToken();
        isLast = token == JsonToken.END_ARRAY || token == null;
        if (token == null) {
          throw new FeedFailure(Problem.CUT_OFF, "The file ends within its list of services.");
        }
        if (!isLast) {
          long begin = parser.currentTokenLocation().getByteOffset();
          JsonNode entry = Json.READER.readTree(parser);
          entries.add(new Page.Listed(entry, parser.currentLocation().getByteOffset() - begin));
        }
      }
      next++;
      return new Page(null, null, isLast, entries);
    } catch (StreamConstraintsException bomb) {
      throw new FeedFailure(
          Problem.NOT_JSON,
          "The file is nested deeper, or has longer texts, than an entry can have.");
    } catch (JsonProcessingException broken) {
      throw PageReader.notJson(broken);
    } catch (IOException unreadable) {
      throw new FeedFailure(Problem.CUT_OFF, "The file cannot be read to its end.");
    }
  }

  @Override
  public boolean isShort(JsonNode entry) {
    return false;
  }

  @Override
  public Whole whole(String id, @Nullable String etag) {
    throw new IllegalStateException("A file has no addresses of entries");
  }

  /** A file is all there is. */
  @Override
  public boolean isGone(String id) {
    return true;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
