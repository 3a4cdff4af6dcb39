package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.socialprescribing.fhir.Answer;

/** A worklist as it was answered. */
record Listed(Answer answer) {

  Listed {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  List<String> tasks() {
    return addresses("match");
  }

  List<String> included() {
    return addresses("include");
  }

  long total() {
    return answer.json().path("total").asLong(-1);
  }

  /** The address of another page after the server's; empty when there is none. */
  String link(String relation) {
    return elements(answer.json().path("link"))
        .filter(link -> link.path("relation").asText().equals(relation))
        .map(link -> link.path("url").asText().replaceFirst(".*?/fhir/", ""))
        .findFirst()
        .orElse("");
  }

  /** The value of a fact about a task; missing when there is none. */
  JsonNode fact(String task, String name) {
    return elements(entry(task).at("/search/extension/0/extension"))
        .filter(part -> part.path("url").asText().equals(name))
        .map(Listed::value)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The value of an extension or parameter, whatever its type; missing when there is none. */
  static JsonNode value(JsonNode holder) {
    return holder.properties().stream()
        .filter(property -> property.getKey().startsWith("value"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  JsonNode record(String address) {
    return entry(address).path("resource");
  }

  private JsonNode entry(String address) {
    return elements(answer.json().path("entry"))
        .filter(entry -> entry.path("fullUrl").asText().endsWith("/" + address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + address + " in " + answer.body()));
  }

  private List<String> addresses(String mode) {
    return elements(answer.json().path("entry"))
        .filter(entry -> entry.at("/search/mode").asText().equals(mode))
        .map(entry -> entry.path("fullUrl").asText().replaceFirst(".*?/fhir/", ""))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode parent) {
    return StreamSupport.stream(parent.spliterator(), false);
  }
}
