package org.socialprescribing.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** JSON of test requests, written with single quotes so that it can be read in Java. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object from text with single quotes. */
  public static ObjectNode json(String singleQuoted, Object... values) {
    return (ObjectNode) parse(singleQuoted.formatted(values).replace('\'', '"'));
  }
}
