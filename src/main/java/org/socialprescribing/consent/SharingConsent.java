package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;

/**
 * What a person agreed to share, or refused, as far as a decision needs it.
 *
 * @param id {@code Consent/id}
 * @param person whose decision it is, as {@code Patient/id}
 * @param active whether the record's status is active
 * @param permits false for a refusal
 * @param purposes codes of {@code permission}
 * @param organisations recipients that have a record, as {@code Organization/id}
 * @param names recipients that have none
 * @param classes codes of {@code recipient-class}
 * @param decidedAt when the person decided
 * @param from first day of its period; null where it is open
 * @param to last day of its period; null where it is open
 */
public record SharingConsent(
    String id,
    String person,
    boolean active,
    boolean permits,
    Set<String> purposes,
    Set<String> organisations,
    Set<String> names,
    Set<String> classes,
    Instant decidedAt,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** The newest first; of two of one moment the refusal. */
  static final Comparator<SharingConsent> NEWEST_FIRST =
      Comparator.comparing(SharingConsent::decidedAt)
          .reversed()
          .thenComparing(SharingConsent::permits)
          .thenComparing(SharingConsent::id);

  /** Whether it counts on this day: it is active, has been given, and its period has the day. */
  boolean isInForce(LocalDate day) {
    return active
        && !decidedOn().isAfter(day)
        && (from == null || !from.isAfter(day))
        && (to == null || !to.isBefore(day));
  }

  /** The day in England. */
  LocalDate decidedOn() {
    return LocalDate.ofInstant(decidedAt, ENGLAND);
  }

  boolean isFor(String purpose) {
    return purposes.contains(purpose);
  }

  boolean isNewerThan(SharingConsent other) {
    return decidedAt.isAfter(other.decidedAt);
  }

  Reach reach(Recipient recipient) {
    if (recipient.organisation() != null && organisations.contains(recipient.organisation())) {
      return Reach.NAMED;
    }
    // A name is no proof who somebody is: beside a record it is enough to refuse, not to permit.
    if (recipient.isCalledOneOf(names) && (recipient.organisation() == null || !permits)) {
      return Reach.NAMED;
    }
    if (!Collections.disjoint(classes, recipient.classes())) {
      return Reach.CLASS;
    }
    boolean nobodyNamed = organisations.isEmpty() && names.isEmpty() && classes.isEmpty();
    return nobodyNamed && !permits ? Reach.EVERYBODY : Reach.NOT_AT_ALL;
  }
}
