package org.socialprescribing.prsb;

import java.util.List;

/**
 * What the record of a referral says to one row of the standard.
 *
 * @param reason why it is not applicable or out of scope; empty otherwise
 * @param entries how many records could have it
 * @param filledEntries how many of them do
 * @param sources where it was found
 */
record Finding(
    StandardRow row,
    Status status,
    String reason,
    int entries,
    int filledEntries,
    List<Source> sources) {

  static Finding outOfScope(StandardRow row) {
    return new Finding(row, Status.OUT_OF_SCOPE, row.note(), 0, 0, List.of());
  }

  Finding notApplicable(String why) {
    return new Finding(row, Status.NOT_APPLICABLE, why, entries, filledEntries, sources);
  }

  boolean is(Status wanted) {
    return status == wanted;
  }
}
