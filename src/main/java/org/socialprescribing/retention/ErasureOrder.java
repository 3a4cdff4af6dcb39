package org.socialprescribing.retention;

import jakarta.annotation.Nullable;

/**
 * Whose records are to be removed, and why.
 *
 * @param person the id of the Patient
 * @param reference the controller's number of the request or decision
 * @param requestedBy who ordered it; null for the job
 */
record ErasureOrder(
    String person, ErasureReason reason, @Nullable String reference, @Nullable String requestedBy) {

  static ErasureOrder retentionEnded(String person) {
    return new ErasureOrder(person, ErasureReason.RETENTION_ENDED, null, null);
  }
}
