package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.fhirpath.IFhirPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** Walks the statement that the server serves, and tries everything that it declares. */
class DoingWhatIsDeclaredIT extends StatedServer {

  private static final Map<String, String> VALUES =
      Map.of(
          "string", "none",
          "token", "none",
          "date", "2026-01-01",
          "reference", "none",
          "uri", "urn:none",
          "number", "1",
          "quantity", "1",
          "special", "51.5|-0.1|10|km");

  private static final IFhirPath PATHS = FHIR.newFhirPath();

  /** Stored once for all tests of this class, which takes seconds. */
  private static List<ObjectNode> examples;

  @BeforeEach
  void storeTheExamples() {
    if (examples == null) {
      examples = storedExamples();
    }
  }

  @Test
  void everyTypeThatCanBeWrittenIsWritten() {
    assertThat(storedTypes().map(type -> type.path("type").asText()))
        .allSatisfy(type -> assertThat(example(type)).isNotNull());
  }

  @Test
  void everyInteractionOfEveryTypeWorks() {
    types()
        .forEach(
            type ->
                codes(type)
                    .forEach(
                        interaction ->
                            assertThat(interact(type.path("type").asText(), interaction))
                                .as("%s of %s", interaction, type.path("type").asText())
                                .isIn(200, 201)));
  }

  @Test
  void everyTypeListsItsProfilesAndEachOfThemCanBeRead() {
    storedTypes()
        .forEach(
            type -> {
              assertThat(type.path("supportedProfile")).isNotEmpty();
              for (JsonNode profile : type.path("supportedProfile")) {
                Answer found = fhir.get("StructureDefinition?url=" + profile.asText());
                assertThat(found.resources()).hasSize(1);
                assertThat(found.resources().get(0).path("type")).isEqualTo(type.path("type"));
              }
            });
  }

  @Test
  void everySearchParameterIsAnswered() {
    types()
        .forEach(
            type ->
                elements(type.path("searchParam"))
                    .forEach(
                        parameter -> {
                          String search =
                              "%s?%s=%s"
                                  .formatted(
                                      type.path("type").asText(),
                                      parameter.path("name").asText(),
                                      value(parameter));
                          Answer answer = fhir.get(search);
                          assertThat(answer.status()).as(search).isEqualTo(200);
                          assertThat(answer.json().path("type").asText()).isEqualTo("searchset");
                        }));
  }

  @Test
  void everySearchParameterThatAnExampleHasAValueForFindsTheExample() {
    var found = new TreeMap<String, String>();
    for (ObjectNode example : examples) {
      String type = example.path("resourceType").asText();
      var resource = (Resource) FHIR.newJsonParser().parseResource(example.toString());
      for (RuntimeSearchParam parameter : ofFhir(type)) {
        for (String value : values(resource, type, parameter)) {
          String search =
              "%s?%s=%s&_id=%s"
                  .formatted(type, parameter.getName(), value, example.path("id").asText());
          assertThat(fhir.get(search).resources()).as(search).hasSize(1);
          found.put(type + "?" + parameter.getName(), value);
        }
      }
    }

    assertThat(found).hasSizeGreaterThan(50);
  }

  @Test
  void everyIncludeIsAnswered() {
    types()
        .forEach(
            type -> {
              String name = type.path("type").asText();
              elements(type.path("searchInclude"))
                  .forEach(include -> assertAnswered(name + "?_include=" + include.asText()));
              elements(type.path("searchRevInclude"))
                  .forEach(include -> assertAnswered(name + "?_revinclude=" + include.asText()));
            });
  }

