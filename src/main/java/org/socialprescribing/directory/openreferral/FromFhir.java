package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.socialprescribing.conformance.Guide;

/**
 * Makes an entry of Open Referral UK from records of the directory: those of {@link ToFhir}, also
 * when somebody has changed them since then, and those that never came from a feed.
 */
public final class FromFhir {

  private final List<Part<HealthcareService>> serviceParts;

  private final List<Part<Organization>> organisationParts =
      List.of(new RegisterNumbers(), new OrganisationPart());

  private final List<Part<Location>> placeParts = List.of(new PlacePart(), new PlaceDetails());
  private final List<Part<Location>> areaParts = List.of(new AreaPart());

  public FromFhir(Guide guide) {
    this(new Vocabulary(guide));
  }

  FromFhir(Vocabulary vocabulary) {
    this.serviceParts =
        List.of(
            new ServiceWords(),
            new Contacts(),
            new WhoCanCome(),
            new Costs(),
            new Checked(),
            new Languages(),
            new Opening(),
            new ServicePlaces(),
            new Terms(vocabulary, new TaxonomyMap()));
  }

  /**
   * A whole service.
   *
   * @param organisation null where it is not known; then only its id is given
   * @param locations its places and areas; of one that is missing only the id is given
   */
  public ObjectNode fromFhir(
      HealthcareService service,
      @Nullable Organization organisation,
      List<Location> places,
      List<Location> areas) {
    Map<String, ObjectNode> records = new HashMap<>();
    if (organisation != null) {
      records.put(id(organisation), organisation(organisation));
    }
    places.forEach(place -> records.put(id(place), location(place)));
    areas.forEach(area -> records.put(id(area), location(area)));
    ObjectNode entry = service(service);
    Stubs.fill(entry, records);
    return entry;
  }

  /** A service in which other records stand with their ids only. */
  ObjectNode service(HealthcareService service) {
    return Records.whole(service, derived(service));
  }

  ObjectNode organisation(Organization organisation) {
    return Records.whole(organisation, derived(organisation));
  }

  /** A place or an area. */
  ObjectNode location(Location location) {
    return Records.whole(location, derived(location));
  }

  /** The UUID of a record. */
  static String id(HealthcareService service) {
    return Ids.of("service", service.getIdElement().getIdPart());
  }

  static String id(Organization organisation) {
    return Ids.of("organization", organisation.getIdElement().getIdPart());
  }

  static String id(Location location) {
    return Ids.of("location", location.getIdElement().getIdPart());
  }

  static boolean isArea(Location location) {
    return location.getType().stream()
        .anyMatch(type -> type.hasCoding(AreaPart.TYPES, AreaPart.AREA));
  }

  ObjectNode derived(HealthcareService service) {
    ObjectNode entry = Entries.object().put("id", id(service));
    Optional.ofNullable(service.getProvidedBy().getReferenceElement().getIdPart())
        .map(id -> Ids.of("organization", id))
        .ifPresent(
            id -> {
              entry.put("organization_id", id);
              entry.set("organization", Entries.object().put("id", id));
            });
    serviceParts.forEach(part -> part.fromFhir(service, entry));
    return entry;
  }

  ObjectNode derived(Organization organisation) {
    ObjectNode entry = Entries.object().put("id", id(organisation));
    organisationParts.forEach(part -> part.fromFhir(organisation, entry));
    return entry;
  }

  ObjectNode derived(Location location) {
    ObjectNode entry = Entries.object().put("id", id(location));
    List<Part<Location>> parts = isArea(location) ? areaParts : placeParts;
    parts.forEach(part -> part.fromFhir(location, entry));
    return entry;
  }

  List<Part<HealthcareService>> serviceParts() {
    return serviceParts;
  }

  List<Part<Organization>> organisationParts() {
    return organisationParts;
  }

  List<Part<Location>> placeParts() {
    return placeParts;
  }

  List<Part<Location>> areaParts() {
    return areaParts;
  }
}
