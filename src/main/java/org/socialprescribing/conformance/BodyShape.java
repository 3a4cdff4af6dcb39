package org.socialprescribing.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Refuses JSON that is well-formed and still nothing that anybody means: nested so deeply, or in so
 * many pieces, that reading and judging it would keep the server busy for long.
 *
 * <p>FHIR's deepest records, forms with groups in groups, need some forty levels; a bundle as large
 * as the server takes has some forty objects for each of its entries. XML has the same limits in
 * {@link TextSyntax}.
 */
final class BodyShape {

  static final int DEEPEST = 100;
  static final int MOST_OBJECTS = 25_000;

  private static final byte[] ESCAPED_NULL = "\\u0000".getBytes(StandardCharsets.US_ASCII);
  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final int MOST_COPIES = 5;
  private static final JsonFactory JSON = new JsonFactory();

  private BodyShape() {}

  /** What is not JSON passes: others say where it is wrong. */
  static void check(byte[] text) {
    boolean suspicious = hasEscapedNull(text);
    try (JsonParser parser = JSON.createParser(text)) {
      int depth = 0;
      int objects = 0;
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next.isStructStart()) {
          depth++;
          objects += next == JsonToken.START_OBJECT ? 1 : 0;
        } else if (next.isStructEnd()) {
          depth--;
        }
        if (depth > DEEPEST || objects > MOST_OBJECTS) {
          throw tooComplex();
        }
        if (suspicious && next == JsonToken.VALUE_STRING && parser.getText().indexOf(0) >= 0) {
          throw nullCharacter(parser);
        }
      }
    } catch (IOException malformed) {
      // Told by the reader that wants it.
    }
  }

  /**
   * JSON Patch (RFC 6902) can copy a record into itself, so that each copy doubles it.
   *
   * @param patch that is well-formed
   */
  static void checkPatch(byte[] patch) {
    check(patch);
    int copies = 0;
    try (JsonParser parser = JSON.createParser(patch)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next == JsonToken.VALUE_STRING
            && "op".equals(parser.currentName())
            && "copy".equals(parser.getText())
            && ++copies > MOST_COPIES) {
          throw RefusedRequest.badRequest(
              Issue.error(
                  "patch-invalid",
                  "A patch copies at most %d times here; send what is to be added."
                      .formatted(MOST_COPIES)));
        }
      }
    } catch (IOException malformed) {
      // Told already.
    }
  }

  /** Whether a null character stands somewhere, as an escape or as words. */
  private static boolean hasEscapedNull(byte[] text) {
    for (int i = 0; i + ESCAPED_NULL.length <= text.length; i++) {
      if (text[i] == '\\'
          && Arrays.equals(
              text, i, i + ESCAPED_NULL.length, ESCAPED_NULL, 0, ESCAPED_NULL.length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * FHIR R4 §2.24.0.1 has none in strings, PostgreSQL keeps none, and the HL7 validator misses it.
   */
  private static RefusedRequest nullCharacter(JsonParser at) {
    return RefusedRequest.badRequest(
        Issue.error("value-format", "A text holds the character U+0000, which FHIR does not allow.")
            .at(at.currentTokenLocation().getLineNr(), at.currentTokenLocation().getColumnNr()));
  }

  private static RefusedRequest tooComplex() {
    return RefusedRequest.of(
        PAYLOAD_TOO_LARGE,
        Issue.error(
            "body-too-complex",
            "The body nests deeper than %d levels, or has more than %d objects."
                .formatted(DEEPEST, MOST_OBJECTS)));
  }
}
