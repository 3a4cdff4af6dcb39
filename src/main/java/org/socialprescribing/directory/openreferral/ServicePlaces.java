package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;

/**
 * Where a service happens and for which areas: references to records of their own. In the entry
 * they stand as objects with nothing but an id; {@link FromFhir} puts the places themselves there.
 */
final class ServicePlaces implements Part<HealthcareService> {

  static final String PLACES = "service_at_locations";
  static final String PLACE = "location";
  static final String AREAS = "service_areas";

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    for (Given link : entry.list(PLACES)) {
      link.object(PLACE).ifPresent(place -> toFhir(link, place, service));
    }
    for (Given area : entry.list(AREAS)) {
      area.uuid("id")
          .ifPresent(
              id -> {
                Reference reference = service.addCoverageArea().setReference("Location/" + id);
                AreaPart.name(area).ifPresent(reference::setDisplay);
              });
    }
  }

  private static void toFhir(Given link, Given place, HealthcareService service) {
    String id = place.uuid("id").orElseThrow();
    Reference reference = new Reference("Location/" + id);
    place.text("name").ifPresent(reference::setDisplay);
    service.addLocation(Entries.named(reference, link));
    Opening.toFhir(link, Optional.of(id), service);
    for (ContactPoint phone : Telecoms.phones(link)) {
      AtPlace.mark(phone, id);
      service.addTelecom(phone);
    }
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    String owner = entry.path("id").asText();
    for (Reference reference : service.getLocation()) {
      String id = reference.getReferenceElement().getIdPart();
      if (id != null) {
        String place = Ids.of("location", id);
        ObjectNode link = Entries.item(reference, owner, "service_at_location", place);
        link.set(PLACE, Entries.object().put("id", place));
        Opening.fromFhir(service, Optional.of(id), link.path("id").asText(), link);
        List<ContactPoint> phones =
            service.getTelecom().stream()
                .filter(point -> AtPlace.of(point).filter(id::equals).isPresent())
                .toList();
        Telecoms.fromFhir(phones, "url", link.path("id").asText(), link);
        Entries.add(entry, PLACES, link);
      }
    }
    for (Reference reference : service.getCoverageArea()) {
      String id = reference.getReferenceElement().getIdPart();
      if (id != null) {
        Entries.add(entry, AREAS, Entries.object().put("id", Ids.of("location", id)));
      }
    }
  }
}
