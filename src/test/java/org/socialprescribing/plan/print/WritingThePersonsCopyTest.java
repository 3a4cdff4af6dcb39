package org.socialprescribing.plan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialprescribing.plan.PlanExtension;

/** The page that a person keeps says their own words, and nothing that is not for their wall. */
class WritingThePersonsCopyTest {

  private static final String POISON = "POISON";

  private final MargaretsCopy margaret = new MargaretsCopy();

  // F50, F52, F53.
  @ParameterizedTest
  @EnumSource
  void saysThePersonsWordsInEveryVariant(Variant variant) {
    assertThat(MargaretsCopy.page(margaret.copy(), variant))
        .contains(
            "Margaret Hughes",
            "Company, my garden, and staying in my own house.",
            "Talk slowly on the telephone",
            "Arthritis in my hands and knees.",
            "knows everybody's name",
            "The house is so quiet since George died.",
            "Sit at a table with other people once a week",
            "Tuesday Lunch",
            "nobody minds if I only listen",
            "ring the community car the day before",
            "Ring Joan on Sundays.",
            "14 January 2027",
            "I agreed to this plan on 14 October 2026.",
            "07700 900123");
  }

  // F65.
  @Test
  void showsWhichGoalsAnActivityServes() {
    assertThat(margaret.copy().connections())
        .extracting(PersonsCopy.PrintedActivity::what, PersonsCopy.PrintedActivity::goals)
        .contains(tuple("Harbour Garden", List.of("1", "2")));
  }

  @Test
  void putsAStepBelowItsGoal() {
    assertThat(margaret.copy().goals())
        .extracting(PersonsCopy.PrintedGoal::label)
        .containsExactly("1", "1a", "2");
  }

  @ParameterizedTest
  @EnumSource
  void showsNothingThatStaffNotedAndNoCode(Variant variant) throws IOException {
    poison();

    assertThat(MargaretsCopy.page(margaret.copy(), variant))
        .doesNotContain(POISON, "nature-activity", "in-progress", "P-310", "plan-margaret")
        .doesNotContain("loneliness", "goal-margaret", "CarePlan", "http://terminology");
    assertThat(text(margaret.pdf(variant))).doesNotContain(POISON);
  }

  @Test
  void saysThatAPlanIsNotAgreedYet() {
    margaret
        .plan
        .getExtension()
        .removeIf(each -> each.getUrl().equals(PlanExtension.AGREEMENT.url()));

    assertThat(margaret.copy().agreement()).isEqualTo("I have not agreed to this plan yet.");
  }

  @Test
  void leavesOutWhatIsNoLongerFollowed() {
    margaret.plan.getActivityFirstRep().getDetail().setStatus(CarePlanActivityStatus.CANCELLED);
    margaret.goals.get(0).setLifecycleStatus(GoalLifecycleStatus.CANCELLED);

    PersonsCopy copy = margaret.copy();

    assertThat(copy.actions()).isEmpty();
    assertThat(copy.goals()).extracting(PersonsCopy.PrintedGoal::label).containsExactly("1", "2");
  }

  @Test
  void keepsWordsThatLookLikeMarkupAsWords() {
    margaret
        .plan
        .getExtensionByUrl(PlanExtension.WHAT_MATTERS.url())
        .setValue(new StringType("<script>alert(1)</script> & {{x}}"));

    assertThat(MargaretsCopy.page(margaret.copy(), Variant.STANDARD))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{x}}")
        .doesNotContain("<script");
    assertThat(margaret.pdf(Variant.STANDARD)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameToTheLastByteForTheSameVersion(Variant variant) {
    assertThat(margaret.pdf(variant)).isEqualTo(new MargaretsCopy().pdf(variant));
    assertThat(MargaretsCopy.page(margaret.copy(), variant))
        .isEqualTo(MargaretsCopy.page(new MargaretsCopy().copy(), variant));
  }

  @ParameterizedTest
  @EnumSource
  void isPdfThatAScreenReaderCanRead(Variant variant) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(margaret.pdf(variant))) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("My plan: Margaret Hughes");
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as("%s", name).isTrue();
        }
      }
    }
  }

  @Test
  void usuallyFitsOnOneSheet() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(margaret.pdf(Variant.STANDARD))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void losesNothingOfALongPlan(Variant variant) throws IOException {
    for (int i = 1; i <= 40; i++) {
      margaret
          .plan
          .addActivity()
          .getDetail()
          .setStatus(CarePlanActivityStatus.SCHEDULED)
          .setDescription("Walk%dx to the harbour and back again".formatted(i))
          .addPerformer(new Reference("Organization/o").setDisplay("Club%dx".formatted(i)));
    }

    String text = text(margaret.pdf(variant));

    for (int i = 1; i <= 40; i++) {
      assertThat(text).contains("Walk%dx".formatted(i), "Club%dx".formatted(i));
    }
  }

  @Test
  void writesWelshAndLeavesPicturesOfLettersOutOfThePdf() throws IOException {
    margaret
        .plan
        .getExtensionByUrl(PlanExtension.WHAT_MATTERS.url())
        .setValue(new StringType("Fy nhŷ a'm gŵr ❤️👍🏽\u202f¼\u2011mile £3 €4"));

    assertThat(text(margaret.pdf(Variant.STANDARD))).contains("Fy nhŷ a'm gŵr", "¼-mile £3 €4");
  }

  @Test
  void wouldRatherMakeNoPdfThanLoseWords() {
    margaret
        .plan
        .getExtensionByUrl(PlanExtension.WHAT_MATTERS.url())
        .setValue(new StringType("আমার বাগান"));

    assertThat(MargaretsCopy.page(margaret.copy(), Variant.STANDARD)).contains("আমার বাগান");
    assertThatThrownBy(() -> margaret.pdf(Variant.STANDARD)).hasMessage("script-not-in-pdf");
  }

  private void poison() {
    var code = new CodeableConcept(new Coding("http://x.example", POISON, null));
    var plan = margaret.plan;
    plan.addNote().setText(POISON).setAuthor(new Reference("PractitionerRole/link-worker-ellie"));
    plan.addIdentifier().setValue(POISON);
    plan.setDescription(POISON).setTitle(POISON);
    plan.addCategory(code);
    plan.addSupportingInfo(new Reference("Flag/risk").setDisplay(POISON));
    plan.getText().setDivAsString("<div>" + POISON + "</div>");
    plan.getActivity()
        .forEach(
            activity -> {
              activity.addProgress().setText(POISON);
              activity.addOutcomeCodeableConcept(code);
              activity.getDetail().setStatusReason(new CodeableConcept().setText(POISON));
              activity.getDetail().addReasonCode(new CodeableConcept().setText(POISON));
            });
    margaret.goals.forEach(
        goal -> {
          goal.addNote().setText(POISON);
          goal.setStatusReason(POISON);
          goal.addOutcomeCode(new CodeableConcept().setText(POISON));
        });
    margaret.needs.forEach(
        need -> {
          need.getCode().setText(POISON);
          need.getNoteFirstRep().setAuthor(new StringType("Dr Shah")).setText(POISON);
        });
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
