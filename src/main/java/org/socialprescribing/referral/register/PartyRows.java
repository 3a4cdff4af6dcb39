package org.socialprescribing.referral.register;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes part in referrals: roles, services and organisations, and the limits they have set. */
final class PartyRows implements Rows {

  private static final String LINK_WORKER_ROLES = Canonical.BASE + "/CodeSystem/link-worker-role";

  private final JdbcClient database;

  PartyRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void put(Resource version) {
    if (version instanceof PractitionerRole role) {
      putRole(role);
    } else if (version instanceof HealthcareService service) {
      putServices(List.of(service));
    }
    putLimits((DomainResource) version);
  }

  private void putRole(PractitionerRole role) {
    boolean linkWorker =
        role.getCode().stream()
            .flatMap(code -> code.getCoding().stream())
            .anyMatch(coding -> LINK_WORKER_ROLES.equals(coding.getSystem()));
    BigDecimal fte =
        Names.values(role, "full-time-equivalent")
            .map(value -> ((DecimalType) value).getValue())
            .findFirst()
            .orElse(null);
    database
        .sql(
            """
            insert into referral.role (id, organisation, active, link_worker, fte)
            values (:id, :organisation, :active, :linkWorker, :fte)
            on conflict (id) do update set organisation = excluded.organisation,
              active = excluded.active, link_worker = excluded.link_worker, fte = excluded.fte
            """)
        .param("id", Names.of(role))
        .param("organisation", Names.of(role.getOrganization()))
        .param("active", !role.hasActive() || role.getActive())
        .param("linkWorker", linkWorker)
        .param("fte", fte)
        .update();
  }

  /** Whether they are of the types that come in bulk. */
  boolean areDirectory(List<Resource> versions) {
    return versions.stream()
        .allMatch(
            version -> version instanceof HealthcareService || version instanceof Organization);
  }

  void putDirectory(List<Resource> versions) {
    putServices(
        versions.stream()
            .filter(HealthcareService.class::isInstance)
            .map(HealthcareService.class::cast)
            .toList());
    database
        .sql("delete from referral.step_limit where party = any (:parties)")
        .param("parties", names(versions))
        .update();
    versions.forEach(version -> addLimits((DomainResource) version));
  }

  private void putServices(List<HealthcareService> services) {
    database
        .sql(
            """
            insert into referral.service (id, organisation)
            select * from unnest(:ids::text[], :organisations::text[])
            on conflict (id) do update set organisation = excluded.organisation
            """)
        .param("ids", names(services))
        .param(
            "organisations",
            services.stream()
                .map(service -> Names.of(service.getProvidedBy()))
                .toArray(String[]::new))
        .update();
  }

  private static String[] names(List<? extends Resource> records) {
    return records.stream().map(Names::of).toArray(String[]::new);
  }

  private void putLimits(DomainResource party) {
    database
        .sql("delete from referral.step_limit where party = :party")
        .param("party", Names.of(party))
        .update();
    addLimits(party);
  }

  private void addLimits(DomainResource party) {
    List<Extension> limits = party.getExtensionsByUrl(Canonical.structureDefinition("step-limit"));
    for (Extension limit : limits) {
      database
          .sql(
              """
              insert into referral.step_limit (party, step, days) values (:party, :step, :days)
              on conflict (party, step) do update set days = least(step_limit.days, excluded.days)
              """)
          .param("party", Names.of(party))
          .param("step", limit.getExtensionByUrl("step").getValue().primitiveValue())
          .param(
              "days",
              ((Duration) limit.getExtensionByUrl("within").getValue()).getValue().intValue())
          .update();
    }
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return tasksConcerned("select :party as id", "= :party", "party", Names.of(version));
  }

  /** Apart from the one above, whose plan has to stay one for a single party. */
  String[] tasksConcerned(List<Resource> versions) {
    return tasksConcerned(
        "select unnest(:parties::text[]) as id", "= any (:parties)", "parties", names(versions));
  }

  private String[] tasksConcerned(String themselves, String isOne, String name, Object value) {
    return database
        .sql(
            """
            with party as (
              %1$s
              union select id from referral.role where organisation %2$s
              union select id from referral.service where organisation %2$s)
            select t.id from referral.task t where t.owner in (select id from party)
            union
            select t.id from referral.request r join referral.task t on t.request = r.id
            where r.performer in (select id from party) or r.requester in (select id from party)
            """
                .formatted(themselves, isOne))
        .param(name, value)
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }
}
