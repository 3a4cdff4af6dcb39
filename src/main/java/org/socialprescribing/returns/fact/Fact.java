package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing that happened, with where and of whom it was then. Records, parties and people are
 * named {@code Type/id}.
 *
 * @param day in England
 * @param previous the day of this person's fact of the same kind and item before; null for the
 *     first. A person counts once in a period, at the fact whose previous one lies before it
 * @param item what the kind has: the outcome of a contact or an end, the code of a measure
 * @param amount what the kind has: days waited, minutes, a score, a change
 * @param base of a change, from where
 */
record Fact(
    Kind kind,
    LocalDate day,
    String person,
    @Nullable String referral,
    Source source,
    Where where,
    Who who,
    About about,
    @Nullable LocalDate previous,
    @Nullable String item,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal base) {

  /** The version of a record that says so. */
  record Source(String record, int version) {}

  /**
   * Where it fell on that day.
   *
   * @param practice where the person was registered
   * @param party who held the referral or was asked: role, service or organisation
   * @param provider to whom the person was referred onward
   * @param area of a gap in provision: a code, a postcode district, {@code Location/id}
   */
  record Where(
      @Nullable String practice,
      @Nullable String party,
      @Nullable String provider,
      @Nullable String area) {

    Where(@Nullable String practice, @Nullable String party, @Nullable String provider) {
      this(practice, party, provider, null);
    }
  }

  /**
   * @param age in years on that day
   * @param tenth of deprivation, 1 is the most deprived
   */
  record Who(
      @Nullable Integer age,
      @Nullable String gender,
      @Nullable String ethnicity,
      @Nullable Integer tenth) {}

  /**
   * What the referral is about.
   *
   * @param origin its source
   * @param destination class of the destination, of an onward referral
   */
  record About(@Nullable String origin, List<String> needs, @Nullable String destination) {

    static final About NOTHING = new About(null, List.of(), null);

    About {
      needs = List.copyOf(needs);
    }
  }

  Fact after(@Nullable LocalDate day) {
    return new Fact(
        kind, this.day, person, referral, source, where, who, about, day, item, amount, base);
  }
}
