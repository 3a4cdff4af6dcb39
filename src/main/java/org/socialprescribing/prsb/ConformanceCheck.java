package org.socialprescribing.prsb;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Holds the record behind a referral against every row of the standard. */
final class ConformanceCheck {

  private static final String CODE = "Coded value";
  private static final String WORDS = "Free text";

  private final Standard standard;
  private final ElementSearch elements;

  ConformanceCheck(FhirContext fhir, Standard standard) {
    this.standard = standard;
    this.elements = new ElementSearch(fhir, standard);
  }

  ConformanceReport check(ServiceRequest referral, GatheredRecord gathered) {
    var findings = new LinkedHashMap<String, Finding>();
    var search = elements.begin();
    standard.below("").forEach(section -> read(section, gathered, search, findings));
    standard
        .rows()
        .forEach(
            row ->
                findings.computeIfPresent(
                    row.number(), (number, finding) -> inItsPlace(finding, findings)));
    String version = referral.getIdElement().getVersionIdPart();
    return new ConformanceReport(
        GatheredRecord.key(referral) + (version == null ? "" : "/_history/" + version),
        standard.rows().stream().map(row -> findings.get(row.number())).toList());
  }

  /** Reads a row after all those below it, since a group is there when one of them is. */
  private RowReading read(
      StandardRow row,
      GatheredRecord gathered,
      ElementSearch.InOneThread search,
      Map<String, Finding> findings) {
    if (row.scope() == Scope.MAPPED) {
      var reading = RowReading.ofElement(row, gathered, search);
      findings.put(row.number(), reading.finding(true));
      return reading;
    }
    var below = new ArrayList<RowReading>();
    for (StandardRow child : standard.below(row.number())) {
      RowReading reading = read(child, gathered, search, findings);
      if (child.scope() != Scope.OUT_OF_SCOPE) {
        below.add(reading);
      }
    }
    var reading = RowReading.ofGroup(row, below);
    findings.put(
        row.number(),
        row.scope() == Scope.OUT_OF_SCOPE
            ? Finding.outOfScope(row)
            : reading.finding(ofOnePart(below)));
    return reading;
  }

  private static boolean ofOnePart(List<RowReading> below) {
    return below.stream().map(reading -> reading.row().part()).distinct().count() == 1
        && below.stream().allMatch(reading -> reading.row().scope() == Scope.MAPPED);
  }

  /** What is absent is not missed where the row above is absent and may be, or a twin has it. */
  private Finding inItsPlace(Finding finding, Map<String, Finding> findings) {
    if (!finding.is(Status.ABSENT)) {
      return finding;
    }
    Finding above = findings.get(finding.row().parent());
    if (above != null && above.is(Status.NOT_APPLICABLE)) {
      return finding.notApplicable(above.reason());
    }
    if (above != null && above.is(Status.ABSENT) && above.row().mayBeLeftOut()) {
      return finding.notApplicable(
          "The record has no %s (%s).".formatted(above.row().name(), above.row().number()));
    }
    for (StandardRow twin : standard.below(finding.row().parent())) {
      if (isTwin(twin, finding.row()) && findings.get(twin.number()).is(Status.FILLED)) {
        return finding.notApplicable(
            twin.name().equals(CODE) ? "A code is given." : "It is given in words.");
      }
    }
    return finding;
  }

  /** The standard: a code where there is one, words where there is none or to say more. */
  private static boolean isTwin(StandardRow one, StandardRow other) {
    return List.of(CODE, WORDS).contains(one.name())
        && List.of(CODE, WORDS).contains(other.name())
        && !one.number().equals(other.number());
  }
}
