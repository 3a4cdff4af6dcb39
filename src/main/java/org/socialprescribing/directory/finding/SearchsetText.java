package org.socialprescribing.directory.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.socialprescribing.directory.finding.Found.Kept;
import org.socialprescribing.directory.finding.Found.Match;

/**
 * What was found as the JSON of a searchset. The records stand in it as they are kept (decision
 * 0025); beside each match how far it is and how well it fits.
 */
final class SearchsetText {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String DISTANCE =
      "http://hl7.org/fhir/StructureDefinition/location-distance";
  private static final int MILLIONTHS = 6;

  private SearchsetText() {}

  /**
   * @param base the address of the FHIR server
   * @param self the address at which this was asked
   * @param next that of the next page; null: this is the last
   */
  static String of(
      Found found, boolean total, String base, String self, @Nullable String next, Instant now)
      throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("resourceType", "Bundle");
      json.writeObjectFieldStart("meta");
      json.writeStringField("lastUpdated", now.toString());
      json.writeEndObject();
      json.writeStringField("type", "searchset");
      if (total) {
        json.writeNumberField("total", found.total());
      }
      json.writeArrayFieldStart("link");
      link(json, "self", self);
      if (next != null) {
        link(json, "next", next);
      }
      json.writeEndArray();
      if (!found.matches().isEmpty()) {
        json.writeArrayFieldStart("entry");
        for (Match match : found.matches()) {
          match(json, match, base);
        }
        for (Kept record : found.included()) {
          begin(json, record, base);
          json.writeStringField("mode", "include");
          end(json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void link(JsonGenerator json, String relation, String url) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", relation);
    json.writeStringField("url", url);
    json.writeEndObject();
  }

  private static void match(JsonGenerator json, Match match, String base) throws IOException {
    begin(json, match.service(), base);
    if (match.metres() != null) {
      json.writeFieldName("extension");
      json.writeRawValue(
          String.format(
              Locale.ROOT,
              "[{\"url\":\"%s\",\"valueDistance\":{\"value\":%d,\"unit\":\"m\","
                  + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"m\"}}]",
              DISTANCE,
              match.metres()));
    }
    json.writeStringField("mode", "match");
    if (match.score() != null) {
      json.writeNumberField(
          "score", BigDecimal.valueOf(match.score(), MILLIONTHS).min(BigDecimal.ONE));
    }
    end(json);
  }

  private static void begin(JsonGenerator json, Kept record, String base) throws IOException {
    json.writeStartObject();
    json.writeStringField("fullUrl", base + "/" + record.id());
    json.writeFieldName("resource");
    json.writeRawValue(record.json());
    json.writeObjectFieldStart("search");
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }
}
