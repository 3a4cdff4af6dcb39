package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts organisations and places into entries that have their ids. */
final class Whole {

  private record Row(String id, String entry) {}

  private final JdbcClient database;

  Whole(JdbcClient database) {
    this.database = database;
  }

  /** Two questions to the database, however many entries there are. */
  void fill(Collection<ObjectNode> entries) {
    Set<String> organisations = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (ObjectNode entry : entries) {
      add(entry.path("organization"), organisations);
      for (JsonNode link : entry.path(ServicePlaces.PLACES)) {
        add(link.path(ServicePlaces.PLACE), places);
      }
      entry.path(ServicePlaces.AREAS).forEach(area -> add(area, places));
    }
    Map<String, ObjectNode> records = new HashMap<>();
    load("openreferral.organization", organisations, records);
    load("openreferral.place", places, records);
    entries.forEach(entry -> Stubs.fill(entry, records));
  }

  private static void add(JsonNode stub, Set<String> ids) {
    Ids.uuid(stub.path("id").asText()).ifPresent(ids::add);
  }

  private void load(String table, Set<String> ids, Map<String, ObjectNode> records) {
    if (!ids.isEmpty()) {
      List<Row> rows =
          database
              .sql("select id, entry from " + table + " where id = any (:ids)")
              .param("ids", ids.toArray(String[]::new))
              .query(Row.class)
              .list();
      rows.forEach(row -> records.put(row.id(), (ObjectNode) Entries.read(row.entry())));
    }
  }
}
