package org.socialprescribing.directory.finding;

import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.socialprescribing.fhir.Bundles;
import org.socialprescribing.fhir.FhirClient;

/** A generated town: what each service says is known, so that any search can be worked out. */
final class Town {

  static final String SYSTEM = "https://finding.example/services";

  static final List<String> NEEDS =
      List.of("loneliness", "debt", "benefits", "mental-wellbeing", "arts-and-nature");
  static final List<String> CLASSES =
      List.of("arts", "nature", "physical-activity", "housing", "neighbourhood-group");
  static final List<String> CAPACITIES = List.of("accepting", "waiting-list", "full");
  static final List<String> FEATURES = List.of("bsl", "quiet-room", "companion-welcome");
  static final List<String> PLACE_FEATURES = List.of("wheelchair-access", "hearing-loop", "bsl");
  static final List<String> HOBBIES =
      List.of("crochet", "ukulele", "pottery", "astronomy", "bowls", "chess");
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String GUIDE = "https://socialprescribing.example/fhir/";

  /** A time every week; a day as in {@link #DAYS} by number, times in whole hours. */
  record Weekly(int day, int opens, int closes) {}

  /** A rule that a calendar can be asked for without a library. */
  enum Rule {
    FIRST_FRIDAY("FREQ=MONTHLY;BYDAY=1FR", 4),
    LAST_SATURDAY("FREQ=MONTHLY;BYDAY=-1SA", 5),
    EVERY_SECOND_TUESDAY("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 1);

    final String text;
    final int day;

    Rule(String text, int day) {
      this.text = text;
      this.day = day;
    }
  }

  record Place(String id, double latitude, double longitude, Set<String> features) {}

  /** Ages without an end are null. */
  record Service(
      String id,
      String name,
      String destination,
      Set<String> needs,
      String capacity,
      boolean free,
      boolean active,
      Integer from,
      Integer to,
      Set<String> features,
      String hobby,
      List<Place> places,
      List<Weekly> weekly,
      Rule rule,
      LocalDate closedFrom,
      LocalDate assured) {}

  final List<Place> places = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final String organisation;
  private final Random random;

  Town(String name, int size, long seed) {
    this.random = new Random(seed);
    this.organisation = name + "-organisation";
    for (int i = 0; i < size / 3; i++) {
      places.add(
          new Place(
              "%s-place-%03d".formatted(name, i),
              51.2 + Math.round(random.nextDouble() * 4000) / 10_000.0,
              0.3 + Math.round(random.nextDouble() * 5000) / 10_000.0,
              some(PLACE_FEATURES)));
    }
    for (int i = 0; i < size; i++) {
      services.add(service("%s-%03d".formatted(name, i)));
    }
  }

  private Service service(String id) {
    String hobby = one(HOBBIES);
    List<Place> at = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      at.add(one(places));
    }
    List<Weekly> weekly = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int opens = 8 + random.nextInt(12);
      weekly.add(new Weekly(random.nextInt(7), opens, opens + 1 + random.nextInt(3)));
    }
    boolean old = random.nextBoolean();
    return new Service(
        id,
        "%s %d".formatted(one(List.of("Élan", "chapel", "Harbour", "Market")), random.nextInt(9)),
        one(CLASSES),
        some(NEEDS),
        random.nextInt(4) == 0 ? null : one(CAPACITIES),
        random.nextBoolean(),
        random.nextInt(5) > 0,
        old ? 50 + random.nextInt(20) : null,
        random.nextInt(3) == 0 ? 70 + random.nextInt(20) : null,
        some(FEATURES),
        hobby,
        at.stream().distinct().toList(),
        weekly,
        random.nextInt(3) == 0 ? one(List.of(Rule.values())) : null,
        random.nextInt(4) == 0 ? LocalDate.of(2026, 12, 1 + random.nextInt(20)) : null,
        random.nextInt(3) == 0 ? LocalDate.of(2026, 6, 1 + random.nextInt(20)) : null);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Set<String> some(List<String> of) {
    var chosen = new TreeSet<String>();
    of.stream().filter(each -> random.nextInt(of.size()) == 0).forEach(chosen::add);
    return chosen;
  }