  @Test
  void everyOperationIsKnown() {
    var operations = new ArrayList<String>();
    types()
        .forEach(
            type ->
                elements(type.path("operation"))
                    .forEach(
                        operation ->
                            operations.add(
                                operationAddress(type.path("type").asText(), operation))));
    elements(rest.path("operation"))
        .forEach(operation -> operations.add("$" + operation.path("name").asText()));

    // What an operation needs is its own; here it is enough that the server knows it.
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThat(called(operation).status()).as(operation).isNotIn(404, 405, 500, 501));
  }

  /** What changes something is not called by GET. */
  private Answer called(String operation) {
    Answer answer = fhir.get(operation);
    return answer.status() == 405
        ? fhir.post(operation, Json.json("{'resourceType': 'Parameters'}"))
        : answer;
  }

  private String operationAddress(String type, JsonNode operation) {
    String name = operation.path("name").asText();
    var definition = fhir.get("OperationDefinition?url=" + operation.path("definition").asText());
    assertThat(definition.resources()).as("definition of $" + name).hasSize(1);
    boolean onOne = definition.resources().get(0).path("instance").asBoolean();
    return onOne ? address(one(type)) + "/$" + name : type + "/$" + name;
  }

  /** Of what the guide itself is made of, any. */
  private JsonNode one(String type) {
    JsonNode example = example(type);
    return example == null ? fhir.get(type).resources().get(0) : example;
  }

  private static String value(JsonNode parameter) {
    return parameter.path("name").asText().equals("open-on")
        ? "tue"
        : VALUES.get(parameter.path("type").asText());
  }

  private void assertAnswered(String search) {
    assertThat(fhir.get(search).status()).as(search).isEqualTo(200);
  }

  private int interact(String type, String interaction) {
    ObjectNode example = example(type);
    String address = example == null ? guideAddress(type) : address(example);
    if (address == null && interaction.equals("read")) {
      return fhir.get(type).status(); // The guide has no artefact of this kind to be read.
    }
    return switch (interaction) {
      case "read" -> fhir.get(address).status();
      case "vread" -> fhir.get(address + "/_history/1").status();
      case "search-type" -> fhir.get(type).status();
      case "history-instance" -> fhir.get(address + "/_history").status();
      case "create" ->
          type.equals("Task") ? createTask(example) : fhir.post(type, anew(example)).status();
      case "update" -> put(example).status();
      case "patch" ->
          fhir.patch(
                  address,
                  FhirClient.JSON_PATCH,
                  sameType(type),
                  "If-Match",
                  FhirClient.ifMatch(fhir.get(address).json()))
              .status();
      default -> throw new AssertionError("This test does not know " + interaction);
    };
  }

  /** A task with a number of its own follows a referral that no other task follows. */
  private int createTask(ObjectNode example) {
    ObjectNode request = (ObjectNode) fhir.get(example.at("/focus/reference").asText()).json();
    request.remove("id");
    ((ObjectNode) request.at("/identifier/0")).put("value", UUID.randomUUID().toString());
    request
        .withArray("extension")
        .add(
            json(
                """
                {'url': 'https://socialprescribing.example/fhir/StructureDefinition/new-episode',
                 'valueCodeableConcept': {'text': 'Comes back with another matter.'}}
                """));
    String another = fhir.post("ServiceRequest", request).json().path("id").asText();
    ObjectNode task = anew(example);
    task.set("focus", json("{'reference': 'ServiceRequest/%s'}", another));
    ((ObjectNode) task.at("/identifier/0")).put("value", UUID.randomUUID().toString());
    return fhir.post("Task", task).status();
  }

  /** Without the identifiers that tell it from others, where it may stand without them. */
  private static ObjectNode anew(ObjectNode example) {
    return example.deepCopy().without("id");
  }

  private static String sameType(String type) {
    return "[{\"op\": \"test\", \"path\": \"/resourceType\", \"value\": \"%s\"}]".formatted(type);
  }

  private String guideAddress(String type) {
    var artefacts = fhir.get(type).resources();
    return artefacts.isEmpty() ? null : address(artefacts.get(0));
  }

  private ObjectNode example(String type) {
    return examples.stream()
        .filter(example -> example.path("resourceType").asText().equals(type))
        .findFirst()
        .orElse(null);
  }

  /** The first value at each path of a parameter; paths that choose or convert are left out. */
  private List<String> values(Resource resource, String type, RuntimeSearchParam parameter) {
    boolean declared =
        types()
            .filter(stated -> stated.path("type").asText().equals(type))
            .anyMatch(stated -> parameters(stated).contains(parameter.getName()));
    if (!declared || parameter.getName().startsWith("_")) {
      return List.of();
    }
    var values = new ArrayList<String>();
    for (String path : parameter.getPath().split("\\|")) {
      if (path.trim().matches(type + "(\\.[a-zA-Z]+)+")) {
        PATHS.evaluate(resource, path.trim(), IBase.class).stream()
            .map(DoingWhatIsDeclaredIT::asSearched)
            .filter(value -> !value.isEmpty())
            .limit(1)
            .forEach(values::add);
      }
    }
    return values;
  }

  private static String asSearched(IBase value) {
    if (value instanceof CodeableConcept concept) {
      return concept.hasCoding() ? asSearched(concept.getCodingFirstRep()) : "";
    }
    if (value instanceof Coding coding) {
      return coding.getSystem() + "|" + coding.getCode();
    }
    if (value instanceof Identifier identifier) {
      return identifier.getSystem() + "|" + identifier.getValue();
    }
    if (value instanceof Reference reference) {
      return String.valueOf(reference.getReference()).replace("null", "");
    }
    if (value instanceof BaseDateTimeType date) {
      return date.getValueAsString().substring(0, Math.min(10, date.getValueAsString().length()));
    }
    return value instanceof PrimitiveType<?> primitive
        ? primitive.getValueAsString().split("[,&#]")[0]
        : "";
  }
}
