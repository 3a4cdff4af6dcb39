package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;

/**
 * What a reader sees of a ledger.
 *
 * @param lines whether the lines are shown, and not only their sums
 * @param payer whose agreements are shown, as {@code Organization/id}; null for everybody's
 */
record Shown(boolean lines, @Nullable String payer) {

  static final Shown ALL = new Shown(true, null);
  static final Shown SUMS = new Shown(false, null);

  static Shown paidBy(@Nullable String organisation) {
    return new Shown(true, String.valueOf(organisation));
  }

  boolean includes(Agreement agreement) {
    return payer == null || agreement.payer().equals(payer);
  }

  boolean isAll() {
    return lines && payer == null;
  }
}
