package org.socialprescribing.conformance.explain;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.conformance.explain.AllowedCodes.Code;

/**
 * The smallest value that an element's definition would accept: its fixed value or pattern where it
 * has one, else the shape of its type with a code that is allowed.
 */
final class Skeletons {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DATE = "<YYYY-MM-DD>";
  private static final int LISTED = 12;

  private final FhirContext fhir;
  private final AllowedCodes codes;
  private final Definitions definitions;

  Skeletons(FhirContext fhir, AllowedCodes codes, Definitions definitions) {
    this.fhir = fhir;
    this.codes = codes;
    this.definitions = definitions;
  }

  /**
   * A JSON object with the one property that the element is, for example {@code
   * {"intent":"order"}}.
   */
  String property(ElementDefinition element) {
    String path = element.getPath();
    String name = path.substring(path.lastIndexOf('.') + 1);
    TypeRefComponent type = element.getTypeFirstRep();
    if (name.endsWith("[x]")) {
      String code = type.getCode();
      name = name.replace("[x]", Character.toUpperCase(code.charAt(0)) + code.substring(1));
    }
    JsonNode value = value(element);
    boolean repeats =
        !"0".equals(element.getBase().getMax()) && !"1".equals(element.getBase().getMax());
    return wrap(name, repeats ? NODES.arrayNode().add(value) : value);
  }

  /** A JSON object with one extension of the given kind, with the parts that it must have. */
  String extension(String url) {
    ObjectNode extension = NODES.objectNode().put("url", url);
    definitions
        .in(url, "Extension.value[x]")
        .map(Definitions.Defined::element)
        .filter(value -> !"0".equals(value.getMax()))
        .ifPresent(value -> extension.setAll((ObjectNode) read(property(value))));
    definitions.requiredParts(url).stream()
        .map(part -> part(url, part))
        .forEach(part -> extension.withArray("extension").add(part));
    return wrap("extension", NODES.arrayNode().add(extension));
  }

  private ObjectNode part(String url, String name) {
    ObjectNode part = NODES.objectNode().put("url", name);
    definitions
        .inPart(url, "Extension.extension:" + name + ".value[x]")
        .ifPresent(value -> part.setAll((ObjectNode) read(property(value.element()))));
    return part;
  }

  static String wrap(String name, JsonNode value) {
    return NODES.objectNode().<ObjectNode>set(name, value).toString();
  }

  static String wrap(String name, String value) {
    return wrap(name, NODES.textNode(value));
  }

  private JsonNode value(ElementDefinition element) {
    return fixed(element).map(this::json).orElseGet(() -> shape(element));
  }

  static Optional<Type> fixed(ElementDefinition element) {
    return Optional.ofNullable(element.hasFixed() ? element.getFixed() : element.getPattern());
  }

  /** A value of the model as JSON. */
  JsonNode json(Type value) {
    if (value instanceof PrimitiveType<?> primitive) {
      return JSON.valueToTree(
          primitive.getValue() instanceof Boolean || primitive.getValue() instanceof Number
              ? primitive.getValue()
              : primitive.getValueAsString());
    }
    return read(fhir.newJsonParser().encodeToString(value));
  }

  private JsonNode shape(ElementDefinition element) {
    TypeRefComponent type = element.getTypeFirstRep();
    return switch (type.getCode()) {
      case "Reference" -> reference(type);
      case "CodeableConcept" ->
          codeOf(element)
              .<JsonNode>map(Skeletons::concept)
              .orElseGet(() -> NODES.objectNode().put("text", "<in words>"));
      case "Coding" ->
          codeOf(element).<JsonNode>map(Skeletons::coding).orElseGet(NODES::objectNode);
      case "code" -> NODES.textNode(codeOf(element).map(Code::code).orElse("<code>"));
      case "Identifier" ->
          NODES.objectNode().put("system", "<uri of the numbering>").put("value", "<number>");
      case "Period" -> NODES.objectNode().put("start", DATE);
      case "date" -> NODES.textNode(DATE);
      case "dateTime", "instant" -> NODES.textNode("<YYYY-MM-DDThh:mm:ss+00:00>");
      case "boolean" -> NODES.booleanNode(true);
      case "integer", "positiveInt", "unsignedInt" -> NODES.numberNode(1);
      case "decimal" -> NODES.numberNode(1.0);
      case "ContactPoint" -> NODES.objectNode().put("system", "phone").put("value", "<number>");
      case "HumanName" -> name();
      case "Narrative" ->
          NODES
              .objectNode()
              .put("status", "generated")
              .put("div", "<div xmlns='http://www.w3.org/1999/xhtml'><in words></div>");
      default -> complex(type.getCode());
    };
  }

  private static JsonNode complex(String type) {
    return Character.isUpperCase(type.charAt(0))
        ? NODES.objectNode()
        : NODES.textNode("<" + type + ">");
  }

  private static JsonNode name() {
    ObjectNode name = NODES.objectNode().put("family", "<family name>");
    name.putArray("given").add("<given name>");
    return name;
  }

  /**
   * The one code that is allowed; of several, a placeholder that lists them, since the choice is
   * the sender's.
   */
  private Optional<Code> codeOf(ElementDefinition element) {
    if (!element.hasBinding() || !element.getBinding().hasValueSet()) {
      return Optional.empty();
    }
    List<Code> allowed = codes.ofValueSet(element.getBinding().getValueSet(), "");
    if (allowed.size() < 2) {
      return allowed.stream().findFirst();
    }
    String listed =
        allowed.stream().limit(LISTED).map(Code::code).collect(Collectors.joining(" | "));
    return Optional.of(
        new Code(
            allowed.get(0).system(),
            "<" + listed + (allowed.size() > LISTED ? " | …>" : ">"),
            null));
  }

  /** A reference in the shape that the type allows. */
  ObjectNode reference(TypeRefComponent type) {
    return NODES.objectNode().put("reference", targetOf(type) + "/<id>");
  }

  static ObjectNode concept(Code code) {
    ObjectNode concept = NODES.objectNode();
    concept.putArray("coding").add(coding(code));
    return concept;
  }

  static ObjectNode coding(Code code) {
    ObjectNode coding = NODES.objectNode().put("system", code.system()).put("code", code.code());
    return code.display() == null ? coding : coding.put("display", code.display());
  }

  /** The resource type that a reference may point to, the first of several. */
  private String targetOf(TypeRefComponent type) {
    return type.getTargetProfile().stream()
        .findFirst()
        .flatMap(target -> definitions.structure(target.getValue()))
        .map(structure -> structure.getType())
        .orElse("<Type>");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
