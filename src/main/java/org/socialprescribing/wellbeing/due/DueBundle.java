package org.socialprescribing.wellbeing.due;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.Canonical;

/** Writes a page of a due list as a searchset: each match is a person, with what is due. */
final class DueBundle {

  private static final String DUE = Canonical.structureDefinition("measure-due");

  private final FhirContext fhir;
  private final Schedules schedules;
  private final Clock clock;

  DueBundle(FhirContext fhir, Schedules schedules, Clock clock) {
    this.fhir = fhir;
    this.schedules = schedules;
    this.clock = clock;
  }

  /**
   * @param found the lines of the page, and one more where there is a next page
   * @param base the address of the FHIR server
   */
  Bundle of(List<DueLine> found, Asked asked, OperationInput sent, String base) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    bundle.getMeta().setLastUpdated(Date.from(clock.instant()));
    bundle.addLink().setRelation("self").setUrl(sent.address());
    List<DueLine> page = found.subList(0, Math.min(asked.count(), found.size()));
    if (found.size() > page.size()) {
      String next = sent.address(page.get(page.size() - 1).place().token());
      bundle.addLink().setRelation("next").setUrl(next);
    }
    Map<String, BundleEntryComponent> people = new LinkedHashMap<>();
    for (DueLine line : page) {
      people
          .computeIfAbsent(line.person(), person -> match(bundle, line, base))
          .getSearch()
          .addExtension(due(line.point(), asked.date()));
    }
    return bundle;
  }

  private BundleEntryComponent match(Bundle bundle, DueLine line, String base) {
    var entry = bundle.addEntry().setFullUrl(base + "/" + line.person());
    entry.setResource(fhir.newJsonParser().parseResource(Patient.class, line.record()));
    entry.getSearch().setMode(SearchEntryMode.MATCH);
    return entry;
  }

  private Extension due(DuePoint point, LocalDate date) {
    ScheduledForm form = schedules.named(point.instrument()).orElseThrow();
    var due = new Extension(DUE);
    due.addExtension("instrument", new CanonicalType(form.url()));
    due.addExtension("title", new StringType(form.title()));
    due.addExtension("point", new PositiveIntType(point.point()));
    due.addExtension("from", new DateType(point.from().toString()));
    due.addExtension("by", new DateType(point.by().toString()));
    due.addExtension("until", new DateType(point.until().toString()));
    due.addExtension("overdue", new BooleanType(date.isAfter(point.by())));
    due.addExtension("referral", new Reference(point.referral()));
    return due;
  }
}
