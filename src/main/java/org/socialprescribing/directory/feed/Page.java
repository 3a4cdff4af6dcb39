package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * One page of a feed.
 *
 * @param pages how many there are, as the feed says; null where it does not
 * @param items how many entries there are, as the feed says; null where it does not
 * @param isLast whether no other page follows
 */
record Page(@Nullable Integer pages, @Nullable Long items, boolean isLast, List<Listed> entries) {

  /**
   * An entry as the page has it.
   *
   * @param size in bytes
   */
  record Listed(JsonNode json, long size) {}
}
