package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one version of a record says, as far as returns need it.
 *
 * @param record {@code Type/id}
 * @param knownAt when the version was stored
 * @param person {@code Patient/id}: whom it is about; the record itself, if it is about nobody
 */
record Said(String record, int version, Instant knownAt, String person, Content content) {

  Fact.Source source() {
    return new Fact.Source(record, version);
  }

  /** Whether this says what the version before said, or that it is still so at a later moment. */
  boolean saysAgain(Said former) {
    return person.equals(former.person) && content.saysAgain(former.content);
  }

  /** By kind of record. A content that does not count says that there is nothing. */
  sealed interface Content {
    default boolean saysAgain(Content former) {
      return equals(former);
    }
  }

  record Person(
      @Nullable LocalDate born,
      @Nullable String gender,
      @Nullable String ethnicity,
      @Nullable Integer tenth,
      @Nullable String practice,
      @Nullable String replacedBy,
      @Nullable LocalDate died)
      implements Content {

    /** Deprivation is read from a table, which may be another one since. */
    @Override
    public boolean saysAgain(Content former) {
      return false;
    }
  }

  /** An offer, and what the person said to it. */
  record Offer(
      boolean counts,
      LocalDate on,
      @Nullable String by,
      @Nullable String source,
      List<String> needs,
      @Nullable LocalDate declinedOn)
      implements Content {}

  /**
   * A referral to a link worker service.
   *
   * @param needRecords needs that have a record of their own
   */
  record Referral(
      boolean counts,
      LocalDate on,
      @Nullable String asked,
      @Nullable String source,
      List<String> needs,
      List<String> needRecords)
      implements Content {}

  /**
   * @param follows the referrals on which it is based
   */
  record Onward(
      boolean counts,
      LocalDate on,
      @Nullable String by,
      @Nullable String asked,
      @Nullable String destination,
      List<String> needs,
      List<String> needRecords,
      List<String> follows)
      implements Content {}

  /**
   * One version of a task.
   *
   * @param state Task.status; where somebody was asked, {@code requested}, and where somebody has
   *     taken the person on, {@code accepted}
   */
  record Move(String request, String state, @Nullable String owner, Instant at) implements Content {

    /** Moments are compared as texts, as PostgreSQL does. */
    @Override
    public boolean saysAgain(Content former) {
      return former instanceof Move move
          && equals(new Move(move.request, move.state, move.owner, at))
          && move.at.toString().compareTo(at.toString()) <= 0;
    }
  }

  /**
   * @param requests the referrals or offers in which it was made
   * @param worker the link worker's role, where it is named
   * @param host the organisation that the contact names as the host on that day
   */
  record Contact(
      boolean counts,
      LocalDate on,
      @Nullable String outcome,
      @Nullable Integer minutes,
      List<String> requests,
      @Nullable String worker,
      @Nullable String host)
      implements Content {}

  /**
   * @param value null where the answer is a choice
   * @param answer the code of a choice
   */
  record Score(
      boolean counts,
      LocalDate on,
      String measure,
      @Nullable BigDecimal value,
      @Nullable String answer)
      implements Content {}

  record Plan(boolean agreed, @Nullable LocalDate on) implements Content {}

  /** The codes of a need; none where it is restricted. */
  record Need(List<String> codes) implements Content {}

  record Signpost(boolean counts, LocalDate on, @Nullable String by) implements Content {}

  /**
   * A gap in provision, which is about nobody.
   *
   * @param area a code, a postcode district, {@code Location/id}; null for an area in words
   */
  record Gap(
      boolean counts,
      LocalDate on,
      @Nullable String by,
      @Nullable String why,
      @Nullable String area,
      List<String> needs)
      implements Content {}
}
