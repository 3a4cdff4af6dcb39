package org.socialprescribing.directory.openreferral;

import static org.socialprescribing.fhir.Bundles.bundle;
import static org.socialprescribing.fhir.Bundles.entry;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.Json;

/** A small directory of services in which every field has a value that the standard allows. */
final class Town {

  static final int SERVICES = 7;
  static final String TAXONOMY = Ids.derived("test", "taxonomy");
  static final String ORGANISATION = Ids.derived("test", "organisation");

  private static final String SERVICE =
      """
      {"id": "%s", "name": "Zephyrball club %d", "status": "%s", "description": "We play zephyrball.",
       "url": "https://zephyrball.example/%2$d", "email": "play@zephyrball.example",
       "minimum_age": %d, "maximum_age": %d, "assured_date": "2026-01-31",
       "assurer_email": "check@town.example", "last_modified": "2026-02-01T10:30:45.123Z",
       "fees_description": "Two pounds", "alert": "", "accreditations": null,
       "organization": {"id": "%s", "name": "Zephyrballers", "description": "People who play",
         "website": "https://zephyrball.example", "organization_identifiers": [
           {"id": "%s", "identifier_scheme": "GB-CHC", "identifier_type": "Charity number", "identifier": "1234567"}]},
       "phones": [{"id": "%s", "number": "01632 960100", "type": "voice"}],
       "languages": [{"id": "%s", "name": "Polish", "code": "pl"}],
       "schedules": [{"id": "%s", "freq": "WEEKLY", "interval": 1, "byday": "%s", "opens_at": "10:00:00", "closes_at": "%d:00:00"}],
       "cost_options": [{"id": "%s", "option": "Each time", "amount": 2, "amount_description": "at the door"}],
       "service_areas": [{"id": "%s", "name": "The whole town"}],
       "attributes": [{"id": "%s", "link_type": "what", "taxonomy_term":
         {"id": "%s", "name": "Zephyrball", "description": "A ball of wind", "taxonomy": "Games", "taxonomy_id": "%s"}}],
       "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "physical",
         "name": "Field %2$d", "latitude": %s, "longitude": 0.5,
         "addresses": [{"id": "%s", "address_1": "1 Field Lane", "city": "Harbourton", "state_province": "Kent",
           "postal_code": "ZZ99 3VZ", "country": "GB", "address_type": "physical"}],
         "accessibility": [{"id": "%s", "description": "Step-free"}]}}]}
      """;

  private Town() {}

  /**
   * @param number from 1
   */
  static ObjectNode service(int number) {
    return (ObjectNode)
        Entries.read(
            SERVICE.formatted(
                id("service", number),
                number,
                number == SERVICES ? "temporarily closed" : "active",
                10 * number,
                10 * number + 40,
                ORGANISATION,
                Ids.derived("test", "charity"),
                id("phone", number),
                id("language", number),
                id("schedule", number),
                number % 2 == 0 ? "MO" : "TU,TH",
                10 + number,
                id("cost", number),
                id("area", number),
                id("attribute", number),
                id("term", number % 2),
                TAXONOMY,
                id("link", number),
                id("place", number),
                "51." + number,
                id("address", number),
                id("access", number)));
  }

  static String id(String what, int number) {
    return Ids.derived("test", what, String.valueOf(number));
  }

  /** Stores it, unless it is there. */
  static void store(FhirClient fhir) {
    if (fhir.get("HealthcareService/" + id("service", 1)).status() == 200) {
      return;
    }
    var there = new ToFhir(GuideFixture.GUIDE);
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (int number = 1; number <= SERVICES; number++) {
      Mapped mapped = there.toFhir(service(number));
      add(mapped.organisation(), entries);
      Stream.concat(mapped.places().stream(), mapped.areas().stream())
          .forEach(place -> add(place, entries));
      add(mapped.service(), entries);
    }
    Answer answer = fhir.submit(bundle("transaction", entries.values().toArray(JsonNode[]::new)));
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  private static void add(Resource record, Map<String, JsonNode> entries) {
    String address = record.fhirType() + "/" + record.getIdElement().getIdPart();
    String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(record);
    entries.put(address, entry("PUT", address, Json.parse(json)));
  }
}
