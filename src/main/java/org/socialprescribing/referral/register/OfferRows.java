package org.socialprescribing.referral.register;

import java.sql.Timestamp;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.socialprescribing.referral.Offers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers of social prescribing: open, accepted, declined, or withdrawn without an answer. F23. */
final class OfferRows {

  private final JdbcClient database;

  OfferRows(JdbcClient database) {
    this.database = database;
  }

  void put(ServiceRequest offer) {
    database
        .sql(
            """
            insert into referral.offer (id, version, state, person, requester, offered_on, answered_on)
            values (:id, :version, :state, :person, :requester, :offeredOn, :answeredOn)
            on conflict (id) do update set version = excluded.version, state = excluded.state,
              person = excluded.person, requester = excluded.requester,
              offered_on = excluded.offered_on, answered_on = excluded.answered_on
            where offer.version <= excluded.version
            """)
        .param("id", Names.of(offer))
        .param("version", Names.version(offer))
        .param("state", Offers.stateOf(offer))
        .param("person", Names.of(offer.getSubject()))
        .param("requester", Names.of(offer.getRequester()))
        .param("offeredOn", Names.moment(offer.getAuthoredOnElement()))
        .param("answeredOn", answeredOn(offer))
        .update();
  }

  private static Timestamp answeredOn(ServiceRequest offer) {
    Extension answer = Offers.answerOf(offer);
    return answer == null
        ? null
        : Names.moment((BaseDateTimeType) answer.getExtensionByUrl("on").getValue());
  }
}
