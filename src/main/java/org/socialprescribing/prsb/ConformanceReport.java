package org.socialprescribing.prsb;

import java.util.Comparator;
import java.util.List;

/**
 * What the record of one referral says to every row of the standard.
 *
 * @param referral type, id and version of the referral
 * @param findings mandatory rows first, then required ones, each in the order of the standard
 */
record ConformanceReport(String referral, List<Finding> findings) {

  ConformanceReport {
    // The sort is stable, so that each level keeps the order of the standard.
    findings =
        findings.stream().sorted(Comparator.comparing(finding -> finding.row().level())).toList();
  }

  /** Whether no mandatory row is absent. */
  boolean hasEverythingMandatory() {
    return of(Level.MANDATORY).stream().noneMatch(finding -> finding.is(Status.ABSENT));
  }

  List<Finding> of(Level level) {
    return findings.stream().filter(finding -> finding.row().level() == level).toList();
  }

  /** How many rows of this level have this status. */
  int count(Level level, Status status) {
    return (int) of(level).stream().filter(finding -> finding.is(status)).count();
  }
}
