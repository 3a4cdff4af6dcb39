package org.socialprescribing.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** A system that sends the same token with every request. */
public record AsCaller(FhirClient fhir, String token) {

  public Answer get(String path, String... headers) {
    return fhir.get(path, with(headers));
  }

  public Answer submit(JsonNode bundle, String... headers) {
    return fhir.post("", bundle, with(headers));
  }

  public Answer post(String path, JsonNode body, String... headers) {
    return fhir.post(path, body, with(headers));
  }

  public Answer put(String path, JsonNode body, String... headers) {
    return fhir.put(path, body, with(headers));
  }

  public Answer patch(String path, String body, String... headers) {
    return fhir.patch(path, FhirClient.JSON_PATCH, body, with(headers));
  }

  /** A search whose parameters are in the body. */
  public Answer searchByForm(String type, String form) {
    return fhir.send(
        "POST", type + "/_search", form, with("Content-Type", "application/x-www-form-urlencoded"));
  }

  private String[] with(String... headers) {
    return Stream.concat(Stream.of(headers), Stream.of("Authorization", "Bearer " + token))
        .toArray(String[]::new);
  }
}
