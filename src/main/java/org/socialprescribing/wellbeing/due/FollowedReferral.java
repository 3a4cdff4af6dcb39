package org.socialprescribing.wellbeing.due;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * A referral to a link worker service, whose person is measured.
 *
 * @param organisation the service that was asked; null while its record is not there yet
 * @param firstContact the day on which the person was first met or spoken with
 */
record FollowedReferral(
    String id,
    @Nullable String organisation,
    LocalDate referredOn,
    @Nullable LocalDate firstContact) {}
