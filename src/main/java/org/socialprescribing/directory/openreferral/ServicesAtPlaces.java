package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.directory.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads services at each of their places. */
final class ServicesAtPlaces {

  private static final String FROM =
      """
       from openreferral.service_at_location l
      join openreferral.service s on s.record = l.service
      left join openreferral.organization o on o.id = s.organization
      left join openreferral.place p on p.id = l.place""";

  private static final String COMPACT =
      """
      rtrim(l.compact, '}') || ',"location_id":' || to_json(l.place)
        || case when p.compact is null then '' else ',"location":' || p.compact end
        || ',"service_id":' || to_json(s.id) || ',"service":' || (%s) || '}'"""
          .formatted(Services.COMPACT);

  /** Metres on a sphere as large as the earth, by the haversine formula. */
  private static final String DISTANCE =
      """
      2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians(p.latitude - :latitude) / 2), 2)
        + cos(radians(p.latitude)) * cos(radians(:latitude))
          * power(sin(radians(p.longitude - :longitude) / 2), 2))))""";

  private static final double METRES_PER_DEGREE = 111_000;

  private record Row(
      String entry, String id, String service, String place, OffsetDateTime changed) {}

  private final JdbcClient database;
  private final Services services;
  private final Whole whole;

  ServicesAtPlaces(JdbcClient database, Services services) {
    this.database = database;
    this.services = services;
    this.whole = new Whole(database);
  }

  /** Lets only those pass that are so near. */
  static void near(Position centre, double metres, Wanted wanted) {
    at(centre, wanted);
    double latitudes = metres / METRES_PER_DEGREE;
    double longitudes =
        latitudes
            / Math.max(0.01, Math.cos(Math.toRadians(Math.abs(centre.latitude()) + latitudes)));
    wanted.add(
        "p.latitude between :latitude - :latitudes and :latitude + :latitudes",
        "latitudes",
        latitudes);
    wanted.add(
        "p.longitude between :longitude - :longitudes and :longitude + :longitudes",
        "longitudes",
        longitudes);
    wanted.add(DISTANCE + " <= :metres", "metres", metres);
  }

  /** Puts the nearest first. */
  static void at(Position centre, Wanted wanted) {
    wanted.put("latitude", centre.latitude());
    wanted.put("longitude", centre.longitude());
  }

  Listed list(Wanted wanted, Paging page, boolean full) {
    String order =
        wanted.has("latitude")
            ? " order by " + DISTANCE + " nulls last, l.id, l.service"
            : " order by l.id, l.service";
    var query =
        database
            .sql(
                "select "
                    + (full ? "l.id" : COMPACT)
                    + FROM
                    + wanted.where()
                    + order
                    + " limit :size offset :offset")
            .params(wanted.values())
            .param("size", page.size())
            .param("offset", page.offset())
            .query(String.class)
            .list();
    long total =
        database
            .sql("select count(*)" + FROM + wanted.where())
            .params(wanted.values())
            .query(Long.class)
            .single();
    return new Listed(
        total,
        full
            ? query.stream().flatMap(id -> byId(id).stream()).map(Listed.One::entry).toList()
            : query);
  }

  Optional<Listed.One> byId(String id) {
    return database
        .sql(
            """
            select l.entry, l.id, s.id as service, l.place, greatest(s.changed, p.changed) as changed
            """
                + FROM
                + " where l.id = :id order by l.service limit 1")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(this::whole);
  }

  private Listed.One whole(Row row) {
    ObjectNode link = (ObjectNode) Entries.read(row.entry());
    link.set(ServicePlaces.PLACE, Entries.object().put("id", row.place()));
    ObjectNode holder = Entries.object();
    holder.putArray(ServicePlaces.PLACES).add(link);
    whole.fill(List.of(holder));
    link.put("location_id", row.place());
    link.put("service_id", row.service());
    var service = (ObjectNode) Entries.read(services.byId(row.service()).orElseThrow().entry());
    service.remove(ServicePlaces.PLACES);
    // The official description holds this answer against the schema of a service, which asks for
    // both.
    link.set("name", service.get("name"));
    link.set("status", service.get("status"));
    link.set("service", service);
    return new Listed.One(link.toString(), row.changed());
  }
}
