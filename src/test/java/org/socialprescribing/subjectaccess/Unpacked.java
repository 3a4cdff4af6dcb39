package org.socialprescribing.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.socialprescribing.fhir.Json;

/** An archive as somebody downloads and unpacks it. */
record Unpacked(HttpResponse<byte[]> answer, Map<String, String> files) {

  static Unpacked from(String address, String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address));
      if (headers.length > 0) {
        request.headers(headers);
      }
      var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
      return new Unpacked(answer, unpack(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> unpack(byte[] archive) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  String page() {
    return files.get("index.html");
  }

  /** The records of all files of a folder. */
  List<JsonNode> records(String folder) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder + "/"))
        .flatMap(file -> file.getValue().lines())
        .map(Json::parse)
        .toList();
  }

  /** The same as {@code Type/id}. */
  List<String> names(String folder) {
    return records(folder).stream()
        .map(record -> record.path("resourceType").asText() + "/" + record.path("id").asText())
        .toList();
  }
}
