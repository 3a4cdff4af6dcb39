package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Entries as the interface gives them: a field without a value is not there. */
final class Tidy {

  private Tidy() {}

  /** A copy without empty fields, at every depth. */
  static ObjectNode whole(ObjectNode entry) {
    ObjectNode tidy = Entries.object();
    entry
        .properties()
        .forEach(
            field -> {
              JsonNode value = value(field.getValue());
              if (!isEmpty(value)) {
                tidy.set(field.getKey(), value);
              }
            });
    return tidy;
  }

  private static JsonNode value(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return whole(object);
    }
    if (value instanceof ArrayNode list) {
      ArrayNode tidy = Entries.object().arrayNode();
      list.forEach(
          item -> {
            JsonNode one = value(item);
            if (!isEmpty(one)) {
              tidy.add(one);
            }
          });
      return tidy;
    }
    return value;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || value.isTextual() && value.asText().isBlank()
        || value.isContainerNode() && value.isEmpty();
  }

  /** Only the fields of one value. */
  static ObjectNode compact(ObjectNode tidy) {
    ObjectNode compact = Entries.object();
    tidy.properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode()) {
                compact.set(field.getKey(), field.getValue());
              }
            });
    return compact;
  }
}
