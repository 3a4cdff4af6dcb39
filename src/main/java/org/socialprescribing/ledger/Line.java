package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the ledger; lines are only added.
 *
 * @param number in the order of booking; 0 until it is stored
 * @param agreement {@code Contract/id}
 * @param agreementVersion by whose terms it was booked
 * @param party the service or organisation that was asked
 * @param task {@code Task/id}
 * @param taskVersion the version that caused it
 * @param day on which it counts, in England
 * @param drawn places and pence; below nothing where it takes an earlier line back
 * @param overDrawn whether there was nothing left to draw on
 * @param reverses number of the line that it takes back; null where it takes none
 */
record Line(
    long number,
    String agreement,
    long agreementVersion,
    String payer,
    String provider,
    String party,
    String task,
    long taskVersion,
    LocalDate day,
    Instant bookedAt,
    Amount drawn,
    boolean overDrawn,
    @Nullable Long reverses) {

  static final String ACCEPTED = "accepted";
  static final String REVERSED = "reversed";

  static Line booked(
      Agreement agreement, Acceptance acceptance, boolean overDrawn, Instant bookedAt) {
    return new Line(
        0,
        agreement.id(),
        agreement.version(),
        agreement.payer(),
        agreement.provider(),
        acceptance.party(),
        acceptance.task(),
        acceptance.sinceVersion(),
        acceptance.since(),
        bookedAt,
        agreement.draw(),
        overDrawn,
        null);
  }

  /** The line that takes this one back. */
  Line contra(long byAgreementVersion, long byTaskVersion, LocalDate on, Instant at) {
    return new Line(
        0,
        agreement,
        byAgreementVersion,
        payer,
        provider,
        party,
        task,
        byTaskVersion,
        on,
        at,
        drawn.negated(),
        false,
        number);
  }

  /** Code of {@code ledger-line-kind}. */
  String kind() {
    return reverses == null ? ACCEPTED : REVERSED;
  }
}
