package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A page as it was imported last, without a fault and with whole entries.
 *
 * @param etag null where the feed gives none
 * @param hash SHA-256 of its bytes
 * @param ids of its entries
 */
record KnownPage(
    @Nullable String etag,
    String hash,
    @Nullable Integer pages,
    @Nullable Long items,
    boolean isLast,
    List<String> ids) {

  boolean hasHash(String other) {
    return hash.equals(other);
  }
}
