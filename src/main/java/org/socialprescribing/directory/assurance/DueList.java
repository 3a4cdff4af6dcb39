package org.socialprescribing.directory.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a link worker service has to do with groups, page after page. */
final class DueList {

  /**
   * The groups of a service are those to which it has referred people, and those with which it has
   * filled in a form. One with which nothing is agreed is due since the first referral.
   */
  private static final String LINES =
      """
      with sent as (
        select o.organisation, min((o.sent_at at time zone 'Europe/London')::date) as first
        from referral.involvement i join referral.onward_referral o on o.id = i.record
        where i.organisation = :service and i.part = 'sent' and o.status <> 'entered-in-error'
          and o.organisation <> :service
        group by o.organisation),
      mine as (
        select organisation from sent
        union
        select about from assurance.form_of where writer = :service and about <> :service)
      select * from (
        select d.organisation, d.kind, d."check", d.by_day, d.form
        from assurance.due d
        union all
        select s.organisation, 'agreement', '', s.first, null
        from sent s left join assurance.standing t on t.organisation = s.organisation
        where coalesce(t.state, 'missing') = 'missing') d
      where d.organisation in (
          select m.organisation from mine m
          join assurance.party p on p.id = m.organisation and p.active and p.prompted)
        and d.by_day <= :until %s
      order by d.by_day, d.organisation, d.kind, d."check"
      limit :count
      """;

  private final JdbcClient database;

  DueList(JdbcClient database) {
    this.database = database;
  }

  /** One line more than was asked for where there is a next page. */
  List<DueLine> of(Asked asked) {
    var conditions = new StringBuilder();
    if (!asked.kinds().isEmpty()) {
      conditions.append(" and d.kind = any (:kinds)");
    }
    if (asked.after().isPresent()) {
      conditions.append(
          " and (d.by_day, d.organisation, d.kind, d.\"check\")"
              + " > (:by::date, :organisation, :kind, :check)");
    }
    var query =
        database
            .sql(LINES.formatted(conditions))
            .param("service", asked.service())
            .param("until", asked.until())
            .param("count", asked.count() + 1);
    if (!asked.kinds().isEmpty()) {
      query.param("kinds", asked.kinds().toArray(String[]::new));
    }
    asked
        .after()
        .ifPresent(
            place ->
                query
                    .param("by", place.by())
                    .param("organisation", place.organisation())
                    .param("kind", place.kind())
                    .param("check", place.check()));
    return query.query((row, number) -> line(row)).list();
  }

  private static DueLine line(ResultSet row) throws SQLException {
    return new DueLine(
        row.getString("organisation"),
        new Due(
            Kind.of(row.getString("kind")),
            row.getString("check"),
            row.getObject("by_day", LocalDate.class),
            row.getString("form")));
  }
}
