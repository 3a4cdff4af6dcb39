package org.socialprescribing.directory.assurance;

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
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.Canonical;

/** Writes a page of a due list as a searchset: each match is a group, with what is due. */
final class DueBundle {

  private static final String DUE = Canonical.structureDefinition("group-due");

  private final Prompts prompts;
  private final Clock clock;

  DueBundle(Prompts prompts, Clock clock) {
    this.prompts = prompts;
    this.clock = clock;
  }

  /**
   * @param page the lines of the page
   * @param hasNext whether there is a page after it
   * @param groups by name
   * @param base the address of the FHIR server
   */
  Bundle of(
      List<DueLine> page,
      boolean hasNext,
      Map<String, Organization> groups,
      LocalDate date,
      OperationInput sent,
      String base) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    bundle.getMeta().setLastUpdated(Date.from(clock.instant()));
    bundle.addLink().setRelation("self").setUrl(sent.address());
    if (hasNext) {
      String next = sent.address(page.get(page.size() - 1).place().token());
      bundle.addLink().setRelation("next").setUrl(next);
    }
    Map<String, BundleEntryComponent> matches = new LinkedHashMap<>();
    for (DueLine line : page) {
      matches
          .computeIfAbsent(line.organisation(), group -> match(bundle, groups.get(group), base))
          .getSearch()
          .addExtension(due(line.due(), date));
    }
    return bundle;
  }

  private static BundleEntryComponent match(Bundle bundle, Organization group, String base) {
    var entry = bundle.addEntry().setFullUrl(base + "/" + Names.of(group)).setResource(group);
    entry.getSearch().setMode(SearchEntryMode.MATCH);
    return entry;
  }

  private Extension due(Due due, LocalDate date) {
    var told = new Extension(DUE);
    told.addExtension("kind", new CodeType(due.kind().code()));
    told.addExtension("by", new DateType(due.by().toString()));
    told.addExtension("overdue", new BooleanType(date.isAfter(due.by())));
    told.addExtension("title", new StringType(prompts.of(due)));
    if (!due.check().isEmpty()) {
      told.addExtension("check", new StringType(due.check()));
    }
    if (due.form() != null) {
      told.addExtension("form", new Reference(due.form()));
    }
    return told;
  }
}