  /** Sends it as a directory app does, unless it is there. */
  void storeIn(FhirClient fhir) {
    if (fhir.get("Organization/" + organisation).status() == 200) {
      return;
    }
    var entries = new ArrayList<JsonNode>();
    entries.add(
        entry(
            "PUT",
            "Organization/" + organisation,
            json(
                "{'resourceType':'Organization','id':'%s','name':'Neighbours','type':[%s]}",
                organisation, concept("organisation-type", "vcse"))));
    places.forEach(place -> entries.add(entry("PUT", "Location/" + place.id(), resource(place))));
    services.forEach(
        service ->
            entries.add(entry("PUT", "HealthcareService/" + service.id(), resource(service))));
    for (int i = 0; i < entries.size(); i += 100) {
      var some = entries.subList(i, Math.min(entries.size(), i + 100)).toArray(JsonNode[]::new);
      var answer = fhir.submit(Bundles.transaction(some));
      Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  private static ObjectNode resource(Place place) {
    ObjectNode location =
        json(
            "{'resourceType':'Location','id':'%s','status':'active','name':'Hall',"
                + "'position':{'latitude':%s,'longitude':%s},'extension':[]}",
            place.id(), place.latitude(), place.longitude());
    place
        .features()
        .forEach(
            feature ->
                location
                    .withArray("extension")
                    .add(
                        json(
                            "{'url':'%sStructureDefinition/accessibility','extension':["
                                + "{'url':'feature','valueCodeableConcept':%s}]}",
                            GUIDE, concept("access-feature", feature))));
    return withoutEmpty(location, "extension");
  }

  private ObjectNode resource(Service service) {
    ObjectNode record =
        json(
            "{'resourceType':'HealthcareService','id':'%s','identifier':[{'system':'%s','value':'%s'}],"
                + "'active':%s,'providedBy':{'reference':'Organization/%s'},'name':'%s','comment':'We do %s.',"
                + "'category':[%s],'telecom':[{'system':'phone','value':'01632 960155'}]}",
            service.id(),
            SYSTEM,
            service.id(),
            service.active(),
            organisation,
            service.name(),
            service.hobby(),
            concept("destination-class", service.destination()));
    ArrayNode extensions = record.withArray("extension");
    service
        .needs()
        .forEach(
            need ->
                extensions.add(
                    json(
                        "{'url':'%sStructureDefinition/need-served','valueCodeableConcept':%s}",
                        GUIDE, concept("need", need))));
    if (service.capacity() != null) {
      extensions.add(
          json(
              "{'url':'%sStructureDefinition/service-capacity','extension':[{'url':'status',"
                  + "'valueCode':'%s'},{'url':'asOf','valueDate':'2026-11-01'}]}",
              GUIDE, service.capacity()));
    }
    if (service.assured() != null) {
      extensions.add(
          json(
              "{'url':'%sStructureDefinition/assurance','extension':[{'url':'on','valueDate':'%s'}]}",
              GUIDE, service.assured()));
    }
    if (service.rule() != null) {
      extensions.add(
          json(
              "{'url':'%sStructureDefinition/opening-rule','extension':[{'url':'rule','valueString':'%s'},"
                  + "{'url':'starts','valueDate':'2026-01-06'},{'url':'opens','valueTime':'10:00:00'},"
                  + "{'url':'closes','valueTime':'12:00:00'}]}",
              GUIDE, service.rule().text));
    }
    if (service.free()) {
      record
          .withArray("serviceProvisionCode")
          .add(
              json(
                  "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/service-provision-conditions','code':'free'}]}"));
    }
    if (service.from() != null || service.to() != null) {
      ObjectNode range = json("{}");
      if (service.from() != null) {
        range.set("low", years(service.from()));
      }
      if (service.to() != null) {
        range.set("high", years(service.to()));
      }
      ObjectNode eligibility =
          json(
              "{'extension':[{'url':'%sStructureDefinition/eligible-ages','valueRange':%s}]}",
              GUIDE, range);
      record.withArray("eligibility").add(eligibility);
    }
    service
        .features()
        .forEach(
            feature ->
                record.withArray("characteristic").add(json(concept("access-feature", feature))));
    service
        .places()
        .forEach(
            place ->
                record.withArray("location").add(json("{'reference':'Location/%s'}", place.id())));
    service
        .weekly()
        .forEach(
            time ->
                record
                    .withArray("availableTime")
                    .add(
                        json(
                            "{'daysOfWeek':['%s'],'availableStartTime':'%02d:00:00','availableEndTime':'%02d:00:00'}",
                            DAYS.get(time.day()), time.opens(), time.closes())));
    if (service.closedFrom() != null) {
      record
          .withArray("notAvailable")
          .add(
              json(
                  "{'description':'Holidays','during':{'start':'%s','end':'%s'}}",
                  service.closedFrom(), service.closedFrom().plusDays(9)));
    }
    return withoutEmpty(record, "extension");
  }

  private static ObjectNode withoutEmpty(ObjectNode record, String list) {
    if (record.path(list).isEmpty()) {
      record.remove(list);
    }
    return record;
  }

  private static ObjectNode years(int years) {
    return json(
        "{'value':%d,'unit':'years','system':'http://unitsofmeasure.org','code':'a'}", years);
  }

  private static String concept(String system, String code) {
    return "{'coding':[{'system':'%sCodeSystem/%s','code':'%s'}]}".formatted(GUIDE, system, code);
  }
}
