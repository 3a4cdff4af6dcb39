package org.socialprescribing.referral.register;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that senders gave to their records. */
final class Numbers {

  private final JdbcClient database;

  Numbers(JdbcClient database) {
    this.database = database;
  }

  void put(String record, List<Identifier> identifiers) {
    List<Identifier> numbers =
        identifiers.stream().filter(number -> number.hasSystem() && number.hasValue()).toList();
    database
        .sql(
            """
            with sent as (
              select distinct system, value
              from unnest(:systems::text[], :values::text[]) as sent (system, value)),
            gone as (
              delete from referral.number n where n.record = :record and not exists (
                select from sent where sent.system = n.system and sent.value = n.value))
            insert into referral.number (record, system, value)
            select :record, system, value from sent
            on conflict do nothing
            """)
        .param("record", record)
        .param("systems", numbers.stream().map(Identifier::getSystem).toArray(String[]::new))
        .param("values", numbers.stream().map(Identifier::getValue).toArray(String[]::new))
        .update();
  }
}
