package org.socialprescribing.referral.move;

import jakarta.annotation.Nullable;

/**
 * A task and the referral that it follows.
 *
 * @param task {@code Task/id}
 * @param state a code of {@code referral-state}
 * @param worklist who has to act; null when closed, or when nobody is known
 * @param requestStatus {@code ServiceRequest.status}
 */
record FollowingTask(
    String task, String state, boolean open, @Nullable String worklist, String requestStatus) {}
