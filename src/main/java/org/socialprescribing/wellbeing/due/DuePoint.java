package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;

/**
 * One time at which a person is to be asked for one referral.
 *
 * @param point 1 for the first of its schedule
 * @param from the first day on which it is due
 * @param by the last day on which it is in time
 * @param until the day on which it is too late: another takes its place, or asking has ended
 * @param closes the day from which it is no longer due, because of {@code until} or because the
 *     person was asked, or has died
 */
record DuePoint(
    String referral,
    String instrument,
    int point,
    LocalDate from,
    LocalDate by,
    LocalDate until,
    LocalDate closes) {}
