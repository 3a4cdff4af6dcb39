package org.socialprescribing.publication.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** {@code .index.json}: what a folder of a package holds, so that nobody has to read every file. */
final class PackageIndex {

  private static final int FORMAT = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The elements that the package specification puts into the index, where a resource has them. */
  private static final List<String> INDEXED =
      List.of(
          "resourceType",
          "id",
          "url",
          "version",
          "kind",
          "type",
          "supplements",
          "content",
          "valueSet",
          "derivation");

  private final ObjectNode index = JSON.createObjectNode().put("index-version", FORMAT);
  private final ArrayNode files = index.putArray("files");

  void add(String filename, byte[] resource) throws IOException {
    JsonNode content = JSON.readTree(resource);
    ObjectNode entry = files.addObject().put("filename", filename);
    for (String name : INDEXED) {
      if (content.path(name).isTextual()) {
        entry.set(name, content.get(name));
      }
    }
  }

  byte[] json() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(index);
  }
}
