package org.socialprescribing.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Another system that speaks FHIR to the server under test, byte for byte. */
public final class FhirClient {

  public static final String JSON = "application/fhir+json";
  public static final String XML = "application/fhir+xml";
  public static final String JSON_PATCH = "application/json-patch+json";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final String base;
  private final String[] always;

  /**
   * @param base the address of the FHIR endpoint, without a slash at the end
   */
  public FhirClient(String base) {
    this(base, new String[0]);
  }

  private FhirClient(String base, String... always) {
    this.base = base;
    this.always = always;
  }

  /** The same system with a token, which it sends with every request. */
  public FhirClient bearing(String token) {
    return new FhirClient(base, "Authorization", "Bearer " + token);
  }

  /** Type and id of a resource, or a search; {@code |} may stand as it is. */
  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a transaction or batch. */
  public Answer submit(JsonNode bundle) {
    return post("", bundle);
  }

  public Answer post(String path, JsonNode body, String... headers) {
    return send("POST", path, body.toString(), with(headers, "Content-Type", JSON));
  }

  public Answer put(String path, JsonNode body, String... headers) {
    return send("PUT", path, body.toString(), with(headers, "Content-Type", JSON));
  }

  /** Sends a record that was read and changed, with the version that was read. */
  public Answer change(ObjectNode record) {
    String path = record.path("resourceType").asText() + "/" + record.path("id").asText();
    return put(path, record, "If-Match", ifMatch(record));
  }

  /** The version that this record was read in, as {@code If-Match} takes it. */
  public static String ifMatch(JsonNode record) {
    return "W/\"%s\"".formatted(record.at("/meta/versionId").asText());
  }

  public Answer patch(String path, String contentType, String body, String... headers) {
    return send("PATCH", path, body, with(headers, "Content-Type", contentType));
  }

  /**
   * @param headers name, value, name, value and so on
   */
  public Answer send(String method, String path, String body, String... headers) {
    String url = path.isEmpty() ? base : base + "/" + path;
    PersonalData.SENT.note(url, body);
    var request =
        HttpRequest.newBuilder(URI.create(url.replace("|", "%7C").replace(" ", "%20")))
            .timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (String[] each : new String[][] {always, headers}) {
      if (each.length > 0) {
        request.headers(each);
      }
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String[] with(String[] headers, String name, String value) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }
}
