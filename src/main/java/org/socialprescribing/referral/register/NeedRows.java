package org.socialprescribing.referral.register;

import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.Restricted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs that have a record of their own, with their codes; a restricted one tells none. */
final class NeedRows implements Rows {

  private final JdbcClient database;

  NeedRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void put(Resource version) {
    var need = (Condition) version;
    database
        .sql(
            """
            insert into referral.need (id, codes) values (:id, :codes)
            on conflict (id) do update set codes = excluded.codes
            """)
        .param("id", Names.of(need))
        .param("codes", Names.tokens(Restricted.is(need) ? List.of() : List.of(need.getCode())))
        .update();
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return database
        .sql(
            """
            select t.id from referral.request r join referral.task t on t.request = r.id
            where r.person = :person and :need = any (r.need_records)
            """)
        .param("person", Names.of(((Condition) version).getSubject()))
        .param("need", Names.of(version))
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }
}
