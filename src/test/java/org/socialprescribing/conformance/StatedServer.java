package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/**
 * The server with what it says about itself at {@code /metadata}, for tests that compare the two.
 */
abstract class StatedServer extends RunningServer {

  static final FhirContext FHIR = FhirContext.forR4Cached();

  JsonNode rest;

  @BeforeEach
  void readTheStatement() {
    rest = fhir.get("metadata").json().at("/rest/0");
  }

  Stream<JsonNode> types() {
    return elements(rest.path("resource"));
  }

  List<String> names() {
    return types().map(type -> type.path("type").asText()).toList();
  }

  static boolean offers(JsonNode type, String interaction) {
    return codes(type).contains(interaction);
  }

  static List<String> codes(JsonNode type) {
    return elements(type.path("interaction")).map(one -> one.path("code").asText()).toList();
  }

  Stream<JsonNode> storedTypes() {
    return types().filter(type -> offers(type, "create"));
  }

  static Set<String> parameters(JsonNode type) {
    return Set.copyOf(
        elements(type.path("searchParam")).map(one -> one.path("name").asText()).toList());
  }

  /** What FHIR R4 lets one search this type by. */
  static List<RuntimeSearchParam> ofFhir(String type) {
    return FHIR.getResourceDefinition(type).getSearchParams();
  }

  /**
   * Stores the guide's examples under their own ids, those that others refer to first, and returns
   * what is stored; an example that the server does not take as a first version is left out.
   */
  List<ObjectNode> storedExamples() {
    var waiting = new ArrayList<ObjectNode>();
    for (var file : GuideFixture.examples()) {
      var example = (ObjectNode) Json.parse(new String(GuideFixture.read(file)));
      if (names().contains(example.path("resourceType").asText())) {
        waiting.add(example);
      }
    }
    var stored = new ArrayList<ObjectNode>();
    boolean progress = true;
    while (progress) {
      var accepted = waiting.stream().filter(example -> isStored(put(example))).toList();
      waiting.removeAll(accepted);
      stored.addAll(accepted);
      progress = !accepted.isEmpty();
    }
    return stored;
  }

  /** Stores it under its id, from whatever version is there. */
  Answer put(ObjectNode resource) {
    Answer current = fhir.get(address(resource));
    return current.status() == 200
        ? fhir.put(address(resource), resource, "If-Match", FhirClient.ifMatch(current.json()))
        : fhir.put(address(resource), resource);
  }

  private static boolean isStored(Answer answer) {
    return answer.status() == 200 || answer.status() == 201;
  }

  static String address(JsonNode resource) {
    return resource.path("resourceType").asText() + "/" + resource.path("id").asText();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
