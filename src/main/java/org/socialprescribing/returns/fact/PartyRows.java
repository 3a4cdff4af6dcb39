package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code returns.party}: every version of organisations, roles and services. */
final class PartyRows {

  private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

  private final JdbcClient database;

  PartyRows(JdbcClient database) {
    this.database = database;
  }

  private record Party(
      String type,
      @Nullable String name,
      @Nullable String code,
      @Nullable String parent,
      boolean active,
      @Nullable BigDecimal fte,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends) {}

  void add(Resource version) {
    Party party = party(version);
    database
        .sql(
            """
            insert into returns.party (id, version, known_at, from_day, key, type, name, code, parent,
              active, fte, starts, ends)
            values (:id, :version, :knownAt, :fromDay, :key, :type, :name, :code, :parent,
              :active, :fte, :starts, :ends)
            on conflict do nothing
            """)
        .param("id", Names.of(version))
        .param("version", Names.version(version))
        .param("knownAt", Timestamp.from(Names.storedAt(version)))
        .param("fromDay", Names.day(Names.storedAt(version)))
        .param("key", Names.key(Names.of(version)))
        .param("type", party.type())
        .param("name", party.name())
        .param("code", party.code())
        .param("parent", Names.keyOrNull(party.parent()))
        .param("active", party.active())
        .param("fte", party.fte())
        .param("starts", party.starts())
        .param("ends", party.ends())
        .update();
  }

  private static Party party(Resource version) {
    if (version instanceof PractitionerRole role) {
      return role(role);
    } else if (version instanceof HealthcareService service) {
      return new Party(
          "service",
          service.getName(),
          null,
          Names.of(service.getProvidedBy()),
          !service.hasActive() || service.getActive(),
          null,
          null,
          null);
    }
    var organisation = (Organization) version;
    return new Party(
        Names.codes(organisation.getType()).stream().findFirst().orElse("other"),
        organisation.getName(),
        organisation.getIdentifier().stream()
            .filter(identifier -> ODS.equals(identifier.getSystem()))
            .map(Identifier::getValue)
            .findFirst()
            .orElse(null),
        Names.of(organisation.getPartOf()),
        !organisation.hasActive() || organisation.getActive(),
        null,
        null,
        null);
  }

  /** The name of whoever works here stays in the record. */
  private static Party role(PractitionerRole role) {
    return new Party(
        "role",
        null,
        Names.codes(role.getCode()).stream().findFirst().orElse(null),
        Names.of(role.getOrganization()),
        !role.hasActive() || role.getActive(),
        Names.extensions(role, "full-time-equivalent")
            .map(Extension::getValue)
            .map(fte -> ((DecimalType) fte).getValue())
            .findFirst()
            .orElse(null),
        Names.day(role.getPeriod().getStartElement()),
        Names.day(role.getPeriod().getEndElement()));
  }
}
