package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference between an entry and what the records alone would say of it. Whatever the records
 * can hold, {@code applied(derived, between(derived, given))} equals {@code given}: nothing is lost
 * because somebody forgot a field.
 *
 * <p>A difference is one of
 *
 * <ul>
 *   <li>{@code {"was": …, "is": …}}: the records said the first and the entry the second; either
 *       may be absent. It holds as long as the records still say the same. Once they say something
 *       else, somebody has changed them, and they win.
 *   <li>{@code {"fields": {name: difference}}} of two objects;
 *   <li>{@code {"list": [item], "not": [id]}} of two lists of objects with ids: an item is an id,
 *       {@code {"id", "change"}}, or {@code {"only"}} for what the entry alone has; {@code not} has
 *       the ids of what the records alone have.
 * </ul>
 */
final class Rest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private Rest() {}

  /** Missing when there is none. */
  static JsonNode between(JsonNode derived, JsonNode given) {
    if (derived.equals(given)) {
      return MissingNode.getInstance();
    }
    if (derived.isObject() && given.isObject()) {
      return betweenObjects(derived, given);
    }
    if (hasIds(derived) && hasIds(given)) {
      return betweenLists(derived, given);
    }
    return leaf(derived, given);
  }

  static JsonNode applied(JsonNode derived, JsonNode difference) {
    if (difference.isMissingNode()) {
      return derived;
    }
    if (difference.has("fields")) {
      return derived.isObject() ? objectWith(derived, difference.get("fields")) : derived;
    }
    if (difference.has("list")) {
      return listWith(derived, difference);
    }
    return isSame(derived, difference.path("was")) ? difference.path("is") : derived;
  }

  private static ObjectNode leaf(JsonNode derived, JsonNode given) {
    ObjectNode change = JSON.objectNode();
    put(change, "was", derived);
    put(change, "is", given);
    return change;
  }

  private static ObjectNode betweenObjects(JsonNode derived, JsonNode given) {
    Set<String> names = new LinkedHashSet<>();
    derived.fieldNames().forEachRemaining(names::add);
    given.fieldNames().forEachRemaining(names::add);
    ObjectNode difference = JSON.objectNode();
    ObjectNode fields = difference.putObject("fields");
    names.forEach(name -> put(fields, name, between(derived.path(name), given.path(name))));
    return difference;
  }

  private static ObjectNode betweenLists(JsonNode derived, JsonNode given) {
    Map<String, JsonNode> known = byId(derived);
    ObjectNode difference = JSON.objectNode();
    ArrayNode list = difference.putArray("list");
    for (JsonNode item : given) {
      JsonNode before = known.remove(id(item));
      if (before == null) {
        list.addObject().set("only", item);
      } else if (before.equals(item)) {
        list.add(id(item));
      } else {
        list.addObject().put("id", id(item)).set("change", between(before, item));
      }
    }
    ArrayNode not = difference.putArray("not");
    known.keySet().forEach(not::add);
    return difference;
  }

  private static JsonNode objectWith(JsonNode derived, JsonNode fields) {
    ObjectNode whole = JSON.objectNode();
    derived
        .properties()
        .forEach(
            field ->
                put(whole, field.getKey(), applied(field.getValue(), fields.path(field.getKey()))));
    fields
        .properties()
        .forEach(
            field -> {
              if (!derived.has(field.getKey())) {
                put(whole, field.getKey(), applied(MissingNode.getInstance(), field.getValue()));
              }
            });
    return whole;
  }

  private static JsonNode listWith(JsonNode derived, JsonNode difference) {
    if (!derived.isMissingNode() && !hasIds(derived)) {
      return derived;
    }
    Map<String, JsonNode> known = byId(derived);
    difference.path("not").forEach(id -> known.remove(id.asText()));
    ArrayNode whole = JSON.arrayNode();
    for (JsonNode item : difference.get("list")) {
      if (item.has("only")) {
        whole.add(item.get("only"));
      } else {
        JsonNode now = known.remove(item.isTextual() ? item.asText() : id(item));
        if (now != null) {
          whole.add(applied(now, item.path("change")));
        }
      }
    }
    known.values().forEach(whole::add);
    return whole.isEmpty() ? MissingNode.getInstance() : whole;
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.isMissingNode() && other.isMissingNode() || one.equals(other);
  }

  /** Whether it is a list of objects, each with an id of its own. */
  private static boolean hasIds(JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      return false;
    }
    Set<String> ids = new TreeSet<>();
    for (JsonNode item : list) {
      if (!item.path("id").isTextual() || !ids.add(id(item))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    list.forEach(item -> items.put(id(item), item));
    return items;
  }

  /** UUIDs mean the same in capital letters. */
  private static String id(JsonNode item) {
    return item.path("id").asText().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode whole, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      whole.set(name, value);
    }
  }
}
