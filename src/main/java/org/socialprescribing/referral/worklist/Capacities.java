package org.socialprescribing.referral.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.socialprescribing.referral.worklist.WorklistProperties.Caseload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is on the caseloads of link workers, now and since April. */
final class Capacities {

  private static final String OF_ROLE =
      """
      select r.fte,
        (select count(*) from referral.task t where t.worklist = r.id and t.open) as open,
        year.people, year.referrals
      from referral.role r cross join lateral (
        select count(distinct person) as people, count(*) as referrals
        from referral.taken_on where owner = r.id and at >= :begins) year
      where r.id = :role
      """;

  private final JdbcClient database;
  private final Clock clock;
  private final Caseload usual;

  Capacities(JdbcClient database, Clock clock, Caseload usual) {
    this.database = database;
    this.clock = clock;
    this.usual = usual;
  }

  /** Empty when there is no such role. */
  Optional<Capacity> of(String role) {
    LocalDate begins = yearOf(LocalDate.ofInstant(clock.instant(), JsonText.ENGLAND));
    return database
        .sql(OF_ROLE)
        .param("role", role)
        .param("begins", Timestamp.from(begins.atStartOfDay(JsonText.ENGLAND).toInstant()))
        .query(
            (row, number) ->
                new Capacity(
                    row.getInt("open"),
                    begins,
                    row.getInt("people"),
                    row.getInt("referrals"),
                    row.getBigDecimal("fte")))
        .optional();
  }

  Caseload usual() {
    return usual;
  }

  /** The first day of the year, of the NHS's, in which the day is. */
  static LocalDate yearOf(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }
}
