package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as it can be kept: in whole characters, and with UUIDs as the ids of what becomes a
 * record.
 *
 * @param notKept what had to be changed for that
 */
record Cleaned(ObjectNode entry, List<String> notKept) {

  static final String ORGANISATION = "organization";

  static Cleaned of(JsonNode service) {
    if (!service.isObject()) {
      throw new UnreadableEntry("A service has to be an object with named fields.", "");
    }
    var notKept = new ArrayList<String>();
    var entry = (ObjectNode) copy(service, "", notKept);
    id(entry, "service", "", notKept);
    records(entry, notKept);
    return new Cleaned(entry, notKept);
  }

  private static JsonNode copy(JsonNode node, String place, List<String> notKept) {
    if (node.isTextual()) {
      String text = Words.wellFormed(node.asText());
      if (!text.equals(node.asText())) {
        notKept.add(place + ": half of a pair of characters, which is no text, became \uFFFD");
      }
      return Entries.object().textNode(text);
    }
    if (node.isArray()) {
      ArrayNode list = Entries.object().arrayNode();
      for (int i = 0; i < node.size(); i++) {
        list.add(copy(node.get(i), place + "/" + i, notKept));
      }
      return list;
    }
    if (node.isObject()) {
      ObjectNode object = Entries.object();
      node.properties()
          .forEach(
              field -> {
                String name = Words.wellFormed(field.getKey());
                object.set(name, copy(field.getValue(), place + "/" + name, notKept));
              });
      return object;
    }
    // However the feed was read, numbers are compared as they were written.
    return node.isDouble() || node.isFloat() ? Entries.read(node.asText()) : node;
  }

  private static void records(ObjectNode entry, List<String> notKept) {
    if (entry.path(ORGANISATION) instanceof ObjectNode organisation) {
      id(organisation, ORGANISATION, "/" + ORGANISATION, notKept);
    }
    reference(entry, ORGANISATION, "", notKept);
    JsonNode links = entry.path(ServicePlaces.PLACES);
    for (int i = 0; i < links.size(); i++) {
      String place = "/" + ServicePlaces.PLACES + "/" + i;
      if (links.get(i) instanceof ObjectNode link) {
        if (link.path(ServicePlaces.PLACE) instanceof ObjectNode location) {
          id(location, ServicePlaces.PLACE, place + "/" + ServicePlaces.PLACE, notKept);
        }
        reference(link, ServicePlaces.PLACE, place, notKept);
      }
    }
  }

  /** What refers to a record by its id has to follow it. */
  private static void reference(ObjectNode owner, String type, String place, List<String> notKept) {
    String field = type + "_id";
    String id = owner.path(field).asText("").strip();
    if (owner.path(field).isValueNode()
        && !owner.get(field).isNull()
        && !id.isEmpty()
        && Ids.uuid(owner.get(field).asText()).isEmpty()) {
      owner.put(field, Ids.of(type, id));
      notKept.add(place + "/" + field + ": no UUID, and becomes " + owner.get(field).asText());
    }
  }

  private static void id(ObjectNode record, String type, String place, List<String> notKept) {
    JsonNode given = record.path("id");
    String id = given.asText().strip();
    if (!given.isValueNode() || given.isNull() || id.isEmpty()) {
      throw new UnreadableEntry("A " + type + " needs an id.", place + "/id");
    }
    if (Ids.uuid(given.asText()).isEmpty()) {
      String uuid = Ids.of(type, id);
      record.put("id", uuid);
      notKept.add(place + "/id: no UUID, and becomes " + uuid);
    }
  }
}
