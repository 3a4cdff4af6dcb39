package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * A part of what was found.
 *
 * @param total how many services the question is true of, on all pages
 * @param included places and organisations of the services on this page, each once
 * @param next where the next page begins; empty when this is the last
 */
record Found(List<Match> matches, List<Kept> included, long total, Optional<PlaceInOrder> next) {

  /**
   * A record as it is kept.
   *
   * @param id {@code Type/id}
   */
  record Kept(String id, int version, String json) {}

  /**
   * A service that was found.
   *
   * @param metres how far away its nearest place is; null where no point was named
   * @param score how well it fits the words, in millionths; null where there were none
   */
  record Match(Kept service, PlaceInOrder place, @Nullable Long metres, @Nullable Long score) {}
}
