package org.socialprescribing.directory.capacity;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.Canonical;

/** Writes a page of alarms as a searchset: each match is a service, with what is wrong. */
final class AlarmBundle {

  private static final String ALARM = Canonical.structureDefinition("capacity-alarm");

  private final Clock clock;

  AlarmBundle(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param found one more than stands on the page where there is a next one
   * @param services by name; what the asker may not see is not there
   * @param base the address of the FHIR server
   */
  Bundle of(
      List<Alarm> found,
      Map<String, HealthcareService> services,
      Asked asked,
      OperationInput sent,
      String base) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    bundle.getMeta().setLastUpdated(Date.from(clock.instant()));
    bundle.addLink().setRelation("self").setUrl(sent.address());
    List<Alarm> page = found.subList(0, Math.min(asked.count(), found.size()));
    if (found.size() > page.size()) {
      String next = sent.address(page.get(page.size() - 1).place().token());
      bundle.addLink().setRelation("next").setUrl(next);
    }
    for (Alarm alarm : page) {
      HealthcareService service = services.get(alarm.service());
      if (service != null) {
        bundle
            .addEntry()
            .setFullUrl(base + "/" + alarm.service())
            .setResource(service)
            .getSearch()
            .setMode(SearchEntryMode.MATCH)
            .addExtension(told(alarm, asked.counted()));
      }
    }
    return bundle;
  }

  private static Extension told(Alarm alarm, boolean counted) {
    var told = new Extension(ALARM);
    alarm.kinds().forEach(kind -> told.addExtension("kind", new CodeType(kind)));
    if (counted) {
      told.addExtension("asked", new UnsignedIntType(alarm.asked()));
      told.addExtension("taken", new UnsignedIntType(alarm.taken()));
      if (alarm.waitingSince() != null) {
        told.addExtension("waitingSince", new DateType(alarm.waitingSince().toString()));
      }
    }
    return told;
  }
}
