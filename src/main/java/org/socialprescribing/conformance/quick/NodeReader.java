package org.socialprescribing.conformance.quick;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON text into nodes, and gives up on everything that is not plainly FHIR: an unknown
 * property, one that occurs twice, a null, an empty array or object, a number in quotes.
 */
final class NodeReader {

  /** Deeper than any form; each level costs stack, here and in the checks. */
  private static final int DEEPEST = 60;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** What Java puts for bytes that are not UTF-8. */
  private static final char UNREADABLE = '\uFFFD';

  private static final String RESOURCE_TYPE = "resourceType";

  private final Shapes shapes;

  NodeReader(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The resource that the text holds; throws {@link NotCertain} on anything unusual. */
  Node read(byte[] text) {
    // A parser of bytes would take other encodings; the full validator reads UTF-8 only.
    NotCertain.unless(text.length > 1 && text[0] == '{' && text[1] != 0, "Not UTF-8 JSON");
    String decoded = new String(text, StandardCharsets.UTF_8);
    NotCertain.unless(decoded.indexOf(UNREADABLE) < 0, "Not UTF-8");
    try (JsonParser parser = JSON.createParser(decoded)) {
      parser.nextToken();
      var ids = new ElementIds();
      Node resource =
          resource(parser, new Property("resource", "resource", "Resource", false, 0, null), ids);
      NotCertain.unless(parser.nextToken() == null, "Text after the resource");
      ids.requireDifferent();
      return resource;
    } catch (IOException e) {
      throw new NotCertain("Not JSON");
    }
  }

  private Node resource(JsonParser parser, Property property, ElementIds ids) throws IOException {
    // FHIR lets the type stand anywhere; nearly everybody sends it first.
    NotCertain.unless(
        parser.nextToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals(RESOURCE_TYPE)
            && parser.nextToken() == JsonToken.VALUE_STRING,
        "The type does not come first");
    String type = parser.getText();
    NotCertain.unless(shapes.isResource(type), "An unknown type of resource");
    Node resource =
        Node.resource(new Property(property.name(), property.json(), type, false, 0, type), type);
    fill(parser, resource, shapes.of(type), ids);
    ids.ofResource(resource);
    return resource;
  }

  private void fill(JsonParser parser, Node parent, Shape shape, ElementIds ids)
      throws IOException {
    long seen = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Shape.Slot slot = shape.slot(parser.currentName());
      NotCertain.unless(slot != null, "An unknown property");
      Property property = slot.property();
      long bit = 1L << property.position();
      NotCertain.unless((seen & bit) == 0, "A property that occurs twice");
      seen |= bit;
      JsonToken token = parser.nextToken();
      if (property.isList()) {
        NotCertain.unless(token == JsonToken.START_ARRAY, "A list that is none");
        int before = parent.children().size();
        for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
          parent.add(value(parser, token, slot, ids));
        }
        NotCertain.unless(parent.children().size() > before, "An empty list");
      } else {
        parent.add(value(parser, token, slot, ids));
      }
    }
    NotCertain.unless(!parent.children().isEmpty(), "An empty object");
  }

  private Node value(JsonParser parser, JsonToken token, Shape.Slot slot, ElementIds ids)
      throws IOException {
    Property property = slot.property();
    String type = property.type();
    if (Types.isPrimitive(type)) {
      return Node.primitive(property, text(parser, token, type));
    }
    NotCertain.unless(token == JsonToken.START_OBJECT, "A simple value instead of an object");
    if (type.equals("Resource")) {
      return resource(parser, property, ids);
    }
    Node node = Node.complex(property);
    fill(parser, node, slot.inPlace() == null ? shapes.of(type) : slot.inPlace(), ids);
    ids.ofElement(node);
    return node;
  }

  private static String text(JsonParser parser, JsonToken token, String type) throws IOException {
    boolean fits =
        Types.isString(type)
            ? token == JsonToken.VALUE_STRING
            : Types.isBoolean(type) ? token.isBoolean() : token.isNumeric();
    NotCertain.unless(fits, "A value in another JSON type");
    return parser.getText();
  }
}
