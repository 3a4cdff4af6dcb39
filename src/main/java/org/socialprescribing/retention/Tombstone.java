package org.socialprescribing.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What stays of a person's records as evidence that they were removed.
 *
 * @param records the number of records of each type
 * @param fingerprint SHA-256 of all versions, in the order in which they were removed
 */
record Tombstone(
    ErasureOrder order,
    Instant at,
    LocalDate lastActivity,
    SortedMap<String, Integer> records,
    int versions,
    String fingerprint) {}
