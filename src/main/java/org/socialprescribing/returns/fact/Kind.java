package org.socialprescribing.returns.fact;

import java.util.Arrays;

/** What can happen, as returns count it; the number stands in the table. */
public enum Kind {
  OFFERED(1),
  DECLINED(2),
  REFERRED(3),
  ACCEPTED(4),
  FIRST_CONTACT(5),
  CONTACT(6),
  PRESCRIBED(7),
  TAKEN_UP(8),
  SIGNPOSTED(9),
  SCORE(10),
  CHANGE(11),
  PLAN_AGREED(12),
  CLOSED(13),
  REOPENED(14),
  IMPROVED(15),
  FOLLOW_UP_DUE(16),
  FOLLOW_UP_TAKEN(17),
  GAP(18),
  ANSWER(19);

  private final int number;

  Kind(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** As a measure of the guide names it, such as {@code first-contact}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Where its facts stand, and no others. */
  public String table() {
    return "returns.fact_" + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether its day may be yet to come. */
  public boolean isDue() {
    return this == FOLLOW_UP_DUE || this == FOLLOW_UP_TAKEN;
  }

  static Kind of(int number) {
    return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst().orElseThrow();
  }
}
