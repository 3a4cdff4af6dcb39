package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.socialprescribing.fhir.Canonical;

/**
 * A service area: a place of the type area, with its code of the national statistics if it says
 * one.
 */
final class AreaPart implements Part<Location> {

  static final String TYPES = Canonical.BASE + "/CodeSystem/place-type";
  static final String AREA = "area";
  private static final String AREA_CODES = Canonical.BASE + "/Id/ons-area-code";

  private static final Pattern AREA_CODE = Pattern.compile("[EKNSW][0-9]{8}");

  private static final String ADDRESS_OF_A_CODE =
      "http://statistics.data.gov.uk/id/statistical-geography/";

  static Optional<String> name(Given area) {
    return area.text("name")
        .or(() -> area.text("service_area"))
        .or(() -> area.text("description"))
        .or(() -> area.text("uri"));
  }

  @Override
  public void toFhir(Given area, Location place) {
    place.setStatus(LocationStatus.ACTIVE);
    place.setName(name(area).orElse("An area"));
    place.addType(new CodeableConcept(new Coding(TYPES, AREA, null)));
    if (name(area).isPresent() && area.text("name").isPresent()) {
      area.text("description").ifPresent(place::setDescription);
    }
    code(area.raw("uri").strip())
        .ifPresent(
            code -> place.addIdentifier(new Identifier().setSystem(AREA_CODES).setValue(code)));
  }

  /** Such as E06000035, alone or at the end of an address. */
  private static Optional<String> code(String address) {
    String[] steps = address.split("[/#=]");
    return Optional.of(steps.length == 0 ? "" : steps[steps.length - 1])
        .filter(last -> AREA_CODE.matcher(last).matches());
  }

  @Override
  public void fromFhir(Location place, ObjectNode area) {
    Entries.put(area, "name", place.getName());
    Entries.put(area, "description", place.getDescription());
    place.getIdentifier().stream()
        .filter(identifier -> AREA_CODES.equals(identifier.getSystem()))
        .findFirst()
        .ifPresent(code -> Entries.put(area, "uri", ADDRESS_OF_A_CODE + code.getValue()));
  }
}
