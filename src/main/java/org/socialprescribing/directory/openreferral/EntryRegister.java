package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
    String record = version.fhirType() + "/" + version.getIdElement().getIdPart();
    if (!FIRST_VERSION.equals(version.getMeta().getVersionId())) {
      details.remove(record);
    }
    if (Restricted.is(version)) {
      remove(record);
    } else if (version instanceof HealthcareService service) {
      put(record, service);
    } else if (version instanceof Location place) {
      put(record, place);
    } else if (version instanceof Organization organisation) {
      put(record, organisation);
    }
  }

  private void remove(String record) {
    for (String table : List.of("service", "place", "organization")) {
      database
          .sql("delete from openreferral." + table + " where record = :record")
          .param("record", record)
          .update();
    }
  }

  private void put(String record, HealthcareService service) {
    ObjectNode entry = Tidy.whole(entries.service(service));
    put(
            """
            insert into openreferral.service
              (record, id, organization, entry, compact, minimum_age, maximum_age, words, changed)
            values (:record, :id, :organization, :entry, :compact,
              :minimum::numeric, :maximum::numeric,
              setweight(to_tsvector('english', :name), 'A') || to_tsvector('english', :words),
              :changed)
            on conflict (record) do update set id = excluded.id,
              organization = excluded.organization, entry = excluded.entry,
              compact = excluded.compact, minimum_age = excluded.minimum_age,
              maximum_age = excluded.maximum_age, words = excluded.words,
              changed = excluded.changed
            """,
            record,
            entry,
            service)
        .param("organization", Stubs.organisation(entry).orElse(null))
        .param("minimum", age(entry.path("minimum_age")))
        .param("maximum", age(entry.path("maximum_age")))
        .param("name", SearchedWords.name(entry))
        .param("words", SearchedWords.others(entry))
        .update();
    details.put(record, entry);
  }

  private static String age(JsonNode age) {
    return age.isNumber() ? age.decimalValue().toPlainString() : null;
  }

  private void put(String record, Organization organisation) {
    put(
            """
            insert into openreferral.organization (record, id, entry, compact, changed)
            values (:record, :id, :entry, :compact, :changed)
            on conflict (record) do update set id = excluded.id, entry = excluded.entry,
              compact = excluded.compact, changed = excluded.changed
            """,
            record,
            Tidy.whole(entries.organisation(organisation)),
            organisation)
        .update();
  }

  private void put(String record, Location place) {
    var position = place.getPosition();
    put(
            """
            insert into openreferral.place
              (record, id, entry, compact, latitude, longitude, changed)
            values (:record, :id, :entry, :compact, :latitude, :longitude, :changed)
            on conflict (record) do update set id = excluded.id, entry = excluded.entry,
              compact = excluded.compact, latitude = excluded.latitude,
              longitude = excluded.longitude, changed = excluded.changed
            """,
            record,
            Tidy.whole(entries.location(place)),
            place)
        .param("latitude", position.hasLatitude() ? position.getLatitude().doubleValue() : null)
        .param("longitude", position.hasLongitude() ? position.getLongitude().doubleValue() : null)
        .update();
  }

  private StatementSpec put(String sql, String record, ObjectNode entry, Resource version) {
    return database
        .sql(sql)
        .param("record", record)
        .param("id", Ids.uuid(entry.path("id").asText()).orElseThrow())
        .param("entry", entry.toString())
        .param("compact", Tidy.compact(entry).toString())
        .param(
            "changed",
            OffsetDateTime.ofInstant(
                version.getMeta().getLastUpdated().toInstant(), ZoneOffset.UTC));
  }
}
