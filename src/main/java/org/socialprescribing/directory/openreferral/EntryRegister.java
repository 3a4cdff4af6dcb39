package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.Restricted;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The directory as entries of Open Referral UK, in the schema {@code openreferral}. Whoever likes
 * reads them, so that restricted records are not in there.
 */
final class EntryRegister implements ReadModel {

  private static final String FIRST_VERSION = "1";

  private final JdbcClient database;
  private final FromFhir entries;
  private final ServiceRows details;

  EntryRegister(JdbcClient database, FromFhir entries) {
    this.database = database;
    this.entries = entries;
    this.details = new ServiceRows(database);
  }

  @Override
  public String schema() {
    return "openreferral";
  }

  @Override
  public List<Feed> feeds() {
    return Stream.of("Organization", "Location", "HealthcareService").map(Feed::current).toList();
  }

  @Override
  public void put(Resource version) {
    putAll(List.of(version));
  }

  /** A version with its entry of Open Referral UK. */
  private record Row<T extends Resource>(T version, ObjectNode entry) {

    String record() {
      return name(version);
    }
  }

  @Override
  public void putAll(List<Resource> versions) {
    details.remove(
        versions.stream()
            .filter(version -> !FIRST_VERSION.equals(version.getMeta().getVersionId()))
            .map(EntryRegister::name)
            .toList());
    remove(versions.stream().filter(Restricted::is).map(EntryRegister::name).toList());
    putServices(rows(versions, HealthcareService.class, entries::service));
    putPlaces(rows(versions, Location.class, entries::location));
    putOrganisations(rows(versions, Organization.class, entries::organisation));
  }

  private static <T extends Resource> List<Row<T>> rows(
      List<Resource> versions, Class<T> type, Function<T, ObjectNode> entry) {
    return versions.stream()
        .filter(type::isInstance)
        .filter(version -> !Restricted.is(version))
        .map(type::cast)
        .map(version -> new Row<>(version, Tidy.whole(entry.apply(version))))
        .toList();
  }

  private static String name(Resource version) {
    return version.fhirType() + "/" + version.getIdElement().getIdPart();
  }

  private void remove(List<String> records) {
    if (records.isEmpty()) {
      return;
    }
    for (String table : List.of("service", "place", "organization")) {
      database
          .sql("delete from openreferral." + table + " where record = any (:records)")
          .param("records", records.toArray(String[]::new))
          .update();
    }
  }

  private void putServices(List<Row<HealthcareService>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    put(
            """
            insert into openreferral.service
              (record, id, organization, entry, compact, minimum_age, maximum_age, words, changed)
            select record, id, organization, entry, compact, minimum::numeric, maximum::numeric,
              setweight(to_tsvector('english', name), 'A') || to_tsvector('english', words),
              changed::timestamptz
            from unnest(:records::text[], :ids::text[], :entries::text[], :compacts::text[],
                :changed::text[], :organizations::text[], :minimums::text[], :maximums::text[],
                :names::text[], :words::text[])
              as s (record, id, entry, compact, changed, organization, minimum, maximum, name, words)
            on conflict (record) do update set id = excluded.id,
              organization = excluded.organization, entry = excluded.entry,
              compact = excluded.compact, minimum_age = excluded.minimum_age,
              maximum_age = excluded.maximum_age, words = excluded.words,
              changed = excluded.changed
            """,
            rows)
        .param("organizations", column(rows, row -> Stubs.organisation(row.entry()).orElse(null)))
        .param("minimums", column(rows, row -> age(row.entry().path("minimum_age"))))
        .param("maximums", column(rows, row -> age(row.entry().path("maximum_age"))))
        .param("names", column(rows, row -> SearchedWords.name(row.entry())))
        .param("words", column(rows, row -> SearchedWords.others(row.entry())))
        .update();
    details.put(
        rows.stream().map(row -> new ServiceRows.Entry(row.record(), row.entry())).toList());
  }

  private static String age(JsonNode age) {
    return age.isNumber() ? age.decimalValue().toPlainString() : null;
  }

  private void putOrganisations(List<Row<Organization>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    put(
            """
            insert into openreferral.organization (record, id, entry, compact, changed)
            select record, id, entry, compact, changed::timestamptz
            from unnest(:records::text[], :ids::text[], :entries::text[], :compacts::text[],
                :changed::text[]) as o (record, id, entry, compact, changed)
            on conflict (record) do update set id = excluded.id, entry = excluded.entry,
              compact = excluded.compact, changed = excluded.changed
            """,
            rows)
        .update();
  }

  private void putPlaces(List<Row<Location>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    put(
            """
            insert into openreferral.place
              (record, id, entry, compact, latitude, longitude, changed)
            select record, id, entry, compact, latitude, longitude, changed::timestamptz
            from unnest(:records::text[], :ids::text[], :entries::text[], :compacts::text[],
                :changed::text[], :latitudes::double precision[], :longitudes::double precision[])
              as p (record, id, entry, compact, changed, latitude, longitude)
            on conflict (record) do update set id = excluded.id, entry = excluded.entry,
              compact = excluded.compact, latitude = excluded.latitude,
              longitude = excluded.longitude, changed = excluded.changed
            """,
            rows)
        .param(
            "latitudes",
            rows.stream()
                .map(row -> row.version().getPosition())
                .map(at -> at.hasLatitude() ? at.getLatitude().doubleValue() : null)
                .toArray(Double[]::new))
        .param(
            "longitudes",
            rows.stream()
                .map(row -> row.version().getPosition())
                .map(at -> at.hasLongitude() ? at.getLongitude().doubleValue() : null)
                .toArray(Double[]::new))
        .update();
  }

  private <T extends Resource> StatementSpec put(String sql, List<Row<T>> rows) {
    return database
        .sql(sql)
        .param("records", column(rows, Row::record))
        .param("ids", column(rows, row -> Ids.uuid(row.entry().path("id").asText()).orElseThrow()))
        .param("entries", column(rows, row -> row.entry().toString()))
        .param("compacts", column(rows, row -> Tidy.compact(row.entry()).toString()))
        .param(
            "changed",
            column(rows, row -> row.version().getMeta().getLastUpdated().toInstant().toString()));
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
