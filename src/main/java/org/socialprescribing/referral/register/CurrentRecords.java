package org.socialprescribing.referral.register;

import ca.uhn.fhir.context.FhirContext;
import jakarta.annotation.Nullable;
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
    database
        .sql(
            """
            insert into referral.record (id, version, name, json)
            values (:id, :version, :name, :json)
            on conflict (id) do update
              set version = excluded.version, name = excluded.name, json = excluded.json
            where record.version <= excluded.version
            """)
        .param("id", Names.of(version))
        .param("version", Names.version(version))
        .param("name", name(version))
        .param("json", fhir.newJsonParser().encodeResourceToString(version))
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
