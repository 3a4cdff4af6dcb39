package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How things stand with whoever is asked to help.
 *
 * @param organisation {@code Organization/id}; null where it is known by name alone
 * @param prompted whether the quality prompts are meant for it
 * @param state as if no review were ever overdue
 */
record Receiver(
    @Nullable String organisation,
    boolean prompted,
    AgreementState state,
    @Nullable LocalDate reviewBy) {

  private static final Receiver UNKNOWN = new Receiver(null, true, AgreementState.MISSING, null);

  private record Row(
      String organisation, boolean prompted, @Nullable String state, @Nullable LocalDate reviewBy) {

    Receiver receiver() {
      return new Receiver(
          organisation,
          prompted,
          Optional.ofNullable(state).map(AgreementState::of).orElse(AgreementState.MISSING),
          reviewBy);
    }
  }

  /**
   * @param party an organisation, a service or a person that acts for one, as {@code Type/id}; null
   *     for a name alone
   */
  static Receiver of(@Nullable String party, JdbcClient database) {
    return party == null
        ? UNKNOWN
        : database
            .sql(
                """
                select o.id as organisation, o.prompted, s.state, s.review_by
                from assurance.party p
                join assurance.party o on o.id = p.organisation
                left join assurance.standing s on s.organisation = o.id
                where p.id = ?
                """)
            .param(party)
            .query(Row.class)
            .optional()
            .map(Row::receiver)
            .orElse(UNKNOWN);
  }

  AgreementState state(LocalDate day) {
    return reviewBy != null && day.isAfter(reviewBy) ? AgreementState.EXPIRED : state;
  }
}
