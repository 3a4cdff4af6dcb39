package org.socialprescribing.prsb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * What was found for one row before the rows around it are looked at.
 *
 * @param candidates keys of the records that could have it
 * @param filled keys of the records that have it
 * @param recordsOfOtherTypes whether there are records in its place, but none that could have it
 */
record RowReading(
    StandardRow row,
    Set<String> candidates,
    Set<String> filled,
    boolean recordsOfOtherTypes,
    List<Source> sources) {

  /** Reads a row that is mapped to elements. */
  static RowReading ofElement(
      StandardRow row, GatheredRecord gathered, ElementSearch.InOneThread search) {
    List<Resource> records = gathered.of(row.part());
    var candidates = new LinkedHashSet<String>();
    var filled = new LinkedHashSet<String>();
    var sources = new ArrayList<Source>();
    for (Resource resource : records) {
      if (!row.fits(resource.fhirType())) {
        continue;
      }
      candidates.add(GatheredRecord.key(resource));
      List<Source> found = search.sources(row, resource);
      if (!found.isEmpty()) {
        filled.add(GatheredRecord.key(resource));
        sources.addAll(found);
      }
    }
    boolean ofOtherTypes =
        candidates.isEmpty() && !records.isEmpty() && !gathered.isStoodInFor(row.part());
    return new RowReading(row, candidates, filled, ofOtherTypes, sources);
  }

  /** Reads a row that is there when one of those below is. */
  static RowReading ofGroup(StandardRow row, Collection<RowReading> below) {
    var candidates = new LinkedHashSet<String>();
    var filled = new LinkedHashSet<String>();
    below.forEach(reading -> candidates.addAll(reading.candidates()));
    below.forEach(reading -> filled.addAll(reading.filled()));
    boolean otherTypes =
        !below.isEmpty() && below.stream().allMatch(RowReading::recordsOfOtherTypes);
    return new RowReading(row, candidates, filled, otherTypes, List.of());
  }

  /**
   * What this says on its own: a mandatory row must be in every record that could have it, any
   * other in one.
   *
   * @param inEachRecord false for a group over several kinds of record, where one is enough
   */
  Finding finding(boolean inEachRecord) {
    boolean everywhere = inEachRecord && row.level() == Level.MANDATORY;
    boolean there = !filled.isEmpty() && (!everywhere || filled.containsAll(candidates));
    Finding finding =
        new Finding(
            row,
            there ? Status.FILLED : Status.ABSENT,
            "",
            candidates.size(),
            filled.size(),
            sources);
    return recordsOfOtherTypes
        ? finding.notApplicable(
            "Such a record has none, for example where a person refers themselves.")
        : finding;
  }
}
