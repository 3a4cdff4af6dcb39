package org.socialprescribing.audit;

import jakarta.annotation.Nullable;

/**
 * A record that was shown or stored.
 *
 * @param version {@code Type/id/_history/version}; without the version where it is not known
 * @param patient whom it is about, as {@code Patient/id}; null where it is about nobody
 */
record Touched(String version, @Nullable String patient) {}
