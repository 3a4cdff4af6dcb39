package org.socialprescribing.retention;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * Until when a person's records have to be kept. Days are England's; the records are due on the day
 * after.
 *
 * <p>From the NHS Records Management Code of Practice 2021, appendix II: adults for eight years
 * after they were last seen; children and young people until their 25th birthday, or the 26th if
 * they were 17 when last seen, for which 26 stands here for all of them.
 *
 * @param years after the last thing that happened
 * @param youngUntil the birthday until which records of the young are kept
 * @param untouchedYears in which nothing may have been stored
 */
record RetentionRules(int years, int youngUntil, int untouchedYears) {

  private static final int ADULT = 18;

  /**
   * What is known of a person that the rules ask for.
   *
   * @param born null when not known
   * @param lastActivity the day of the last thing that happened, whenever it was stored
   * @param lastStored the day on which anything about the person was stored last
   * @param open whether a referral or offer is open
   */
  record Life(
      @Nullable LocalDate born, LocalDate lastActivity, LocalDate lastStored, boolean open) {}

  /** Never while a referral is open: somebody still acts on it. */
  boolean due(Life life, LocalDate today) {
    return !life.open() && today.isAfter(keptUntil(life));
  }

  LocalDate keptUntil(Life life) {
    LocalDate until = life.lastActivity().plusYears(years);
    if (life.born() != null && life.lastActivity().isBefore(life.born().plusYears(ADULT))) {
      until = later(until, life.born().plusYears(youngUntil));
    }
    return later(until, life.lastStored().plusYears(untouchedYears));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
