package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationPositionComponent;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.fhir.Canonical;

/** A place: name, kind, number, position, how to reach it. */
final class PlacePart implements Part<Location> {

  private static final String UPRN = Canonical.BASE + "/Id/uprn";
  private static final String URL = "url";

  /** Kinds of place that Open Referral UK knows, under the same code here; all else is physical. */
  private static final List<String> KINDS = List.of("virtual", "postal");

  private static final List<String> CODES = List.of("online", "postal");

  @Override
  public void toFhir(Given given, Location place) {
    place.setStatus(LocationStatus.ACTIVE);
    place.setName(given.text("name").or(() -> firstLine(given)).orElse("A place"));
    int kind = KINDS.indexOf(given.raw("location_type"));
    if (kind >= 0) {
      place.addType(new CodeableConcept(new Coding(AreaPart.TYPES, CODES.get(kind), null)));
    }
    given.text("description").ifPresent(place::setDescription);
    given.text("alternate_name").ifPresent(place::addAlias);
    given
        .text("transportation")
        .ifPresent(words -> place.addExtension(Extras.note("transport", words)));
    given
        .number("latitude")
        .ifPresent(
            latitude ->
                given.number("longitude").ifPresent(longitude -> at(latitude, longitude, place)));
    given
        .text("external_identifier")
        .ifPresent(number -> place.addIdentifier(number(number, given)));
    Telecoms.toFhir(given, URL).forEach(place::addTelecom);
    for (Given schedule : given.list("schedules")) {
      Optional<Extension> rule = Recurring.of(schedule);
      rule.ifPresent(place::addExtension);
    }
  }

  private static Optional<String> firstLine(Given given) {
    return given.list("addresses").stream()
        .flatMap(address -> address.text("address_1").stream())
        .findFirst();
  }

  private static void at(BigDecimal latitude, BigDecimal longitude, Location place) {
    place.setPosition(
        new LocationPositionComponent().setLatitude(latitude).setLongitude(longitude));
  }

  private static Identifier number(String number, Given given) {
    Optional<String> type = given.text("external_identifier_type");
    var identifier = new Identifier().setValue(number);
    if (type.filter("UPRN"::equalsIgnoreCase).isPresent()) {
      identifier.setSystem(UPRN);
    } else {
      type.ifPresent(words -> identifier.setType(new CodeableConcept().setText(words)));
    }
    return identifier;
  }

  @Override
  public void fromFhir(Location place, ObjectNode entry) {
    entry.put("location_type", kind(place));
    Entries.put(entry, "name", place.getName());
    Entries.put(
        entry, "alternate_name", place.getAlias().stream().map(StringType::getValue).findFirst());
    Entries.put(entry, "description", place.getDescription());
    Entries.put(
        entry, "transportation", Extras.note(Extras.all(place, "directory-note"), "transport"));
    if (place.hasPosition()) {
      Entries.put(entry, "latitude", place.getPosition().getLatitude());
      Entries.put(entry, "longitude", place.getPosition().getLongitude());
    }
    place.getIdentifier().stream()
        .filter(number -> !Records.ENTRY_IDS.equals(number.getSystem()))
        .findFirst()
        .ifPresent(number -> put(number, entry));
    Telecoms.fromFhir(place.getTelecom(), URL, entry.path("id").asText(), entry);
    Extras.all(place, "opening-rule")
        .forEach(
            rule ->
                Entries.add(entry, "schedules", Opening.schedule(rule, entry.path("id").asText())));
  }

  private static String kind(Location place) {
    for (int i = 0; i < CODES.size(); i++) {
      String code = CODES.get(i);
      if (place.getType().stream().anyMatch(type -> type.hasCoding(AreaPart.TYPES, code))) {
        return KINDS.get(i);
      }
    }
    return "physical";
  }

  private static void put(Identifier number, ObjectNode entry) {
    Entries.put(entry, "external_identifier", number.getValue());
    Entries.put(
        entry,
        "external_identifier_type",
        UPRN.equals(number.getSystem())
            ? "UPRN"
            : number.getType().hasText() ? number.getType().getText() : number.getSystem());
  }
}
