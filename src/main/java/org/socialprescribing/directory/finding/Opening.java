package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * One time at which a service is open: every week, or on the days on which a rule falls.
 *
 * @param weekdays bit 0 is Monday; of a rule the days on which it can fall
 * @param rule recurrence rule of RFC 5545; null: every week
 * @param starts the day from which the rule counts
 * @param validFrom null: always
 * @param validUntil the last day; null: for good
 * @param opens minutes after midnight in England
 * @param closes minutes after the same midnight; more than 1440 where it is after the next
 */
record Opening(
    int weekdays,
    @Nullable String rule,
    @Nullable LocalDate starts,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    int opens,
    int closes) {

  static final int MINUTES_OF_DAY = 24 * 60;
}
