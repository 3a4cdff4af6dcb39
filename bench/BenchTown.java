import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A made-up directory, the same for the same size: an organisation for every two and a half services, a place for every
 * two, thirty areas. Services use what entries of real feeds use.
 */
final class BenchTown {

  private static final String[] KINDS = {
    "Lunch club", "Walking group", "Debt advice", "Befriending", "Men's shed", "Choir", "Community garden", "Art class",
    "Carers' cafe", "Food pantry", "Digital skills", "Seated exercise", "Bereavement group", "Job club", "Knit and natter"
  };
  private static final String[] WORDS = {
    "friendly", "weekly", "free", "gentle", "together", "neighbours", "tea", "biscuits", "volunteers", "support", "everyone",
    "welcome", "garden", "music", "advice", "company", "new", "skills", "local", "hall", "morning", "lively", "quiet", "outdoors"
  };
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

  private final String name;
  private final int services;

  /**
   * @param name of which the ids are made, so that two towns have nothing in common
   */
  BenchTown(String name, int services) {
    this.name = name;
    this.services = services;
  }

  int size() {
    return services;
  }

  /** The wrapper of Open Referral UK 3.0 around the services of a page. */
  byte[] page(int number, int size, boolean changed) {
    int pages = (services + size - 1) / size;
    var entries = new ArrayList<String>();
    for (int i = (number - 1) * size; i < Math.min(services, number * size); i++) {
      entries.add(service(i, changed));
    }
    return """
        {"total_items": %d, "total_pages": %d, "page_number": %d, "size": %d, "first_page": %b, "last_page": %b,
         "empty": false, "contents": [%s]}"""
        .formatted(services, pages, number, entries.size(), number == 1, number >= pages, String.join(",\n", entries))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Every fiftieth is another one in the changed directory. */
  private String service(int i, boolean changed) {
    var random = new Random(1_000_003L * i + 17);
    String title = KINDS[random.nextInt(KINDS.length)] + " of " + word(random) + " street " + i;
    String note = changed && i % 50 == 0 ? " Now with a new time." : "";
    return """
        {"id": "%s", "name": "%s", "status": "active", "description": "%s%s", "url": "https://town.example/services/%d",
         "email": "service%d@town.example", "fees": "%s", "minimum_age": %d, "maximum_age": 100,
         "assured_date": "2026-%02d-%02d", "assurer_email": "checker@town.example", "last_modified": "2026-10-%02dT09:30:00Z",
         "eligibility_description": "%s", "application_process": "Ring us, or come along.",
         "organization": %s,
         "service_at_locations": [{"id": "%s", "service_id": "%s", "location": %s}],
         "service_areas": [{"id": "%s", "name": "District %d", "extent_type": "text"}],
         "schedules": [%s],
         "cost_options": [{"id": "%s", "option": "Session", "amount": %d, "currency": "GBP"}],
         "contacts": [{"id": "%s", "name": "Coordinator", "title": "Volunteer coordinator",
           "phones": [{"id": "%s", "number": "01632 %06d"}]}],
         "languages": [{"id": "%s", "name": "English", "code": "en"}],
         "attributes": [{"id": "%s", "link_type": "service_type", "link_entity": "service", "taxonomy_term": {
           "id": "%s", "name": "%s", "description": "%s", "taxonomy": "Town"}}]}"""
        .formatted(
            id("service", i), title, words(random, 40), note, i, i, i % 3 == 0 ? "Free" : "Small charge",
            i % 4 == 0 ? 60 : 18, 1 + i % 9, 1 + i % 28, 1 + i % 28, words(random, 8),
            organisation(i * 2 / 5),
            id("at", i), id("service", i), place(random.nextInt(Math.max(1, services / 2))),
            id("area", i % 30), i % 30,
            schedules(i, random),
            id("cost", i), i % 3 == 0 ? 0 : 1 + i % 5,
            id("contact", i), id("phone", i), 960000 + i % 1000,
            id("language", i),
            id("attribute", i), id("term", i % 15), KINDS[i % 15], KINDS[i % 15]);
  }

  private String schedules(int i, Random random) {
    var all = new ArrayList<String>();
    for (int n = 0; n <= i % 2; n++) {
      all.add(
          """
          {"id": "%s", "freq": "WEEKLY", "interval": 1, "byday": "%s", "opens_at": "%02d:00", "closes_at": "%02d:30"}"""
              .formatted(id("schedule" + n, i), DAYS[random.nextInt(7)], 9 + n * 4, 11 + n * 4));
    }
    return String.join(", ", all);
  }

  private String organisation(int i) {
    var random = new Random(7_919L * i + 5);
    return """
        {"id": "%s", "name": "Friends of %s %d", "description": "%s", "email": "office%d@town.example",
         "website": "https://town.example/organisations/%d",
         "organization_identifiers": [{"id": "%s", "identifier_scheme": "GB-CHC", "identifier_type": "Charity number",
           "identifier": "%d"}]}"""
        .formatted(
            id("organisation", i), word(random), i, words(random, 15), i, i, id("number", i), 1_000_000 + i);
  }

  private String place(int i) {
    var random = new Random(104_729L * i + 3);
    return """
        {"id": "%s", "location_type": "physical", "name": "%s hall %d", "description": "%s", "latitude": %.5f,
         "longitude": %.5f, "addresses": [{"id": "%s", "address_1": "%d High Street", "city": "Town %d",
         "state_province": "Kent", "postal_code": "ME%d %d%s", "country": "GB", "address_type": "physical"}],
         "accessibility": [{"id": "%s", "description": "Step-free access", "details": "Ramp at the side door."}]}"""
        .formatted(
            id("place", i), word(random), i, words(random, 8), 50.5 + random.nextDouble() * 4,
            -2.5 + random.nextDouble() * 3.5, id("address", i), 1 + i % 200, i % 40, 1 + i % 20, i % 10, "AB", id("access", i));
  }

  private String id(String what, int i) {
    return UUID.nameUUIDFromBytes((name + what + i).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static String words(Random random, int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(word(random));
    }
    return String.join(" ", all) + ".";
  }
}
