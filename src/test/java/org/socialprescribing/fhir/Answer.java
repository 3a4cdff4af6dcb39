package org.socialprescribing.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

  public JsonNode json() {
    return Json.parse(body);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The ids of the rules that an OperationOutcome names. */
  public List<String> rules() {
    return json().findValues("details").stream()
        .flatMap(details -> elements(details.path("coding")))
        .map(coding -> coding.path("code").asText())
        .toList();
  }

  /** The resources of a bundle. */
  public List<JsonNode> resources() {
    return entries().map(entry -> entry.path("resource")).toList();
  }

  /** The resources of a bundle that are of this type. */
  public List<JsonNode> resources(String type) {
    return resources().stream()
        .filter(resource -> resource.path("resourceType").asText().equals(type))
        .toList();
  }

  /** The HTTP status of each entry of a transaction's or a batch's answer. */
  public List<Integer> entryStatuses() {
    return entries()
        .map(entry -> entry.path("response").path("status").asText())
        .map(status -> Integer.valueOf(status.substring(0, 3)))
        .toList();
  }

  /** Type and id of what each entry of a transaction or batch has written or matched. */
  public List<String> locations() {
    return entries()
        .map(entry -> entry.path("response").path("location").asText())
        .map(location -> location.replaceFirst("/_history/.*", ""))
        .toList();
  }

  /** Type and id of the one resource of this type that a transaction has written or matched. */
  public String location(String type) {
    return locations().stream()
        .filter(location -> location.startsWith(type + "/"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + type + " in " + body));
  }

  private Stream<JsonNode> entries() {
    return elements(json().path("entry"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
