package org.socialprescribing.consent;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has gone to whom, from the register of referrals. */
final class SharedWith {

  private final JdbcClient database;
  private final KnownConsents consents;

  SharedWith(JdbcClient database, KnownConsents consents) {
    this.database = database;
    this.consents = consents;
  }

  /**
   * The onward referrals that point to this consent, or that went to somebody of whom it speaks;
   * the oldest first.
   */
  List<SentReferral> under(SharingConsent consent) {
    return sent(consent.person()).stream()
        .filter(referral -> consent.id().equals(referral.consent()) || concerns(consent, referral))
        .toList();
  }

  /**
   * Who has read records of the person: organisations to which this consent reaches, the last to
   * read first. The audit knows them as their tokens named them.
   */
  List<Reading> readBy(SharingConsent consent) {
    return database
        .sql(
            """
            select organisation, min(first) as first, max(last) as last, sum(times) as times
            from audit.disclosure(:person) where organisation is not null
            group by organisation order by last desc
            """)
        .param("person", consent.person())
        .query(
            (row, number) ->
                new Reading(
                    consents.recipient(row.getString("organisation"), null),
                    row.getTimestamp("first").toInstant(),
                    row.getTimestamp("last").toInstant(),
                    row.getLong("times")))
        .list()
        .stream()
        .filter(reading -> reading.by().organisation() != null)
        .filter(reading -> consent.reach(reading.by()) != Reach.NOT_AT_ALL)
        .toList();
  }

  private boolean concerns(SharingConsent consent, SentReferral referral) {
    return consent.isFor(SharingJudge.PURPOSE)
        && consent.reach(consents.recipient(referral.party(), referral.name())) != Reach.NOT_AT_ALL;
  }

  private List<SentReferral> sent(String person) {
    return database
        .sql(
            """
            select id, party, name, status, state, sent_at, consent
            from referral.onward_referral where person = :person order by sent_at, id
            """)
        .param("person", person)
        .query(
            (row, number) ->
                new SentReferral(
                    row.getString("id"),
                    row.getString("party"),
                    row.getString("name"),
                    row.getString("status"),
                    row.getString("state"),
                    row.getTimestamp("sent_at").toInstant(),
                    row.getString("consent")))
        .list();
  }
}
