package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** When the entry was last checked and by whom, and how many places were free on which day. */
final class Checked implements Part<HealthcareService> {

  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(1_000_000);
  private static final int DAY = "2026-01-31".length();
  private static final String FULL = "full";

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    entry
        .day("assured_date")
        .ifPresent(
            day -> {
              Extension assurance = Extras.of("assurance");
              assurance.addExtension("on", new DateType(day.toString()));
              entry
                  .text("assurer_email")
                  .ifPresent(email -> assurance.addExtension("by", eMail(email)));
              service.addExtension(assurance);
            });
    entry.list("capacities").stream()
        .flatMap(capacity -> capacity(capacity).stream())
        .findFirst()
        .ifPresent(service::addExtension);
  }

  private static ContactPoint eMail(String address) {
    return new ContactPoint().setSystem(ContactPointSystem.EMAIL).setValue(address);
  }

  /** Free places mean nothing without the day on which they were counted. */
  private static Optional<Extension> capacity(Given item) {
    Optional<Integer> places =
        item.number("available")
            .filter(number -> number.signum() >= 0 && number.compareTo(MOST_PLACES) < 0)
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .map(BigDecimal::intValueExact);
    Optional<String> day =
        Optional.of(item.raw("updated"))
            .filter(time -> time.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}(T.*)?"))
            .map(time -> time.substring(0, DAY))
            .filter(Checked::isDay);
    if (places.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    Extension capacity = Entries.named(Extras.of("service-capacity"), item);
    capacity.addExtension("status", new CodeType(places.get() > 0 ? "accepting" : FULL));
    capacity.addExtension("places", new UnsignedIntType(places.get()));
    capacity.addExtension("asOf", new DateType(day.get()));
    return Optional.of(capacity);
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    for (Extension assurance : Extras.all(service, "assurance")) {
      Entries.put(entry, "assured_date", Extras.part(assurance, "on"));
      if (Extras.value(assurance.getExtensionsByUrl("by")).orElse(null) instanceof ContactPoint by
          && by.getSystem() == ContactPointSystem.EMAIL) {
        Entries.put(entry, "assurer_email", by.getValue());
      }
    }
    Extras.all(service, "service-capacity").forEach(capacity -> put(capacity, entry));
  }

  private static void put(Extension capacity, ObjectNode entry) {
    Optional<String> places = Extras.part(capacity, "places");
    boolean full = Extras.part(capacity, "status").filter(FULL::equals).isPresent();
    if (places.isPresent() || full) {
      ObjectNode item = Entries.item(capacity, entry.path("id").asText(), "capacity");
      Entries.put(item, "available", new BigDecimal(places.orElse("0")));
      Entries.put(item, "updated", Extras.part(capacity, "asOf"));
      Entries.add(entry, "capacities", item);
    }
    if (!entry.has("wait_time")) {
      Entries.put(
          entry, "wait_time", Extras.part(capacity, "weeksOfWait").map(weeks -> weeks + " weeks"));
    }
  }
}
