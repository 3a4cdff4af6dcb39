package org.socialprescribing.prsb;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

/** What counts as filled, absent or not applicable. */
class JudgingARecordTest {

  private final ExampleRecords records = new ExampleRecords();

  @Test
  void aMandatoryRowHasToBeInEveryRecordThatCouldHaveIt() {
    records.with(Flag.class, "risk-none-known", risk -> risk.setCode(null));

    assertThat(status("referral-margaret", "17.1.3")).isEqualTo(Status.ABSENT);
    assertThat(status("referral-margaret", "17.1")).isEqualTo(Status.FILLED);
    assertThat(report("referral-margaret").hasEverythingMandatory()).isFalse();
  }

  @Test
  void anyOtherRowIsFilledByOneRecordAndTellsHowMany() {
    Finding mode = Reports.row(report("referral-iris"), "4.3.1.1");

    assertThat(mode.status()).isEqualTo(Status.FILLED);
    assertThat(mode.entries()).isEqualTo(3);
    assertThat(mode.filledEntries()).isEqualTo(1);
  }

  @Test
  void whatIsBelowAnAbsentSectionIsNotApplicable() {
    assertThat(status("self-referral-tom", "12")).isEqualTo(Status.ABSENT);
    assertThat(Reports.row(report("self-referral-tom"), "12.3.1").reason())
        .isEqualTo("The record has no Social context (12).");
  }

  @Test
  void whatIsBelowAMandatoryGroupIsAbsentEvenWhereTheGroupIs() {
    records.with(
        ServiceRequest.class, "referral-margaret", referral -> referral.setRequester(null));

    assertThat(status("referral-margaret", "7.1.2")).isEqualTo(Status.ABSENT);
    assertThat(status("referral-margaret", "7.1.2.8")).isEqualTo(Status.ABSENT);
  }

  @Test
  void wordsAreNotMissedWhereACodeIsGiven() {
    assertThat(Reports.row(report("referral-margaret"), "17.1.3.2"))
        .satisfies(row -> assertThat(row.status()).isEqualTo(Status.NOT_APPLICABLE))
        .satisfies(row -> assertThat(row.reason()).isEqualTo("A code is given."));
  }

  @Test
  void whoRefersThemselvesHasNoServiceToName() {
    assertThat(status("self-referral-tom", "7.1.2.6")).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(status("self-referral-tom", "7.1.2.1")).isEqualTo(Status.FILLED);
    assertThat(report("self-referral-tom").hasEverythingMandatory()).isTrue();
  }

  @Test
  void aReferrerOfWhomOnlyTheNameIsKnownLeavesGaps() {
    records.with(
        ServiceRequest.class,
        "referral-margaret",
        referral -> referral.setRequester(new Reference().setDisplay("Dr Shah")));

    assertThat(status("referral-margaret", "7.1.2.1")).isEqualTo(Status.FILLED);
    assertThat(status("referral-margaret", "7.1.2.8")).isEqualTo(Status.ABSENT);
  }

  @Test
  void theReasonForHavingNoPracticeStandsForThePractice() {
    assertThat(status("self-referral-tom", "2.1.3")).isEqualTo(Status.FILLED);
    records.with(Patient.class, "person-tom", person -> person.getExtension().clear());
    assertThat(status("self-referral-tom", "2.1.3")).isEqualTo(Status.ABSENT);
  }

  @Test
  void aRecordThatWasEnteredInErrorPlaysNoPart() {
    assertThat(status("referral-iris", "8.1.1")).isEqualTo(Status.FILLED);

    records.with(
        Encounter.class,
        "contact-iris-first",
        contact -> contact.setStatus(EncounterStatus.ENTEREDINERROR));

    assertThat(status("referral-iris", "8")).isEqualTo(Status.ABSENT);
  }

  @Test
  void aRecordThatMayNotBeSeenIsAbsent() {
    records.without("PractitionerRole/referrer-dr-shah");

    assertThat(status("referral-margaret", "7.1.2.8")).isEqualTo(Status.ABSENT);
  }

  @Test
  void contactsOfAnOnwardReferralBelongToTheReferralThatItFollows() {
    assertThat(Reports.row(report("referral-margaret"), "8.1.1").sources())
        .extracting(Source::record)
        .contains("Encounter/contact-margaret-lunch", "Encounter/contact-margaret-first");
  }

  @Test
  void aNeedIsAProblemOnlyWhereItSaysSo() {
    records.with(Condition.class, "need-loneliness", need -> need.getCategory().clear());

    assertThat(status("referral-margaret", "10.1.1")).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(status("referral-margaret", "9.1.1")).isEqualTo(Status.FILLED);
  }

  @Test
  void aSourceNamesTheBranchThatWasFound() {
    records.with(
        PractitionerRole.class, "referrer-dr-shah", shah -> shah.setHealthcareService(null));

    assertThat(status("referral-margaret", "7.1.2.6")).isEqualTo(Status.ABSENT);
    assertThat(Reports.row(report("referral-margaret"), "1.14.4").sources())
        .extracting(Source::element)
        .containsExactly("Patient.address.city");
  }

  private ConformanceReport report(String referral) {
    return Reports.of(referral, records);
  }

  private Status status(String referral, String number) {
    return Reports.row(report(referral), number).status();
  }
}
