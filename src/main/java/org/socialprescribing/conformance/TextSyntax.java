package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.EncodingEnum;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Refuses text that is not well-formed JSON or XML, with the position, before anything else reads
 * it.
 *
 * <p>Stricter than the parsers behind it where leniency would lose data: a JSON property that
 * occurs twice, or text after the end. An XML document type is refused unread, so that no external
 * entity is ever resolved.
 */
final class TextSyntax {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final XMLInputFactory XML = xmlFactory();

  private TextSyntax() {}

  /** A resource: an object in JSON, or an element in XML. */
  static void check(byte[] text, EncodingEnum encoding) {
    check(text, encoding, false);
  }

  /**
   * @param mayBeList whether the text may be a list, as a JSON Patch is
   */
  static void check(byte[] text, EncodingEnum encoding, boolean mayBeList) {
    if (isBlank(text)) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "body-missing", "The request has no body; send one FHIR resource as JSON or XML."));
    }
    if (encoding == EncodingEnum.XML) {
      checkXml(text);
    } else {
      checkJson(text, mayBeList);
    }
  }

  private static void checkJson(byte[] text, boolean mayBeList) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken start = parser.nextToken();
      if (start != JsonToken.START_OBJECT && !(mayBeList && start == JsonToken.START_ARRAY)) {
        throw malformed(
            "json-malformed",
            "A FHIR resource in JSON is an object: the body starts with {.",
            1,
            1);
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        var at = parser.currentTokenLocation();
        throw malformed(
            "json-malformed",
            "There is more text after the end of the resource; send one resource.",
            at.getLineNr(),
            at.getColumnNr());
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw malformed(
          "json-malformed",
          "The body is not well-formed JSON: " + reason(e) + ".",
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(JsonProcessingException e) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    if (e instanceof JsonParseException && reason.startsWith("Duplicate field")) {
      reason = reason.replace("Duplicate field", "the same property occurs twice:");
    }
    return reason.replaceAll("[.\\s]+$", "");
  }

  private static void checkXml(byte[] text) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.DTD) {
          var at = reader.getLocation();
          throw malformed(
              "xml-doctype",
              "FHIR XML has no document type declaration, and this server reads none: remove <!DOCTYPE>.",
              at.getLineNumber(),
              at.getColumnNumber());
        }
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String reason = e.getMessage().lines().findFirst().orElse("it cannot be read");
      throw malformed(
          "xml-malformed",
          "The body is not well-formed XML: " + reason + ".",
          at == null ? 1 : at.getLineNumber(),
          at == null ? 1 : at.getColumnNumber());
    }
  }

  private static RefusedRequest malformed(String rule, String sentence, int line, int column) {
    return RefusedRequest.badRequest(Issue.error(rule, sentence).at(line, column));
  }

  private static boolean isBlank(byte[] text) {
    for (byte character : text) {
      if (!Character.isWhitespace(character)) {
        return false;
      }
    }
    return true;
  }

  private static XMLInputFactory xmlFactory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, BodyShape.DEEPEST);
    // Each value is an element here.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, 4 * BodyShape.MOST_OBJECTS);
    return factory;
  }
}
