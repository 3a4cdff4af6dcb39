package org.socialprescribing.referral.worklist;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.socialprescribing.referral.worklist.WorklistProperties.Caseload;

/**
 * How full the caseload of a link worker is, to be shown and never to be enforced. F43.
 *
 * @param since the first day of the year that is counted
 * @param people who were taken on in this year
 * @param fullTimeEquivalent null when the role does not say
 */
record Capacity(
    int open, LocalDate since, int people, int referrals, @Nullable BigDecimal fullTimeEquivalent) {

  /** How many people a year are many for this role, and how many too many. */
  long ceiling(int ofFullTime) {
    return Math.round(fullTimeEquivalent.doubleValue() * ofFullTime);
  }

  /** As parts of the extension {@code caseload-capacity}. */
  void write(JsonText json, Caseload usual) {
    json.part("open", "UnsignedInt", open)
        .part("year-begins", "Date", since.toString())
        .part("people-this-year", "UnsignedInt", people)
        .part("referrals-this-year", "UnsignedInt", referrals)
        .part("usual-contacts-from", "UnsignedInt", usual.contactsFrom())
        .part("usual-contacts-to", "UnsignedInt", usual.contactsTo());
    if (fullTimeEquivalent != null) {
      json.piece("{\"url\":\"full-time-equivalent\",\"valueDecimal\":")
          .raw(fullTimeEquivalent.toPlainString() + "}")
          .part("ceiling-from", "UnsignedInt", ceiling(usual.peopleFrom()))
          .part("ceiling-to", "UnsignedInt", ceiling(usual.peopleTo()));
    }
  }
}
