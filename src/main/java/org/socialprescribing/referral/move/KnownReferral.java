package org.socialprescribing.referral.move;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;

/**
 * What the register knows of a referral that somebody wants to move. Records are named {@code
 * Type/id}.
 *
 * @param version of the task
 * @param since when the task came into its state
 * @param requester who refers, and the organisation behind them
 * @param performer who is referred to, and the organisation behind them; a name where there is no
 *     record
 * @param taskRequester who wants to hear the outcome, and the organisation behind them
 * @param ownerOrganisation the organisation behind the owner
 * @param mover who makes the move, and the organisation behind them
 * @param returnWithin handover term: how long the person may come back, as amount and UCUM unit
 */
record KnownReferral(
    long version,
    Instant since,
    String person,
    @Nullable String requester,
    @Nullable String requesterOrganisation,
    @Nullable String taskRequester,
    @Nullable String taskRequesterOrganisation,
    @Nullable String performer,
    @Nullable String performerName,
    @Nullable String performerOrganisation,
    @Nullable String owner,
    @Nullable String ownerName,
    @Nullable String ownerOrganisation,
    @Nullable String mover,
    @Nullable String moverName,
    @Nullable String moverOrganisation,
    @Nullable String returnWithin) {

  /** Whether whoever makes the move is this party; a code of {@code referral-party}. */
  boolean isMadeBy(String party) {
    return switch (party) {
      case "person" -> person.equals(mover);
      case "referrer" ->
          is(requester, null)
              || isFrom(requesterOrganisation)
              || is(taskRequester, null)
              || isFrom(taskRequesterOrganisation);
      case "service" -> is(performer, performerName) || isFrom(performerOrganisation);
      case "owner" -> is(owner, ownerName) || (!isRole(owner) && isFrom(ownerOrganisation));
      default -> false;
    };
  }

  private boolean is(@Nullable String record, @Nullable String name) {
    return record == null
        ? mover == null && name != null && name.equals(moverName)
        : record.equals(mover);
  }

  private boolean isFrom(@Nullable String organisation) {
    return organisation != null && Objects.equals(organisation, moverOrganisation);
  }

  private static boolean isRole(@Nullable String party) {
    return party != null && party.startsWith("PractitionerRole/");
  }
}
