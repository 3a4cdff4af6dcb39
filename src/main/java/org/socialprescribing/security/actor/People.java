package org.socialprescribing.security.actor;

import org.socialprescribing.fhir.SqlCondition;

/** With whom an actor has to do, as a condition on {@code Patient/id}. */
final class People {

  private static final String ONE_OF = "any(string_to_array(?, ' '))";

  private People() {}

  /**
   * People who were referred to the organisation and are with it, or were until the moment.
   *
   * @param person SQL of the id that is looked at
   * @param until ISO 8601
   * @param refused who does not want the organisation to know, ids with blanks between
   */
  static SqlCondition served(String person, String organisation, String until, String refused) {
    return SqlCondition.of(
        """
        exists (select 1 from referral.involvement i where i.person = %1$s and i.organisation = ?
          and i.part in ('asked', 'held') and (i.closed_at is null or i.closed_at > ?::timestamptz))
        and %1$s <> all(string_to_array(?, ' '))"""
            .formatted(person),
        organisation,
        until,
        refused);
  }

  /** People for whom the organisation has sent a referral or made an offer, or registered there. */
  static SqlCondition sent(String person, String organisation) {
    return SqlCondition.of(
        """
        %1$s in (select i.person from referral.involvement i where i.organisation = ? and i.part = 'sent'
          union all select g.person from referral.registered g where g.practices @> array[?::text])"""
            .formatted(person),
        organisation,
        organisation);
  }

  /** One of these, with blanks between. */
  static SqlCondition oneOf(String id, String ids) {
    return SqlCondition.of(id + " = " + ONE_OF, ids);
  }
}
