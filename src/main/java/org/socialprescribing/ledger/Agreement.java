package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody has agreed to pay a provider: a {@code funding-agreement} of the guide.
 *
 * @param id {@code Contract/id}
 * @param payer {@code Organization/id}, as the provider
 * @param services {@code HealthcareService/id}; none for everything that the provider does
 * @param kind code of {@code funding-kind}
 * @param places for the whole period; null where none are agreed
 * @param pence for the whole period; null where no money is agreed
 * @param price in pence, of an accepted referral
 * @param until null where the period is open
 */
record Agreement(
    String id,
    long version,
    boolean inForce,
    String payer,
    String provider,
    Set<String> services,
    String kind,
    @Nullable Long places,
    @Nullable Long pence,
    long price,
    LocalDate from,
    @Nullable LocalDate until) {

  private static final String BLOCK = "block";

  /** Only a block limits what may be drawn. */
  boolean isLimited() {
    return kind.equals(BLOCK);
  }

  /** What it starts with: of a spot purchase and of a grant nothing that a referral could draw. */
  Amount allotment() {
    return isLimited()
        ? new Amount(places == null ? 0 : places, pence == null ? 0 : pence)
        : Amount.NOTHING;
  }

  /** What one accepted referral draws. */
  Amount draw() {
    return new Amount(1, price);
  }

  /**
   * Whether it pays for a referral to this party on this day.
   *
   * @param party {@code HealthcareService/id} or {@code Organization/id}
   */
  boolean covers(String party, LocalDate day) {
    return inForce
        && !day.isBefore(from)
        && (until == null || !day.isAfter(until))
        && (services.isEmpty() || services.contains(party));
  }

  /** Whether one more may be drawn, when so much is. */
  boolean hasRoom(Amount drawn) {
    return !isLimited()
        || (places == null || drawn.places() + 1 <= places)
            && (pence == null || drawn.pence() + price <= pence);
  }
}
