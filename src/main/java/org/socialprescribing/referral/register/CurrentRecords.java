package org.socialprescribing.referral.register;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The current versions of what a worklist shows, as JSON, ready to be sent. */
final class CurrentRecords {

  private final FhirContext fhir;
  private final JdbcClient database;

  CurrentRecords(FhirContext fhir, JdbcClient database) {
    this.fhir = fhir;
    this.database = database;
  }

  void put(Resource version) {
    database
        .sql(
            """
            insert into referral.record (id, version, json) values (:id, :version, :json)
            on conflict (id) do update set version = excluded.version, json = excluded.json
            where record.version <= excluded.version
            """)
        .param("id", Names.of(version))
        .param("version", Names.version(version))
        .param("json", fhir.newJsonParser().encodeResourceToString(version))
        .update();
  }
}
