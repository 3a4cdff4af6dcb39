package org.socialprescribing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Changes resources in small ways: what a careless or hostile sender could make of them. The same
 * seed makes the same changes.
 */
final class Mutations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random;
  private final SpareParts parts;
  private final List<JsonNode> corpus = new ArrayList<>();
  private final Map<String, List<JsonNode>> valuesByName = new HashMap<>();
  private final List<String> names;
  private final List<Consumer<ObjectNode>> changes;

  Mutations(long seed, List<byte[]> corpus) {
    this.random = new Random(seed);
    this.parts = new SpareParts(random);
    for (byte[] text : corpus) {
      JsonNode document = read(text);
      this.corpus.add(document);
      objects(document).forEach(this::collect);
    }
    this.names = List.copyOf(valuesByName.keySet().stream().sorted().toList());
    this.changes =
        List.of(
            this::drop,
            this::duplicate,
            this::rename,
            this::move,
            this::retype,
            this::spoil,
            this::spoil,
            this::borrow,
            this::borrow,
            this::graft,
            this::define,
            this::define,
            this::swap);
  }

  /** The next mutant of a document of the corpus: one to three changes, and sometimes odd text. */
  byte[] next() {
    JsonNode document = pick(corpus).deepCopy();
    int count = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      pick(changes).accept(pick(objects(document)));
    }
    return OddText.write(document, random);
  }

  private void drop(ObjectNode object) {
    nameIn(object).ifPresent(object::remove);
  }

  private void duplicate(ObjectNode object) {
    nameIn(object)
        .filter(name -> object.get(name).isArray() && !object.get(name).isEmpty())
        .ifPresent(
            name -> ((ArrayNode) object.get(name)).add(pick(items(object.get(name))).deepCopy()));
  }

  private void rename(ObjectNode object) {
    nameIn(object)
        .ifPresent(
            name -> {
              JsonNode value = object.remove(name);
              object.set(random.nextBoolean() ? pick(names) : parts.misspelt(name), value);
            });
  }

  private void move(ObjectNode object) {
    nameIn(object)
        .ifPresent(
            name -> {
              JsonNode value = object.get(name);
              object.remove(name);
              objects(value).stream().findFirst().orElse(object).set(pick(names), value.deepCopy());
            });
  }

  private void retype(ObjectNode object) {
    nameIn(object).ifPresent(name -> object.set(name, parts.retyped(object.get(name))));
  }

  private void spoil(ObjectNode object) {
    nameIn(object)
        .ifPresent(
            name -> {
              JsonNode value = object.get(name);
              if (value.isValueNode()) {
                object.set(name, parts.scalar(name, value));
              } else if (value.isArray() && !value.isEmpty() && value.get(0).isValueNode()) {
                ((ArrayNode) value).set(0, parts.scalar(name, value.get(0)));
              }
            });
  }

  /** Another value that the same property has somewhere. */
  private void borrow(ObjectNode object) {
    nameIn(object)
        .filter(valuesByName::containsKey)
        .ifPresent(name -> object.set(name, pick(valuesByName.get(name)).deepCopy()));
  }

  /** A property that some object has. */
  private void graft(ObjectNode object) {
    String name = pick(names);
    object.set(name, pick(valuesByName.get(name)).deepCopy());
  }

  /** A property that FHIR defines for the resource, seldom sent. */
  private void define(ObjectNode object) {
    parts.addDefined(object);
  }

  private void swap(ObjectNode object) {
    nameIn(object)
        .ifPresent(
            name ->
                nameIn(object)
                    .ifPresent(
                        other -> {
                          JsonNode value = object.get(name);
                          object.set(name, object.get(other).deepCopy());
                          object.set(other, value.deepCopy());
                        }));
  }

  private java.util.Optional<String> nameIn(ObjectNode object) {
    var present = new ArrayList<String>();
    object.fieldNames().forEachRemaining(present::add);
    return present.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(pick(present));
  }

  private void collect(ObjectNode object) {
    object
        .fields()
        .forEachRemaining(
            field ->
                valuesByName
                    .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                    .add(field.getValue()));
  }

  private static List<JsonNode> items(JsonNode array) {
    var items = new ArrayList<JsonNode>();
    array.forEach(items::add);
    return items;
  }

  private static List<ObjectNode> objects(JsonNode node) {
    var objects = new ArrayList<ObjectNode>();
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static JsonNode read(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
