package org.socialprescribing.directory.finding;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
  private final JsonRows rows;
  private final ServiceRows services;

  ServiceRegister(FhirContext fhir, JdbcClient database, ServiceRows services) {
    this.fhir = fhir;
    this.database = database;
    this.rows = new JsonRows(database);
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
    write(List.of(version));
  }

  @Override
  public void putAll(List<Resource> versions) {
    write(versions);
    settle(versions);
  }

  private void write(List<Resource> versions) {
    List<Resource> newer = newer(versions);
    services.put(of(HealthcareService.class, newer));
    put(of(Location.class, newer));
  }

  private static <T> List<T> of(Class<T> type, List<Resource> versions) {
    return versions.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Keeps the records, but for those of which a later version is there; returns those kept. Their
   * JSON goes as it is, and not as a text within JSON, which PostgreSQL would take apart first.
   */
  private List<Resource> newer(List<Resource> versions) {
    IParser parser = fhir.newJsonParser();
    Set<String> kept =
        Set.copyOf(
            database
                .sql(
                    """
                    insert into directory.record (id, version, updated, name, json)
                    select id, version, updated::timestamptz, name, json
                    from unnest(:ids::text[], :versions::int[], :updated::text[], :names::text[],
                      :jsons::text[]) r (id, version, updated, name, json)
                    on conflict (id) do update
                      set version = excluded.version, updated = excluded.updated,
                        name = excluded.name, json = excluded.json
                    where record.version <= excluded.version
                    returning id
                    """)
                .param("ids", names(versions))
                .param(
                    "versions",
                    versions.stream().map(ServiceRegister::number).toArray(Integer[]::new))
                .param("updated", column(versions, ServiceRegister::updated))
                .param("names", column(versions, ServiceRegister::known))
                .param("jsons", column(versions, parser::encodeResourceToString))
                .query(String.class)
                .list());
    return versions.stream().filter(version -> kept.contains(name(version))).toList();
  }

  private static @Nullable String known(Resource version) {
    if (version instanceof Organization organisation) {
      return organisation.getName();
    }
    return version instanceof Location place ? ServiceText.ofPlace(place) : null;
  }

  private record PlaceRow(
      String id,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String postcode,
      String[] access) {}

  private void put(List<Location> places) {
    rows.write(
        """
        insert into directory.place (id, latitude, longitude, postcode, access)
        select r.* from jsonb_to_recordset(:rows::jsonb)
          r (id text, latitude double precision, longitude double precision, postcode text,
            access text[])
        on conflict (id) do update
          set latitude = excluded.latitude, longitude = excluded.longitude,
            postcode = excluded.postcode, access = excluded.access
        """,
        places.stream().map(ServiceRegister::row).toList());
  }

  private static PlaceRow row(Location place) {
    boolean placed = place.hasPosition();
    return new PlaceRow(
        name(place),
        placed ? place.getPosition().getLatitude().doubleValue() : null,
        placed ? place.getPosition().getLongitude().doubleValue() : null,
        !placed && place.getAddress().hasPostalCode()
            ? PostcodeTable.plain(place.getAddress().getPostalCode())
            : null,
        access(place));
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
    settle(List.of(version));
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

  /** When the site has loaded other postcodes: places without a position may be elsewhere now. */
  void settleByPostcode() {
    settle(
        database
            .sql(
                """
                select id from directory.service
                where places && array(select id from directory.place where postcode is not null)
                """)
            .query(String.class)
            .list()
            .toArray(String[]::new));
  }

  /** A service has been written with what follows from it, but for where it happens. */
  private void settle(List<Resource> versions) {
    call("directory.settle_places", ids(of(HealthcareService.class, versions)));
    List<Organization> organisations = of(Organization.class, versions);
    List<Location> places = of(Location.class, versions);
    if (!organisations.isEmpty() || !places.isEmpty()) {
      settle(concerned(organisations, places));
    }
  }

  /** Places one by one: for many at once PostgreSQL would rather read all services. */
  private String[] concerned(List<Organization> organisations, List<Location> places) {
    return database
        .sql(
            """
            select id from directory.service where organisation = any (:organisations)
            union select s.id from unnest(:places::text[]) p (id)
              join directory.service s on s.places @> array[p.id]
            """)
        .param("organisations", names(organisations))
        .param("places", names(places))
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  private static String[] ids(List<? extends Resource> versions) {
    return versions.stream().map(each -> each.getIdElement().getIdPart()).toArray(String[]::new);
  }

  private static String[] names(List<? extends Resource> versions) {
    return column(versions, ServiceRegister::name);
  }

  private static String[] column(
      List<? extends Resource> versions, Function<Resource, String> value) {
    return versions.stream().map(value).toArray(String[]::new);
  }

  private static int number(Resource version) {
    return Integer.parseInt(version.getIdElement().getVersionIdPart());
  }

  private static String updated(Resource version) {
    return version.getMeta().getLastUpdated().toInstant().toString();
  }

  private void settle(String[] services) {
    call("directory.settle", services);
  }

  private void call(String function, String[] services) {
    if (services.length > 0) {
      database
          .sql("select " + function + "(:services::text[])")
          .param("services", services)
          .query((row, number) -> number)
          .list();
    }
  }

  static String name(Resource version) {
    return version.fhirType() + "/" + version.getIdElement().getIdPart();
  }
}
