package org.socialprescribing.directory.finding;

import ca.uhn.fhir.context.FhirContext;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be found in the directory, in the schema {@code directory}. */
public final class ServiceRegister implements ReadModel {

  private static final String ACCESS = Canonical.structureDefinition("accessibility");

  private final FhirContext fhir;
  private final JdbcClient database;
  private final ServiceRows services;

  ServiceRegister(FhirContext fhir, JdbcClient database, ServiceRows services) {
    this.fhir = fhir;
    this.database = database;
    this.services = services;
  }

  @Override
  public String schema() {
    return "directory";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(
        Feed.current("Organization"), Feed.current("Location"), Feed.current("HealthcareService"));
  }

  @Override
  public void put(Resource version) {
    if (isNewer(version)) {
      if (version instanceof HealthcareService service) {
        services.put(service);
      } else if (version instanceof Location place) {
        put(place);
      }
    }
  }

  /** Keeps the record, unless a later version is there. */
  private boolean isNewer(Resource version) {
    return database
            .sql(
                """
                insert into directory.record (id, version, updated, name, json)
                values (:id, :version, :updated, :name, :json)
                on conflict (id) do update
                  set version = excluded.version, updated = excluded.updated,
                    name = excluded.name, json = excluded.json
                where record.version <= excluded.version
                """)
            .param("id", name(version))
            .param("version", Integer.valueOf(version.getIdElement().getVersionIdPart()))
            .param("updated", Timestamp.from(version.getMeta().getLastUpdated().toInstant()))
            .param("name", known(version))
            .param("json", fhir.newJsonParser().encodeResourceToString(version))
            .update()
        > 0;
  }

  private static @Nullable String known(Resource version) {
    if (version instanceof Organization organisation) {
      return organisation.getName();
    }
    return version instanceof Location place ? ServiceText.ofPlace(place) : null;
  }

  private void put(Location place) {
    database
        .sql(
            """
            insert into directory.place (id, latitude, longitude, access)
            values (:id, :latitude, :longitude, :access)
            on conflict (id) do update
              set latitude = excluded.latitude, longitude = excluded.longitude,
                access = excluded.access
            """)
        .param("id", name(place))
        .param(
            "latitude",
            place.hasPosition() ? place.getPosition().getLatitude().doubleValue() : null)
        .param(
            "longitude",
            place.hasPosition() ? place.getPosition().getLongitude().doubleValue() : null)
        .param("access", access(place))
        .update();
  }

  /** As {@link IndexStore#codes} has them, without a name of a parameter. */
  private static String[] access(Location place) {
    return place.getExtensionsByUrl(ACCESS).stream()
        .map(access -> access.getExtensionByUrl("feature"))
        .filter(feature -> feature != null && feature.getValue() instanceof CodeableConcept)
        .flatMap(feature -> ((CodeableConcept) feature.getValue()).getCoding().stream())
        .filter(Coding::hasCode)
        .flatMap(ServiceRegister::asked)
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  private static Stream<String> asked(Coding coding) {
    String system = coding.hasSystem() ? coding.getSystem() : "";
    return Stream.concat(
        Stream.of(coding.getCode(), system + "|" + coding.getCode()),
        system.isEmpty() ? Stream.empty() : Stream.of(system + "|"));
  }

  @Override
  public void settle(Resource version) {
    settle(concerned(version));
  }

  @Override
  public void settleAll() {
    settle(
        database
            .sql("select id from directory.service")
            .query(String.class)
            .list()
            .toArray(String[]::new));
  }

  private String[] concerned(Resource version) {
    if (version instanceof HealthcareService) {
      return new String[] {version.getIdElement().getIdPart()};
    }
    String with =
        version instanceof Location ? "places @> array[:record::text]" : "organisation = :record";
    return database
        .sql("select id from directory.service where " + with)
        .param("record", name(version))
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  private void settle(String[] services) {
    if (services.length > 0) {
      database
          .sql("select directory.settle(:services::text[])")
          .param("services", services)
          .query((row, number) -> number)
          .list();
    }
  }

  static String name(Resource version) {
    return version.fhirType() + "/" + version.getIdElement().getIdPart();
  }
}
