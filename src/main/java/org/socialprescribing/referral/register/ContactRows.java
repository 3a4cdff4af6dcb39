package org.socialprescribing.referral.register;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts: which were attended, which were missed. A contact made in error leaves no row. */
final class ContactRows implements Rows {

  private final JdbcClient database;

  ContactRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void put(Resource version) {
    var contact = (Encounter) version;
    if (contact.getStatus() == EncounterStatus.ENTEREDINERROR) {
      database
          .sql("delete from referral.contact where id = :id")
          .param("id", Names.of(contact))
          .update();
      return;
    }
    Set<String> outcomes =
        Names.values(contact, "contact-outcome")
            .map(CodeableConcept.class::cast)
            .flatMap(outcome -> outcome.getCoding().stream())
            .map(coding -> coding.getCode())
            .collect(Collectors.toSet());
    database
        .sql(
            """
            insert into referral.contact (id, requests, person, began, attended, missed, minutes)
            values (:id, :requests, :person, :began, :attended, :missed, :minutes)
            on conflict (id) do update set requests = excluded.requests, person = excluded.person,
              began = excluded.began, attended = excluded.attended, missed = excluded.missed,
              minutes = excluded.minutes
            """)
        .param("id", Names.of(contact))
        .param("requests", Names.of(contact.getBasedOn()))
        .param("person", Names.of(contact.getSubject()))
        .param("began", Names.moment(contact.getPeriod().getStartElement()))
        .param("attended", outcomes.contains("attended"))
        .param("missed", outcomes.contains("did-not-attend"))
        .param("minutes", contact.hasLength() ? contact.getLength().getValue().intValue() : null)
        .update();
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    // A contact at a community group concerns the link worker who sent the person there, too.
    return database
        .sql(
            """
            select id from referral.task where request = any (:requests)
            union
            select t.id from referral.request r join referral.task t on t.request = any (r.based_on)
            where r.id = any (:requests)
            """)
        .param("requests", Names.of(((Encounter) version).getBasedOn()))
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }
}
