package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.conformance.Guide;

/**
 * Makes records of the directory from an entry of Open Referral UK, so that {@link FromFhir} gives
 * the entry back; standards, section 5.5.
 *
 * <p>What FHIR has elements for goes there. After that the records are read back, and what they do
 * not say stays beside them ({@link Rest}).
 */
public final class ToFhir {

  /**
   * Rises when the same entry becomes other records than before; whoever skips entries that have
   * not changed since the last time has to take them in again then.
   */
  public static final int VERSION = 1;

  /** Of the text of one entry. */
  static final int LONGEST = 1_000_000;

  private final FromFhir back;

  public ToFhir(Guide guide) {
    this.back = new FromFhir(guide);
  }

  /**
   * @param service a service with everything that belongs to it, as {@code /services/{id}} gives it
   * @throws UnreadableEntry when it cannot be kept
   */
  public Mapped toFhir(JsonNode service) {
    return toFhir(service, (field, beside) -> false);
  }

  /**
   * The same without the organisation, the places and the areas that the caller has already, each
   * asked about by its field, {@code organization}, {@code location} or {@code service_areas}, and
   * what it says.
   */
  public Mapped toFhir(JsonNode service, BiPredicate<String, JsonNode> known) {
    Cleaned cleaned = Cleaned.of(service);
    ObjectNode entry = cleaned.entry();
    if (entry.toString().length() > LONGEST) {
      throw new UnreadableEntry("An entry has at most a million characters.", "");
    }
    var given = new Given(entry, "");
    var notKept = new ArrayList<>(cleaned.notKept());
    Organization organisation =
        given
            .object(Cleaned.ORGANISATION)
            .filter(one -> !known.test(Cleaned.ORGANISATION, one.node()))
            .map(this::organisation)
            .orElse(null);
    List<Location> places = places(given, notKept, known);
    List<Location> areas = areas(given, notKept, known);
    return new Mapped(organisation, service(given), places, areas, notKept);
  }

  private HealthcareService service(Given given) {
    String id = given.uuid("id").orElseThrow();
    var service = new HealthcareService();
    service.setId(id);
    service.addIdentifier(Records.identifier(id));
    service.setProvidedBy(providedBy(given));
    back.serviceParts().forEach(part -> part.toFhir(given, service));
    Records.keep(service, back.derived(service), Stubs.of((ObjectNode) given.node()));
    return service;
  }

  private static Reference providedBy(Given given) {
    var organisation = given.object(Cleaned.ORGANISATION);
    String id =
        organisation
            .flatMap(one -> one.uuid("id"))
            .or(() -> given.uuid("organization_id"))
            .orElseThrow(
                () ->
                    new UnreadableEntry(
                        "A service says which organisation runs it: organization or"
                            + " organization_id.",
                        "/organization"));
    var reference = new Reference("Organization/" + id);
    organisation.flatMap(one -> one.text("name")).ifPresent(reference::setDisplay);
    return reference;
  }

  private Organization organisation(Given given) {
    String id = given.uuid("id").orElseThrow();
    var organisation = new Organization();
    organisation.setId(id);
    organisation.addIdentifier(Records.identifier(id));
    back.organisationParts().forEach(part -> part.toFhir(given, organisation));
    organisation.addType(OrganisationPart.type(organisation));
    Records.keep(organisation, back.derived(organisation), (ObjectNode) given.node());
    return organisation;
  }

  private List<Location> places(
      Given entry, List<String> notKept, BiPredicate<String, JsonNode> known) {
    Map<String, Given> places = new LinkedHashMap<>();
    for (Given link : entry.list(ServicePlaces.PLACES)) {
      link.object(ServicePlaces.PLACE)
          .ifPresent(place -> addOnce(place.uuid("id").orElseThrow(), place, places, notKept));
    }
    return places.entrySet().stream()
        .filter(place -> !known.test(ServicePlaces.PLACE, place.getValue().node()))
        .map(place -> location(place.getKey(), place.getValue(), back.placeParts()))
        .toList();
  }

  private List<Location> areas(
      Given entry, List<String> notKept, BiPredicate<String, JsonNode> known) {
    Map<String, Given> areas = new LinkedHashMap<>();
    for (Given area : entry.list(ServicePlaces.AREAS)) {
      area.uuid("id").ifPresent(id -> addOnce(id, area, areas, notKept));
    }
    return areas.entrySet().stream()
        .filter(area -> !known.test(ServicePlaces.AREAS, area.getValue().node()))
        .map(area -> location(area.getKey(), area.getValue(), back.areaParts()))
        .toList();
  }

  /** One id is one record. */
  private static void addOnce(
      String id, Given given, Map<String, Given> known, List<String> notKept) {
    Given first = known.putIfAbsent(id, given);
    if (first != null && !first.node().equals(given.node())) {
      notKept.add(given.place() + ": has the id of " + first.place() + ", and says something else");
    }
  }

  private Location location(String id, Given given, List<Part<Location>> parts) {
    var location = new Location();
    location.setId(id);
    location.addIdentifier(Records.identifier(id));
    parts.forEach(part -> part.toFhir(given, location));
    Records.keep(location, back.derived(location), (ObjectNode) given.node());
    return location;
  }
}
