package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.socialprescribing.directory.openreferral.ToFhir;

/** JSON of strangers: read within bounds, and known again by its content. */
final class Json {

  /** An entry has fewer than ten levels. */
  private static final int DEPTH = 64;

  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;

  /** Changes when the same entry is to become other records than before. */
  private static final String MAPPING = ToFhir.VERSION + "|";

  static final ObjectMapper READER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Json() {}

  /**
   * SHA-256 of the content: neither the order of fields, nor spacing, nor fields without a value
   * count.
   */
  static String hash(JsonNode entry) {
    var text = new StringBuilder(2048).append(MAPPING);
    write(entry, text);
    return HexFormat.of()
        .formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static String hash(byte[] page) {
    MessageDigest digest = digest();
    digest.update(MAPPING.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(page));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      var names = new ArrayList<String>(node.size());
      node.fieldNames().forEachRemaining(names::add);
      names.sort(null);
      text.append('{');
      for (String name : names) {
        JsonNode value = node.get(name);
        if (!isNothing(value)) {
          text.append(name.length()).append(':').append(name);
          write(value, text);
        }
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      node.forEach(each -> write(each, text));
      text.append(']');
    } else if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      text.append('#').append(number.signum() == 0 ? "0" : number.stripTrailingZeros()).append(';');
    } else if (node.isTextual()) {
      text.append('"').append(node.textValue().length()).append(':').append(node.textValue());
    } else {
      text.append(node.asText()).append(';');
    }
  }

  /** Open Referral UK leaves out what has no value; some feeds write it as null or empty. */
  private static boolean isNothing(JsonNode value) {
    return value.isNull()
        || value.isTextual() && value.textValue().isEmpty()
        || value.isContainerNode() && value.isEmpty();
  }
}
