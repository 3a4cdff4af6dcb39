package org.socialprescribing.directory.feed;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A record that an entry brings.
 *
 * @param name as {@code Type/id}
 * @param hash of its text
 * @param references to other records, as {@code Type/id}
 * @param whole the record itself, made when it is to be stored
 */
record EntryRecord(
    String name, String hash, Set<String> references, Supplier<PreparedRecord> whole) {

  static EntryRecord of(PreparedRecord made) {
    return new EntryRecord(made.name(), made.hash(), made.references(), () -> made);
  }
}
