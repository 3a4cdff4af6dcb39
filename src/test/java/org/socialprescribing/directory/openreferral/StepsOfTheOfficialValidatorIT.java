package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;

/**
 * What the validator of Open Referral UK does: it asks for the version, reads the first, the middle
 * and the last page of each list, then by its id what is listed, and holds everything against the
 * published schemas. The schemas are not part of the project; without them the test is skipped.
 */
class StepsOfTheOfficialValidatorIT extends RunningServer {

  private static final Path SCHEMAS =
      Path.of("..", "shared", "open-referral-uk", "schema").toAbsolutePath().normalize();

  /** Schema of an entry in a list, and of one by its id, as the official description names them. */
  private static final Map<String, List<String>> COLLECTIONS =
      Map.of(
          "services", List.of("compiled/service_list.json", "compiled/service.json"),
          "service_at_locations",
              List.of("compiled/service_at_location_list.json", "compiled/service.json"),
          "organizations", List.of("compiled/organization_list.json", "compiled/organization.json"),
          "taxonomies", List.of("taxonomy.json", "taxonomy.json"),
          "taxonomy_terms", List.of("taxonomy_term.json", "taxonomy_term.json"));

  private static final int IDS = 5;

  private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  @BeforeEach
  void storeTheTown() {
    assumeThat(Files.isDirectory(SCHEMAS)).as("schemas beside the project").isTrue();
    Town.store(fhir);
  }

  @Test
  void everyAnswerIsValid() {
    assertThat(json("/").path("version").asText()).isEqualTo("HSDS-UK-3.0");
    COLLECTIONS.forEach(this::validate);
    String link = "/service_at_locations/" + Town.id("link", 1);
    assertThat(errors("compiled/service_at_location.json", json(link))).isEmpty();
  }

  private void validate(String collection, List<String> schemas) {
    int pages = json("/" + collection + "?per_page=3").path("total_pages").asInt();
    assertThat(pages).as(collection).isPositive();
    Set<String> ids = new LinkedHashSet<>();
    for (int page : new int[] {1, (pages + 1) / 2, pages}) {
      JsonNode body = json("/" + collection + "?per_page=3&page=" + page);
      assertWrapped(body, page, pages);
      for (JsonNode entry : body.path("contents")) {
        assertThat(errors(schemas.get(0), entry)).as(entry.toString()).isEmpty();
        ids.add(entry.path("id").asText());
      }
    }
    ids.stream()
        .limit(IDS)
        .forEach(
            id -> {
              JsonNode entry = json("/" + collection + "/" + id);
              assertThat(entry.path("id").asText()).isEqualTo(id);
              assertThat(errors(schemas.get(1), entry)).as(entry.toString()).isEmpty();
            });
  }

  private static void assertWrapped(JsonNode body, int page, int pages) {
    assertThat(body.path("page_number").asInt()).isEqualTo(page);
    assertThat(body.path("total_pages").asInt()).isEqualTo(pages);
    assertThat(body.path("total_items").isInt()).isTrue();
    assertThat(body.path("size").asInt()).isEqualTo(body.path("contents").size()).isPositive();
    assertThat(body.path("first_page").asBoolean()).isEqualTo(page == 1);
    assertThat(body.path("last_page").asBoolean()).isEqualTo(page == pages);
    assertThat(body.path("empty").asBoolean()).isFalse();
  }

  private JsonNode json(String path) {
    var answer = web("/open-referral-uk" + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(emptyFields(answer.json(), "")).as(path).isEmpty();
    return answer.json();
  }

  /** Optional fields without a value are left out. */
  private static List<String> emptyFields(JsonNode node, String place) {
    var found = new ArrayList<String>();
    node.properties()
        .forEach(
            field -> {
              String here = place + "/" + field.getKey();
              JsonNode value = field.getValue();
              boolean empty =
                  value.isNull()
                      || value.isTextual() && value.asText().isBlank()
                      || value.isContainerNode() && value.isEmpty() && !here.equals("/contents");
              if (empty) {
                found.add(here);
              }
              found.addAll(emptyFields(value, here));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.addAll(emptyFields(node.get(i), place + "/" + i));
    }
    return found;
  }

  /** The library knows no address under .example, which RFC 2606 keeps for examples. */
  private List<ValidationMessage> errors(String schema, JsonNode entry) {
    JsonSchema rules =
        schemas.getSchema(
            SchemaLocation.of(SCHEMAS.resolve(schema).toUri().toString()),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return rules.validate(entry).stream()
        .filter(error -> !error.getMessage().contains("RFC 5321"))
        .toList();
  }
}
