package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The guide's examples show that the places in the table can be filled. */
class StandardExamplesTest {

  @Test
  void everyMappedRowIsFilledByTheRecordOfSomeReferral() {
    var records = new ExampleRecords();
    var filled = new HashSet<String>();
    records
        .referrals()
        .forEach(
            referral ->
                Reports.of(referral, records).findings().stream()
                    .filter(finding -> finding.is(Status.FILLED))
                    .forEach(finding -> filled.add(finding.row().number())));

    assertThat(Reports.STANDARD.rows())
        .filteredOn(row -> row.scope() != Scope.OUT_OF_SCOPE)
        .extracting(StandardRow::number)
        .filteredOn(number -> !filled.contains(number))
        .isEmpty();
  }

  @Test
  void theCompleteExampleFillsAllMandatoryRows() {
    var report = Reports.of("referral-iris", new ExampleRecords());

    assertThat(report.count(Level.MANDATORY, Status.FILLED)).isEqualTo(19);
    assertThat(report.hasEverythingMandatory()).isTrue();
  }
}
