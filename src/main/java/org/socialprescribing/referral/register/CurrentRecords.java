package org.socialprescribing.referral.register;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.annotation.Nullable;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
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
    putAll(List.of(version));
  }

  void putAll(List<Resource> versions) {
    IParser parser = fhir.newJsonParser();
    database
        .sql(
            """
            insert into referral.record (id, version, name, json)
            select * from unnest(:ids::text[], :versions::bigint[], :names::text[], :jsons::text[])
            on conflict (id) do update
              set version = excluded.version, name = excluded.name, json = excluded.json
            where record.version <= excluded.version
            """)
        .param("ids", versions.stream().map(Names::of).toArray(String[]::new))
        .param("versions", versions.stream().map(Names::version).toArray(Long[]::new))
        .param("names", versions.stream().map(CurrentRecords::name).toArray(String[]::new))
        .param(
            "jsons", versions.stream().map(parser::encodeResourceToString).toArray(String[]::new))
        .update();
  }

  /** What those who work together call each other; a person's name stays in the record. */
  private static @Nullable String name(Resource record) {
    if (record instanceof PractitionerRole role) {
      return role.getPractitioner().getDisplay();
    } else if (record instanceof Organization organisation) {
      return organisation.getName();
    } else if (record instanceof HealthcareService service) {
      return service.getName();
    }
    return null;
  }
}
