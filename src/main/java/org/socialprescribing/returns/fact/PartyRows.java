package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

  void add(List<Resource> versions) {
    List<Party> parties = versions.stream().map(PartyRows::party).toList();
    database
        .sql(
            """
            insert into returns.party (id, version, known_at, from_day, key, type, name, code, parent,
              active, fte, starts, ends)
            select * from unnest(:ids::text[], :versions::int[], :knownAt::timestamptz[],
              :fromDays::date[], :keys::bigint[], :types::text[], :names::text[], :codes::text[],
              :parents::bigint[], :active::boolean[], :ftes::numeric[], :starts::date[],
              :ends::date[])
            on conflict do nothing
            """)
        .param("ids", column(versions, Names::of))
        .param("versions", column(versions, Names::version))
        .param("knownAt", column(versions, Names::storedAt))
        .param("fromDays", column(versions, version -> Names.day(Names.storedAt(version))))
        .param("keys", column(versions, version -> Names.key(Names.of(version))))
        .param("types", column(parties, Party::type))
        .param("names", column(parties, Party::name))
        .param("codes", column(parties, Party::code))
        .param("parents", column(parties, party -> Names.keyOrNull(party.parent())))
        .param("active", column(parties, Party::active))
        .param("ftes", column(parties, Party::fte))
        .param("starts", column(parties, Party::starts))
        .param("ends", column(parties, Party::ends))
        .update();
  }

  /** As texts, which PostgreSQL turns into what they are. */
  private static <T> String[] column(List<T> rows, Function<T, ?> value) {
    return rows.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
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
