package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * An entry in which objects that are records of their own stand with their id only, and the way
 * back.
 */
final class Stubs {

  private Stubs() {}

  static ObjectNode of(ObjectNode entry) {
    ObjectNode stubs = entry.deepCopy();
    reduce(stubs, Cleaned.ORGANISATION);
    stubs.path(ServicePlaces.PLACES).forEach(link -> reduce(link, ServicePlaces.PLACE));
    if (stubs.path(ServicePlaces.AREAS) instanceof ArrayNode areas) {
      for (int i = 0; i < areas.size(); i++) {
        if (Ids.uuid(areas.get(i).path("id").asText()).isPresent()) {
          areas.set(i, stub(areas.get(i)));
        }
      }
    }
    return stubs;
  }

  /** The UUID of the organisation, whichever of the two fields says it. */
  static Optional<String> organisation(ObjectNode stubs) {
    return Ids.uuid(stubs.path(Cleaned.ORGANISATION).path("id").asText())
        .or(() -> Ids.uuid(stubs.path("organization_id").asText()));
  }

  private static void reduce(JsonNode owner, String field) {
    if (owner instanceof ObjectNode object && object.path(field).isObject()) {
      object.set(field, stub(object.get(field)));
    }
  }

  private static ObjectNode stub(JsonNode record) {
    ObjectNode stub = Entries.object();
    stub.set("id", record.get("id"));
    return stub;
  }

  /**
   * Puts the records where their ids stand. Where one is not there, its id stays as a field.
   *
   * @param records JSON by UUID
   */
  static void fill(ObjectNode entry, Map<String, ObjectNode> records) {
    fill(entry, Cleaned.ORGANISATION, records);
    entry.path(ServicePlaces.PLACES).forEach(link -> fill(link, ServicePlaces.PLACE, records));
    if (entry.path(ServicePlaces.AREAS) instanceof ArrayNode areas) {
      for (int i = 0; i < areas.size(); i++) {
        ObjectNode record = records.get(id(areas.get(i)));
        if (record != null && areas.get(i).size() == 1) {
          areas.set(i, record);
        }
      }
    }
  }

  private static void fill(JsonNode owner, String field, Map<String, ObjectNode> records) {
    if (owner instanceof ObjectNode object && object.path(field).isObject()) {
      String id = id(object.get(field));
      if (records.containsKey(id)) {
        object.set(field, records.get(id));
      } else {
        object.remove(field);
        object.put(field + "_id", id);
      }
    }
  }

  private static String id(JsonNode stub) {
    return Ids.uuid(stub.path("id").asText()).orElse("");
  }
}
