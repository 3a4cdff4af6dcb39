package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.conformance.explain.Correction;
import org.socialprescribing.conformance.explain.Correction.Action;
import org.socialprescribing.conformance.explain.Issue;

/** What the server proposes to send instead is right: with it, the payload is accepted. */
class CorrectionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> correctable() {
    return GuideFixture.invalid().stream()
        .filter(file -> file.toString().endsWith(".json"))
        .filter(file -> isComplete(GuideFixture.refusalsOf(file).get(0).correction()));
  }

  /** Without a placeholder in angle brackets, which only the sender can fill. */
  private static boolean isComplete(Correction correction) {
    return correction != null && !correction.fragment().contains("<");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("correctable")
  void mendThePayload(Path file) throws Exception {
    Issue issue = GuideFixture.refusalsOf(file).get(0);
    JsonNode body = JSON.readTree(GuideFixture.read(file));

    apply(issue, body);

    assertThat(GuideFixture.refusalsOf(JSON.writeValueAsBytes(body), EncodingEnum.JSON)).isEmpty();
  }

  @Test
  void areProposedForManyFaults() {
    assertThat(correctable()).hasSizeGreaterThanOrEqualTo(25);
  }

  private static void apply(Issue issue, JsonNode body) throws Exception {
    String[] steps =
        issue.expression().replaceAll("\\.ofType\\(\\w+\\)", "").split("\\.(?![^(]*\\))");
    JsonNode parent = body;
    for (int i = 1; i < steps.length - 1; i++) {
      parent = child(parent, steps[i]);
    }
    if (issue.correction().action() == Action.REMOVE) {
      remove(parent, steps[steps.length - 1]);
    } else {
      ObjectNode owner = (ObjectNode) parent;
      JSON.readTree(issue.correction().fragment())
          .properties()
          .forEach(property -> put(owner, property.getKey(), property.getValue()));
    }
  }

  private static void put(ObjectNode parent, String name, JsonNode value) {
    JsonNode present = parent.get(name);
    if (present instanceof ArrayNode && !value.isArray()) {
      ((ArrayNode) present).set(0, value);
    } else if (present instanceof ArrayNode list && name.equals("extension")) {
      list.addAll((ArrayNode) value);
    } else {
      parent.set(name, value);
    }
  }

  private static void remove(JsonNode parent, String step) {
    String name = step.replaceAll("\\[.*|\\(.*", "");
    JsonNode list = parent.get(name);
    if (step.contains("('")) {
      String url = step.substring(step.indexOf('\'') + 1, step.lastIndexOf('\''));
      ((ArrayNode) list).removeIf(extension -> extension.path("url").asText().equals(url));
    } else if (step.contains("[")) {
      ((ArrayNode) list).remove(index(step));
    }
    if (!step.matches(".*[\\[(].*") || list.isEmpty()) {
      ((ObjectNode) parent).remove(name);
    }
  }

  private static JsonNode child(JsonNode parent, String step) {
    JsonNode child = parent.get(step.replaceAll("\\[.*", ""));
    return step.contains("[") ? child.get(index(step)) : child;
  }

  private static int index(String step) {
    return Integer.parseInt(step.replaceAll(".*\\[(\\d+)].*", "$1"));
  }
}
