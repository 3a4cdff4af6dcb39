package org.socialprescribing.security.actor;

import java.util.Set;

/**
 * What one actor may do with one type.
 *
 * @param reads letters: {@code r} read, {@code s} search, {@code v} earlier versions
 * @param of which records it may read
 * @param writes letters: {@code c} create, {@code u} update
 * @param to which records it may write
 * @param shows the elements that it sees, {@code extension:<id>} for one of the guide's; empty for
 *     all
 * @param finds the search parameters that it may use; empty for all
 */
record Cell(String reads, Which of, String writes, Which to, Set<String> shows, Set<String> finds) {

  static final Cell NOTHING = new Cell("", Which.NONE, "", Which.NONE, Set.of(), Set.of());

  boolean may(char letter) {
    return reads.indexOf(letter) >= 0 || writes.indexOf(letter) >= 0;
  }

  /** Whether it sees every record, and all of it. */
  boolean isAll() {
    return of == Which.ALL && shows.isEmpty();
  }
}
