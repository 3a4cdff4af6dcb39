package org.socialprescribing.fhir;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Transactions, batches and patches as clients send them. */
public final class Bundles {

  private Bundles() {}

  public static ObjectNode transaction(JsonNode... entries) {
    return bundle("transaction", entries);
  }

  public static ObjectNode batch(JsonNode... entries) {
    return bundle("batch", entries);
  }

  public static ObjectNode bundle(String type, JsonNode... entries) {
    ObjectNode bundle = json("{'resourceType': 'Bundle', 'type': '%s', 'entry': []}", type);
    for (JsonNode entry : entries) {
      bundle.withArray("entry").add(entry);
    }
    return bundle;
  }

  /** An entry without a resource, as for a read. */
  public static ObjectNode entry(String method, String url) {
    return json("{'request': {'method': '%s', 'url': '%s'}}", method, url);
  }

  public static ObjectNode entry(String method, String url, JsonNode resource) {
    ObjectNode entry = entry(method, url);
    entry.set("resource", resource);
    return entry;
  }

  /** An entry that changes a record which was read in this version. */
  public static ObjectNode entry(String method, String url, JsonNode resource, String ifMatch) {
    ObjectNode entry = entry(method, url, resource);
    ((ObjectNode) entry.path("request")).put("ifMatch", ifMatch);
    return entry;
  }

  /** A FHIRPath patch that replaces the value of one element. */
  public static ObjectNode fhirPathReplace(String path, String valueType, String value) {
    return json(
        """
        {'resourceType': 'Parameters', 'parameter': [{'name': 'operation', 'part': [
          {'name': 'type', 'valueCode': 'replace'},
          {'name': 'path', 'valueString': '%s'},
          {'name': 'value', 'value%s': '%s'}]}]}
        """,
        path, valueType, value);
  }

  /** A JSON Patch that replaces the value of one element. */
  public static String jsonReplace(String path, String value) {
    return "[{\"op\": \"replace\", \"path\": \"%s\", \"value\": \"%s\"}]".formatted(path, value);
  }

  /** A JSON Patch as it travels in a bundle. */
  public static ObjectNode inBinary(String jsonPatch) {
    return json(
        "{'resourceType': 'Binary', 'contentType': 'application/json-patch+json', 'data': '%s'}",
        Base64.getEncoder().encodeToString(jsonPatch.getBytes(StandardCharsets.UTF_8)));
  }
}
