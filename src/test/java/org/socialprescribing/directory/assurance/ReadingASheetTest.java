package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;

/** The examples of the guide, read as the register reads them. F72, F73. */
class ReadingASheetTest {

  @Test
  void findsSignaturesEvidenceAndTheLineManagersDecision() {
    Sheet sheet = sheet(example("quality-money-advice"));

    assertThat(sheet.agreed()).isTrue();
    assertThat(sheet.lineManager()).isTrue();
    assertThat(sheet.organisation()).isEqualTo(new Signature("Ruth Bell", day("2026-06-30")));
    assertThat(sheet.signed()).contains(day("2026-06-30"));
    assertThat(sheet.evidence())
        .contains(
            new Evidence("liability-insurance", "in-place", "Certificate seen", day("2027-03-31")))
        .extracting(Evidence::check)
        .doesNotContain("action", "line-manager", "signed-organisation", "agree-to-connect");
  }

  @Test
  void nobodySignsLaterThanTheSheetWasSent() {
    QuestionnaireResponse form = example("quality-lunch-club");
    form.setAuthoredElement(new DateTimeType("2026-09-01T12:00:00Z"));

    assertThat(sheet(form).signed()).contains(day("2026-09-01"));
  }

  @Test
  void aFormOfAPersonIsNone() {
    QuestionnaireResponse form =
        example("confidence-lunch-club").setSubject(new Reference("Patient/1"));

    assertThat(FilledForm.of(form)).isEmpty();
  }

  @Test
  void onlyWhatIsFinishedCounts() {
    for (var status :
        List.of(
            QuestionnaireResponseStatus.INPROGRESS,
            QuestionnaireResponseStatus.STOPPED,
            QuestionnaireResponseStatus.ENTEREDINERROR)) {
      assertThat(FilledForm.of(example("quality-lunch-club").setStatus(status)))
          .get()
          .matches(form -> !form.isSheet() && !form.counts());
    }
  }

  private static Sheet sheet(QuestionnaireResponse form) {
    FilledForm filled = FilledForm.of(form).orElseThrow();
    assertThat(filled.isSheet()).isTrue();
    return Sheet.of(form, filled);
  }

  private static QuestionnaireResponse example(String name) {
    try {
      String text = Files.readString(GuideFixture.example("QuestionnaireResponse-" + name));
      return FhirContext.forR4Cached()
          .newJsonParser()
          .parseResource(QuestionnaireResponse.class, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
