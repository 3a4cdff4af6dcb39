package org.socialprescribing.prsb;

/** Reports about the guide's examples. */
final class Reports {

  static final Standard STANDARD = Standard.load();
  static final ConformanceCheck CHECK = new ConformanceCheck(ExampleRecords.FHIR, STANDARD);

  private Reports() {}

  static ConformanceReport of(String referral, ExampleRecords records) {
    var asked = records.referral(referral);
    return CHECK.check(asked, Gathering.of(asked, records));
  }

  /** What a report says to one row. */
  static Finding row(ConformanceReport report, String number) {
    return report.findings().stream()
        .filter(finding -> finding.row().number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
