package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UrlType;
import org.socialprescribing.fhir.Canonical;

/** Address and accessibility of a place. */
final class PlaceDetails implements Part<Location> {

  private static final String FEATURES = Canonical.BASE + "/CodeSystem/access-feature";

  /** Words by which a feature is known; used where a text has those of one feature only. */
  private static final Map<String, Pattern> FEATURE_WORDS = featureWords();

  private static Map<String, Pattern> featureWords() {
    var words = new LinkedHashMap<String, Pattern>();
    words.put("wheelchair-access", Pattern.compile("(?i)wheel ?chair|step[- ]free|ramp"));
    words.put("accessible-toilet", Pattern.compile("(?i)(accessible|disabled) toilet"));
    words.put("changing-places", Pattern.compile("(?i)changing places"));
    words.put("hearing-loop", Pattern.compile("(?i)(hearing|induction) loop"));
    words.put("bsl", Pattern.compile("(?i)\\bbsl\\b|sign language"));
    words.put("large-print", Pattern.compile("(?i)large print"));
    words.put("disabled-parking", Pattern.compile("(?i)(disabled|blue badge|accessible) parking"));
    words.put("assistance-dog", Pattern.compile("(?i)(assistance|guide) dogs?"));
    return words;
  }

  @Override
  public void toFhir(Given given, Location place) {
    List<Given> addresses = given.list("addresses");
    addresses.stream()
        .filter(address -> address.raw("address_type").equals("physical"))
        .findFirst()
        .or(() -> addresses.stream().findFirst())
        .map(PlaceDetails::address)
        .filter(address -> address.hasLine() || address.hasCity() || address.hasPostalCode())
        .ifPresent(place::setAddress);
    for (Given feature : given.list("accessibility")) {
      feature.text("description").ifPresent(words -> place.addExtension(access(feature, words)));
    }
  }

  private static Address address(Given given) {
    Address address = Entries.named(new Address(), given);
    given.text("address_1").ifPresent(address::addLine);
    given.text("address_2").filter(line -> address.hasLine()).ifPresent(address::addLine);
    given.text("city").ifPresent(address::setCity);
    given.text("region").ifPresent(address::setDistrict);
    given.text("state_province").ifPresent(address::setState);
    given.text("postal_code").ifPresent(address::setPostalCode);
    given.text("country").ifPresent(address::setCountry);
    switch (given.raw("address_type")) {
      case "physical" -> address.setType(AddressType.PHYSICAL);
      case "postal" -> address.setType(AddressType.POSTAL);
      default -> {
        // FHIR has no addresses of virtual places.
      }
    }
    return address;
  }

  private static Extension access(Given given, String words) {
    List<String> features = new ArrayList<>();
    FEATURE_WORDS.forEach(
        (code, pattern) -> {
          if (pattern.matcher(words).find()) {
            features.add(code);
          }
        });
    var feature = new CodeableConcept().setText(words);
    if (features.size() == 1) {
      feature.addCoding(new Coding(FEATURES, features.get(0), null));
    }
    Extension access = Entries.named(Extras.of("accessibility"), given);
    access.addExtension("feature", feature);
    given
        .text("details")
        .ifPresent(details -> access.addExtension("details", new StringType(details)));
    given
        .text("url")
        .flatMap(Words::address)
        .ifPresent(page -> access.addExtension("page", new UrlType(page)));
    return access;
  }

  @Override
  public void fromFhir(Location place, ObjectNode entry) {
    String owner = entry.path("id").asText();
    if (place.hasAddress()) {
      Entries.add(entry, "addresses", address(place.getAddress(), owner));
    }
    for (Extension access : Extras.all(place, "accessibility")) {
      Optional<String> words =
          Extras.value(access.getExtensionsByUrl("feature"))
              .map(CodeableConcept.class::cast)
              .map(Terms::words);
      ObjectNode item = Entries.item(access, owner, "accessibility", words.orElse(""));
      Entries.put(item, "description", words);
      Entries.put(item, "details", Extras.part(access, "details"));
      Entries.put(item, "url", Extras.part(access, "page"));
      Entries.add(entry, "accessibility", item);
    }
  }

  /** Open Referral UK wants each of these to be there; an address without one has a dash. */
  private static ObjectNode address(Address address, String owner) {
    ObjectNode item = Entries.item(address, owner, "address");
    List<String> lines = address.getLine().stream().map(StringType::getValue).toList();
    item.put("address_1", lines.isEmpty() ? "-" : lines.get(0));
    if (lines.size() > 1) {
      Entries.put(item, "address_2", String.join(", ", lines.subList(1, lines.size())));
    }
    item.put("city", address.hasCity() ? address.getCity() : "-");
    Entries.put(item, "region", address.getDistrict());
    item.put("state_province", address.hasState() ? address.getState() : "-");
    item.put("postal_code", address.hasPostalCode() ? address.getPostalCode() : "-");
    item.put("country", address.hasCountry() ? address.getCountry() : "GB");
    item.put("address_type", address.getType() == AddressType.POSTAL ? "postal" : "physical");
    return item;
  }
}
