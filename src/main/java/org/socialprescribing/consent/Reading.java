package org.socialprescribing.consent;

import java.time.Instant;

/**
 * An organisation has read records of a person.
 *
 * @param times how many answers showed one
 */
record Reading(Recipient by, Instant first, Instant last, long times) {}
