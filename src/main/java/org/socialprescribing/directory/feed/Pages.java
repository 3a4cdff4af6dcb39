package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.Optional;

/** Where an import reads its entries, page by page from 1. */
interface Pages {

  /** The address, or the name of the file, for the report. */
  String source();

  /**
   * @param known the page as it was imported last; null when it never was
   */
  Fetched page(int number, @Nullable KnownPage known) throws FeedFailure, InterruptedException;

  /** Whether an entry of a page is not all that there is of it. */
  boolean isShort(JsonNode entry);

  /** An entry whole, where the page has it in short. */
  Whole whole(String id, @Nullable String etag) throws FeedFailure, InterruptedException;

  /** Whether an entry that no page has had is really gone. */
  boolean isGone(String id) throws FeedFailure, InterruptedException;

  /**
   * A page, if it is another than the known one.
   *
   * @param page empty when it is the same
   */
  record Fetched(Optional<Page> page, @Nullable String etag, String hash) {}

  /**
   * @param json empty when it has not changed since the etag
   */
  record Whole(Optional<JsonNode> json, @Nullable String etag) {}
}
