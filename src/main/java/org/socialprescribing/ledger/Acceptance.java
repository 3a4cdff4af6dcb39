package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * What the versions of a task say about its acceptance by the provider.
 *
 * @param task {@code Task/id}
 * @param party whom the referral asks, as {@code Type/id}; null where it is named in words
 * @param provider the organisation behind the party; null where it has no record
 * @param standing whether it is accepted, and has not been given back, cancelled or marked as a
 *     mistake since
 * @param since day of the latest acceptance, and the version of the task that says so
 * @param ended day on which the latest one ended, and the version; null before the first end
 */
record Acceptance(
    String task,
    @Nullable String party,
    @Nullable String provider,
    boolean standing,
    LocalDate since,
    long sinceVersion,
    @Nullable LocalDate ended,
    @Nullable Long endedVersion) {}
