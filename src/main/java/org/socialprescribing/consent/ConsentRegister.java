package org.socialprescribing.consent;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people agreed to share, or refused, in the schema {@code consent}. */
public final class ConsentRegister implements ReadModel {

  static final String PERMISSIONS = Canonical.BASE + "/CodeSystem/permission";
  private static final String TYPES = Canonical.BASE + "/CodeSystem/organisation-type";

  private final JdbcClient database;

  ConsentRegister(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String schema() {
    return "consent";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.current("Organization"), Feed.current("Consent"));
  }

  @Override
  public void put(Resource version) {
    if (version instanceof Consent consent) {
      putConsent(consent);
    } else if (version instanceof Organization organisation) {
      putOrganisations(List.of(organisation));
    }
  }

  @Override
  public void putAll(List<Resource> versions) {
    List<Organization> organisations =
        versions.stream()
            .filter(Organization.class::isInstance)
            .map(Organization.class::cast)
            .toList();
    putOrganisations(organisations);
    versions.stream().filter(Consent.class::isInstance).forEach(this::put);
  }

  private void putConsent(Consent consent) {
    ProvisionComponent provision = consent.getProvision();
    List<Reference> recipients =
        provision.getActor().stream().map(actor -> actor.getReference()).toList();
    database
        .sql(
            """
            insert into consent.consent (id, version, person, status, permits, purposes, parties,
              names, classes, decided_at, from_day, to_day)
            values (:id, :version, :person, :status, :permits, :purposes, :parties, :names,
              :classes, :decidedAt, :from::date, :to::date)
            on conflict (id) do update set version = excluded.version, person = excluded.person,
              status = excluded.status, permits = excluded.permits, purposes = excluded.purposes,
              parties = excluded.parties, names = excluded.names, classes = excluded.classes,
              decided_at = excluded.decided_at, from_day = excluded.from_day,
              to_day = excluded.to_day
            where consent.version <= excluded.version
            """)
        .param("id", Names.of(consent))
        .param("version", Names.version(consent))
        .param("person", Names.of(consent.getPatient()))
        .param("status", consent.getStatus().toCode())
        .param("permits", provision.getType() == ConsentProvisionType.PERMIT)
        .param("purposes", codes(PERMISSIONS, provision.getPurpose().stream()))
        .param("parties", sorted(recipients.stream().map(Names::of)))
        .param(
            "names",
            sorted(
                recipients.stream()
                    .filter(recipient -> Names.of(recipient) == null)
                    .map(ConsentRegister::inWords)))
        .param("classes", codes(RecipientClasses.SYSTEM, classes(provision)))
        .param("decidedAt", Timestamp.from(EnglishDays.beginningOf(consent.getDateTimeElement())))
        .param("from", text(EnglishDays.firstOf(provision.getPeriod().getStartElement())))
        .param("to", text(EnglishDays.lastOf(provision.getPeriod().getEndElement())))
        .update();
  }

  private void putOrganisations(List<Organization> organisations) {
    database
        .sql(
            """
            insert into consent.organisation (id, version, name, types)
            select id, version, name, string_to_array(types, ' ')
            from unnest(:ids::text[], :versions::bigint[], :names::text[], :types::text[])
              as o (id, version, name, types)
            on conflict (id) do update set version = excluded.version, name = excluded.name,
              types = excluded.types
            where organisation.version <= excluded.version
            """)
        .param("ids", organisations.stream().map(Names::of).toArray(String[]::new))
        .param("versions", organisations.stream().map(Names::version).toArray(Long[]::new))
        .param("names", organisations.stream().map(Organization::getName).toArray(String[]::new))
        .param("types", organisations.stream().map(this::types).toArray(String[]::new))
        .update();
  }

  /** A code of FHIR has no blanks of more than one, and those of this system have none. */
  private String types(Organization organisation) {
    return String.join(" ", codes(TYPES, codings(organisation.getType())));
  }

  /** The name, or else the number, so that whoever is meant is not taken for everybody. */
  private static String inWords(Reference recipient) {
    return recipient.hasDisplay()
        ? recipient.getDisplay()
        : Objects.requireNonNullElse(recipient.getIdentifier().getValue(), "");
  }

  private static Stream<Coding> classes(ProvisionComponent provision) {
    return codings(
        provision.getExtensionsByUrl(Canonical.structureDefinition("recipient-class")).stream()
            .map(extension -> (CodeableConcept) extension.getValue())
            .toList());
  }

  private static Stream<Coding> codings(Collection<CodeableConcept> concepts) {
    return concepts.stream().flatMap(concept -> concept.getCoding().stream());
  }

  private static String[] codes(String system, Stream<Coding> codings) {
    return sorted(codings.filter(coding -> system.equals(coding.getSystem())).map(Coding::getCode));
  }

  private static String[] sorted(Stream<String> texts) {
    return texts.filter(Objects::nonNull).distinct().sorted().toArray(String[]::new);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
