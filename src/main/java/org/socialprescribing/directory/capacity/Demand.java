package org.socialprescribing.directory.capacity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of services, by the onward referrals that are open: to the service itself, or to
 * its organisation where that has no other service in use. F78.
 *
 * <p>Days are those of England. A referral that was sent on the day on which the service spoke
 * counts as sent since.
 */
final class Demand {

  /** Open onward referrals: whether they have no answer yet, and whether support has begun. */
  private static final String OPEN =
      """
      select id, party, (sent_at at time zone 'Europe/London')::date as sent_on,
        coalesce(state, 'requested') in ('requested', 'received') as asked,
        coalesce(state, 'requested') in ('requested', 'received', 'accepted') as waits
      from referral.onward_referral
      where status in ('active', 'on-hold')
      """;

  private static final String ALARMS =
      """
      with demand as (
        select s.id, s.organisation, s.state, s.places, s.weeks,
          count(*) filter (where o.asked)::integer as asked,
          count(*) filter (where not o.asked and o.sent_on >= s.as_of)::integer as taken,
          min(o.sent_on) filter (where o.waits) as waiting_since
        from capacity.service s
        join capacity.party p on p.service = s.id
        join (%s) o on o.party = p.party
        where s.active and s.state is not null
        group by s.id),
      alarm as (
        select case when :counted then asked + taken else 0 end as rank, id, organisation, asked,
          taken, waiting_since,
          array_remove(array[
            case when state = 'full' and asked > 0 then 'full' end,
            case when state <> 'full' and asked + taken > places then 'places-taken' end,
            case when waiting_since + 7 * weeks < :today then 'long-wait' end], null) as kinds
        from demand)
      select * from alarm
      where kinds <> '{}'
        and (:organisation::text is null or organisation = :organisation)
        and (:kinds::text[] = '{}' or kinds && :kinds::text[])
        and (:after::text is null or (-rank, id) > (-:rank, :after))
      order by rank desc, id
      limit :count
      """
          .formatted(OPEN);

  private static final String ASKED_FOR =
      """
      select s.id, s.organisation, s.active, s.state, s.places, s.weeks, s.as_of
      from capacity.service s join capacity.party p on p.service = s.id
      where p.party = ?
      """;

  private static final String TAKING =
      """
      select count(*) from (%s) o
      where o.party in (
          select party from capacity.party
          where party in (:service, :organisation) and service = :service)
        and o.id <> :except and (o.asked or o.sent_on >= :since)
      """
          .formatted(OPEN);

  private final JdbcClient database;

  Demand(JdbcClient database) {
    this.database = database;
  }

  /** One more than was asked for where there is a next page. */
  List<Alarm> alarms(Asked asked, LocalDate today) {
    return database
        .sql(ALARMS)
        .param("counted", asked.counted())
        .param("today", today)
        .param("organisation", asked.organisation().orElse(null))
        .param("kinds", asked.kinds().toArray(String[]::new))
        .param("after", asked.after().map(Place::service).orElse(null))
        .param("rank", asked.after().map(Place::rank).orElse(0))
        .param("count", asked.count() + 1)
        .query((row, number) -> alarm(row))
        .list();
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    Array kinds = row.getArray("kinds");
    return new Alarm(
        row.getInt("rank"),
        row.getString("id"),
        Arrays.asList((String[]) kinds.getArray()),
        row.getInt("asked"),
        row.getInt("taken"),
        row.getObject("waiting_since", LocalDate.class));
  }

  /**
   * The service that is meant by whoever sends somebody there.
   *
   * @param party a service, or an organisation, as {@code Type/id}
   */
  Optional<Said> meantBy(String party) {
    return database
        .sql(ASKED_FOR)
        .param(party)
        .query(
            (row, number) ->
                new Said(
                    row.getString("id"),
                    row.getString("organisation"),
                    row.getBoolean("active"),
                    row.getString("state"),
                    row.getObject("places", Integer.class),
                    row.getObject("weeks", Integer.class),
                    row.getObject("as_of", LocalDate.class)))
        .optional();
  }

  /** How many of its places are spoken for by others than this referral. */
  int taking(Said service, String referral) {
    return database
        .sql(TAKING)
        .param("service", service.id())
        .param("organisation", service.organisation())
        .param("except", referral)
        .param("since", service.asOf())
        .query(Integer.class)
        .single();
  }
}
