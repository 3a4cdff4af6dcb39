package org.socialprescribing.readmodel;

/**
 * What a rebuild found in one table.
 *
 * @param rows rows after the rebuild
 * @param missing rows that the rebuild made and that were not there before
 * @param surplus rows that were there before and that the rebuild did not make
 */
record Difference(String table, long rows, long missing, long surplus) {

  boolean isNone() {
    return missing == 0 && surplus == 0;
  }

  @Override
  public String toString() {
    return isNone()
        ? "%s: %,d rows, equal to what was there".formatted(table, rows)
        : "%s: %,d rows; %,d were missing, %,d should not have been there"
            .formatted(table, rows, missing, surplus);
  }
}
