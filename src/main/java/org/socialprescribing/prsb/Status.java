package org.socialprescribing.prsb;

import java.util.Locale;

/** What the record of a referral says to a row of the standard. */
enum Status {
  /** The record has it. */
  FILLED,
  /** The record could have it and does not. */
  ABSENT,
  /** There is nothing in this record that could have it. */
  NOT_APPLICABLE,
  /** The guide leaves it out. */
  OUT_OF_SCOPE;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
