package org.socialprescribing.referral.worklist;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody with many referrals has to know of one in order to choose the next.
 *
 * @param step what has to be done next; null when closed
 * @param due when it has to be done; null when closed
 * @param holder {@code Type/id} of who holds the person, or a name in words
 * @param holderName what the holder is called; null when the holder is named in words
 * @param waitedUntil the first contact, the end without one, or now
 * @param missed a missed contact that nobody has followed up
 * @param added days that other features have to say, by the name of the part
 */
record Facts(
    Urgency urgency,
    @Nullable String step,
    @Nullable Instant stepSince,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String holder,
    @Nullable String holderName,
    Instant referredOn,
    Instant waitedUntil,
    @Nullable Instant firstContact,
    @Nullable Instant lastContact,
    int contacts,
    @Nullable Instant missed,
    Map<String, LocalDate> added) {

  private static final Pattern RECORD =
      Pattern.compile(
          "(PractitionerRole|Organization|HealthcareService|Patient)/[A-Za-z0-9.-]{1,64}");

  /** Codes of FHIR's request priority, the most urgent first, as the register numbers them. */
  enum Urgency {
    STAT,
    ASAP,
    URGENT,
    ROUTINE
  }

  /** F39: whole days from the referral to the first contact. */
  long waitingDays() {
    return Math.max(0, Duration.between(referredOn, waitedUntil).toDays());
  }

  /** Whether a holder is a record of this server, and not only a name. */
  static boolean isRecord(String holder) {
    return RECORD.matcher(holder).matches();
  }
}
