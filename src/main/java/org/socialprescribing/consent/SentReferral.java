package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * An onward referral that was sent.
 *
 * @param id {@code ServiceRequest/id}
 * @param party the receiver's record; null where there is a name alone
 * @param name what the receiver is called; null where it is not known
 * @param status of the referral
 * @param state of its task, a code of {@code referral-state}; null where none follows it
 * @param consent the one that it points to, as {@code Consent/id}; null where there is none
 */
record SentReferral(
    String id,
    @Nullable String party,
    @Nullable String name,
    String status,
    @Nullable String state,
    Instant sentAt,
    @Nullable String consent) {}
