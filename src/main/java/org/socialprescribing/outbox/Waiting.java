package org.socialprescribing.outbox;

import java.time.Instant;

/**
 * A message that has not been delivered yet.
 *
 * @param failures how often it was tried in vain
 * @param next when it is tried next
 */
public record Waiting(int failures, Instant next) {}
