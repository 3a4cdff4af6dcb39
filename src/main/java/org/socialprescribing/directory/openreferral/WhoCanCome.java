package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceEligibilityComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;

/** Ages and the condition in words, which are {@code eligibility}. */
final class WhoCanCome implements Part<HealthcareService> {

  private static final BigDecimal OLDEST = BigDecimal.valueOf(150);

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    var who = new HealthcareServiceEligibilityComponent();
    entry.text("eligibility_description").ifPresent(who::setComment);
    ages(age(entry, "minimum_age"), age(entry, "maximum_age"))
        .ifPresent(ages -> who.addExtension(Extras.of("eligible-ages", ages)));
    if (!who.isEmpty()) {
      service.addEligibility(who);
    }
  }

  private static Optional<BigDecimal> age(Given entry, String field) {
    return entry.number(field).filter(age -> age.signum() >= 0 && age.compareTo(OLDEST) <= 0);
  }

  /** Ages that cross are none in FHIR. */
  private static Optional<Range> ages(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    boolean cross = from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
    if (cross || from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    var ages = new Range();
    from.map(WhoCanCome::years).ifPresent(ages::setLow);
    to.map(WhoCanCome::years).ifPresent(ages::setHigh);
    return Optional.of(ages);
  }

  private static Quantity years(BigDecimal age) {
    return new Quantity()
        .setValue(age)
        .setUnit("years")
        .setSystem("http://unitsofmeasure.org")
        .setCode("a");
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    for (HealthcareServiceEligibilityComponent who : service.getEligibility()) {
      if (!entry.has("eligibility_description")) {
        Entries.put(entry, "eligibility_description", who.getComment());
      }
      if (Extras.value(Extras.all(who, "eligible-ages")).orElse(null) instanceof Range ages) {
        Entries.put(entry, "minimum_age", ages.getLow().getValue());
        Entries.put(entry, "maximum_age", ages.getHigh().getValue());
      }
    }
  }
}
