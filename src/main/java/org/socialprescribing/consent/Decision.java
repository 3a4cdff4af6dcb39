package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether something may be shared with somebody for one purpose, and by which consent. F28, F29.
 *
 * <p>Only what is in force on the day counts, and only for its own purpose. A refusal that names
 * nobody sets aside every permission that is not newer. Then whoever names the recipient is heard
 * before whoever names its class; among these the newest decides, and of two of one moment the
 * refusal.
 *
 * @param consent the one that decides; null where nothing is recorded
 */
public record Decision(Outcome outcome, @Nullable SharingConsent consent) {

  /** What the person has said about it. */
  public enum Outcome {
    PERMITTED,
    REFUSED,
    NOT_RECORDED
  }

  private static final Decision NOT_RECORDED = new Decision(Outcome.NOT_RECORDED, null);

  /**
   * @param consents those of one person, in any order
   * @param purpose a code of {@code permission}
   */
  public static Decision of(
      Collection<SharingConsent> consents, String purpose, Recipient recipient, LocalDate day) {
    Map<Reach, List<SharingConsent>> said =
        consents.stream()
            .filter(consent -> consent.isFor(purpose) && consent.isInForce(day))
            .sorted(SharingConsent.NEWEST_FIRST)
            .collect(Collectors.groupingBy(consent -> consent.reach(recipient)));
    Optional<SharingConsent> toEverybody = first(said, Reach.EVERYBODY);
    toEverybody.ifPresent(
        no -> said.values().forEach(all -> all.removeIf(c -> c.permits() && !c.isNewerThan(no))));
    return first(said, Reach.NAMED)
        .or(() -> first(said, Reach.CLASS))
        .or(() -> toEverybody)
        .map(Decision::by)
        .orElse(NOT_RECORDED);
  }

  private static Optional<SharingConsent> first(
      Map<Reach, List<SharingConsent>> said, Reach reach) {
    return said.getOrDefault(reach, List.of()).stream().findFirst();
  }

  private static Decision by(SharingConsent consent) {
    return new Decision(consent.permits() ? Outcome.PERMITTED : Outcome.REFUSED, consent);
  }
}
