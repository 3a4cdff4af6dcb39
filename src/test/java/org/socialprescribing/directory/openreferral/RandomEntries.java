package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Services of Open Referral UK with every field of the schemas and of their superset, in any
 * combination, and with text from every plane of Unicode; the same seed gives the same service.
 */
final class RandomEntries {

  private static final int PLANES = 17;
  private static final int PLANE = 0x10000;

  private final Random random;
  private final double share;

  /**
   * @param share how many of the optional fields are there; 1 for all
   */
  RandomEntries(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  ObjectNode service() {
    String organisation = uuid();
    ObjectNode service = entity("name:text", "status:status");
    may(service, "organization_id", () -> text(organisation));
    fill(
        service,
        "alternate_name:text description:text url:address email:email fees:text"
            + " fees_description:text accreditations:text licenses:text wait_time:text"
            + " application_process:text interpretation_services:text"
            + " eligibility_description:text minimum_age:age maximum_age:age assured_date:day"
            + " assurer_email:email alert:text last_modified:instant program_id:uuid");
    list(service, "phones", this::phone);
    list(service, "contacts", this::contact);
    list(service, "schedules", this::schedule);
    list(service, "attributes", this::attribute);
    list(service, "funding", () -> with(entity(), "service_id:uuid source:text"));
    list(service, "cost_options", this::costOption);
    list(service, "languages", this::language);
    list(service, "service_areas", this::area);
    list(service, "service_at_locations", this::serviceAtLocation);
    list(service, "required_documents", () -> with(entity(), "document:text uri:address"));
    list(service, "capacities", this::capacity);
    may(service, "program", () -> with(entity("name:text"), "description:text"));
    service.set("organization", organisation(organisation));
    return service;
  }

  private ObjectNode organisation(String id) {
    ObjectNode organisation = entity("name:text", "description:text");
    organisation.put("id", id);
    fill(
        organisation,
        "alternate_name:text email:email website:address logo:address uri:address"
            + " parent_organization_id:uuid legal_status:text tax_status:text year_incorporated:count");
    list(organisation, "organization_identifiers", this::identifier);
    list(organisation, "attributes", this::attribute);
    list(organisation, "contacts", this::contact);
    list(organisation, "phones", this::phone);
    list(organisation, "funding", () -> with(entity(), "source:text"));
    return organisation;
  }

  private ObjectNode identifier() {
    ObjectNode identifier = entity("identifier_type:text", "identifier:text");
    fill(identifier, "organization_id:uuid");
    may(identifier, "identifier_scheme", () -> one("GB-CHC", "GB-COH", "GB-NIC", "ODS", word()));
    list(identifier, "attributes", this::attribute);
    return identifier;
  }

  private ObjectNode serviceAtLocation() {
    ObjectNode link = with(entity(), "service_id:uuid description:text");
    ObjectNode location = location();
    may(link, "location_id", () -> text(location.get("id").asText()));
    link.set("location", location);
    list(link, "contacts", this::contact);
    list(link, "phones", this::phone);
    list(link, "schedules", this::schedule);
    list(link, "attributes", this::attribute);
    return link;
  }

  private ObjectNode location() {
    ObjectNode location = entity();
    location.set("location_type", one("physical", "postal", "virtual"));
    fill(
        location,
        "name:text alternate_name:text description:text transportation:text url:address"
            + " latitude:degree longitude:degree external_identifier:text");
    may(location, "external_identifier_type", () -> one("UPRN", "uprn", word()));
    list(location, "addresses", this::address);
    list(location, "accessibility", this::accessibility);
    list(location, "attributes", this::attribute);
    list(location, "languages", this::language);
    list(location, "phones", this::phone);
    list(location, "contacts", this::contact);
    list(location, "schedules", this::schedule);
    return location;
  }

  private ObjectNode address() {
    ObjectNode address =
        entity(
            "address_1:text",
            "city:text",
            "state_province:text",
            "postal_code:text",
            "country:text");
    address.set("address_type", one("physical", "postal", "virtual"));
    list(address, "attributes", this::attribute);
    return with(address, "location_id:uuid attention:text region:text address_2:text");
  }

  private ObjectNode accessibility() {
    ObjectNode access = with(entity(), "location_id:uuid details:text url:address");
    may(
        access,
        "description",
        () -> one("Wheelchair access and a hearing loop", "Step-free", "BSL on demand", word()));
    list(access, "attributes", this::attribute);
    return access;
  }

  private ObjectNode schedule() {
    ObjectNode schedule =
        with(
            entity(),
            "service_id:uuid service_at_location_id:uuid valid_from:day valid_to:day dtstart:day"
                + " description:text schedule_link:address attending_type:text notes:text"
                + " count:count timezone:count byweekno:text byyearday:text");
    may(schedule, "freq", () -> one("WEEKLY", "MONTHLY", "DAILY", "weekly"));
    may(schedule, "interval", () -> read(one("1", "2", "1.0").asText()));
    may(schedule, "byday", () -> one("MO", "TU,TH", "FR, SA", "1MO,-1FR", "TH,MO", ""));
    may(schedule, "bymonthday", () -> one("1,15", "-1", word()));
    may(schedule, "until", () -> one("2027-03-31", "20270331", word()));
    may(schedule, "wkst", () -> one("MO", "SU"));
    may(schedule, "opens_at", () -> one("10:00:00", "10:00", "09:30Z", "ten", "23:59:60"));
    may(schedule, "closes_at", () -> one("18:00:00", "18:00", "09:30+01:00", "00:00"));
    return schedule;
  }

  private ObjectNode costOption() {
    ObjectNode cost =
        with(
            entity(),
            "service_id:uuid valid_from:day valid_to:day option:text amount_description:text");
    may(cost, "amount", () -> read(one("35", "0", "3.50", "12.00", "1e2", "-1").asText()));
    may(cost, "currency", () -> one("GBP", "EUR", "gbp", word()));
    return cost;
  }

  private ObjectNode capacity() {
    ObjectNode capacity = with(entity(), "service_id:uuid maximum:count description:text");
    may(capacity, "available", () -> read(one("0", "3", "2.5").asText()));
    may(capacity, "updated", () -> one("2026-11-01T09:30:00Z", "2026-11-02", "yesterday"));
    return capacity;
  }

  private ObjectNode area() {
    ObjectNode area =
        with(entity(), "service_id:uuid name:text description:text extent:text extent_type:text");
    may(
        area,
        "uri",
        () ->
            one(
                "http://statistics.data.gov.uk/id/statistical-geography/E06000035",
                "E06000035",
                "https://areas.example/1"));
    return area;
  }

  private ObjectNode contact() {
    ObjectNode contact =
        with(entity(), "service_id:uuid name:text title:text department:text email:email");
    list(contact, "phones", this::phone);
    list(contact, "attributes", this::attribute);
    return contact;
  }

  private ObjectNode phone() {
    ObjectNode phone =
        with(entity("number:text"), "contact_id:uuid description:text extension:count");
    may(phone, "type", () -> one("voice", "fax", "text", "cell", "video", "pager", word()));
    list(phone, "languages", this::language);
    return phone;
  }

  private ObjectNode language() {
    ObjectNode language = with(entity(), "service_id:uuid phone_id:uuid note:text");
    may(language, "name", () -> one("Polish", "Welsh", "Klingon", word()));
    may(language, "code", () -> one("pl", "cy", "en-GB", word()));
    return language;
  }

  private ObjectNode attribute() {
    ObjectNode attribute =
        with(
            entity(),
            "link_id:uuid taxonomy_term_id:uuid link_type:text link_entity:text value:text");
    ObjectNode term = entity("name:text", "description:text");
    if (random.nextInt(3) == 0) {
      term.set("name", one("Gardening", "Loneliness", "Debt advice", "Nature", "Food Pantry"));
    }
    fill(term, "parent_id:uuid taxonomy_id:uuid term_uri:address code:text term:text");
    may(term, "taxonomy", () -> one("openEligibility", word()));
    may(attribute, "taxonomy_term", () -> term);
    return attribute;
  }

  /** With an id, these fields, and now and then one that nobody knows. */
  private ObjectNode entity(String... fields) {
    ObjectNode entity = Entries.object();
    entity.put("id", random.nextInt(20) == 0 ? uuid().toUpperCase() : uuid());
    for (String field : fields) {
      put(entity, field);
    }
    if (random.nextInt(10) == 0) {
      entity.set(
          "x_" + word(), random.nextBoolean() ? text(word()) : Entries.object().put("a", 1.5f));
    }
    return entity;
  }

  private ObjectNode with(ObjectNode entity, String fields) {
    fill(entity, fields);
    return entity;
  }

  private void fill(ObjectNode entity, String fields) {
    for (String field : fields.split(" ")) {
      if (random.nextDouble() < share) {
        put(entity, field);
      }
    }
  }

  private void put(ObjectNode entity, String field) {
    String[] parts = field.split(":");
    entity.set(parts[0], value(parts[1]));
  }

  private JsonNode value(String kind) {
    return switch (kind) {
      case "status" -> one("active", "inactive", "defunct", "temporarily closed");
      case "address" -> one("https://a.example/" + random.nextInt(99), "www.example.org", word());
      case "email" -> one("a" + random.nextInt(99) + "@example.org", "not an address");
      case "uuid" -> text(uuid());
      case "age" -> read(one("0", "18", "65.5", "100", "999", "7.50").asText());
      case "count" -> read(String.valueOf(random.nextInt(3000)));
      case "degree" -> new com.fasterxml.jackson.databind.node.DecimalNode(degree());
      case "day" -> text(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000)).toString());
      case "instant" -> one("2023-03-15T10:30:45.123Z", "2023-03-15T10:30:45+01:00", "2023");
      default -> text(words());
    };
  }

  private BigDecimal degree() {
    return BigDecimal.valueOf(random.nextInt(180_000_000) - 90_000_000L, 6);
  }

  private void may(ObjectNode entity, String field, Supplier<JsonNode> value) {
    if (random.nextDouble() < share) {
      entity.set(field, value.get());
    }
  }

  private void list(ObjectNode entity, String field, Supplier<ObjectNode> item) {
    if (random.nextDouble() < share) {
      ArrayNode list = entity.putArray(field);
      // Mostly one, seldom none or two: an entry is a tree, and grows fast.
      int length = random.nextInt(10) == 0 ? 0 : random.nextInt(8) == 0 ? 2 : 1;
      for (int i = 0; i < length; i++) {
        list.add(item.get());
      }
    }
  }

  private JsonNode one(String... values) {
    return text(List.of(values).get(random.nextInt(values.length)));
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Begins with a letter, so that a name is never empty; ends as it likes. */
  private String words() {
    return "N" + word() + (random.nextInt(4) == 0 ? " \t\r\n\u0000\u0085" : "");
  }

  /** A few characters from any plane, control characters too. */
  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int point = random.nextInt(PLANES) * PLANE + random.nextInt(PLANE);
      word.appendCodePoint(
          Character.getType(point) == Character.SURROGATE ? random.nextInt(0x300) : point);
    }
    return word.toString();
  }

  private static JsonNode text(String words) {
    return Entries.object().textNode(words);
  }

  private static JsonNode read(String number) {
    return Entries.read(number);
  }
}
