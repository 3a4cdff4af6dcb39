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
    database
        .sql("delete from referral.number where record = :record")
        .param("record", record)
        .update();
    for (Identifier identifier : identifiers) {
      if (identifier.hasSystem() && identifier.hasValue()) {
        database
            .sql(
                """
                insert into referral.number (record, system, value) values (:record, :system, :value)
                on conflict do nothing
                """)
            .param("record", record)
            .param("system", identifier.getSystem())
            .param("value", identifier.getValue())
            .update();
      }
    }
  }
}
