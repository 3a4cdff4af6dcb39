package org.socialprescribing.plan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.Canonical;

/** The form becomes records and records become the form, and nothing is lost on either way. */
class FormAndRecordsTest {

  private static final IParser JSON = FhirContext.forR4Cached().newJsonParser();
  private static final int FORMS = 300;
  private static final String NEED_CODES = Canonical.BASE + "/CodeSystem/need";

  // F50, F51, F65.
  @Test
  void aFormComesBackAsItWasWritten() {
    LongStream.range(0, FORMS)
        .forEach(
            seed -> {
              var form = new RandomForms(seed).next();

              PlanFolder folder = read(form);
              var back = inForm(folder);

              assertThat(folder.needs()).allMatch(Condition::hasCode);
              assertThat(text(withoutMarks(back))).as("seed %d", seed).isEqualTo(text(form));
            });
  }

  @Test
  void recordsThatWentOverTheFormAreUntouched() {
    LongStream.range(0, FORMS)
        .forEach(
            seed -> {
              PlanFolder folder = enriched(read(new RandomForms(seed).next()));
              PlanFolder before = folder.copy();

              new FormReading(inForm(folder), folder, true).read();

              assertThat(texts(folder)).as("seed %d", seed).isEqualTo(texts(before));
            });
  }

  @Test
  void anAmendedFormIsReadLikeANewOne() {
    LongStream.range(0, FORMS)
        .forEach(
            seed -> {
              var forms = new RandomForms(seed).withKinds();
              PlanFolder folder = read(forms.next());
              var amended = forms.next();

              new FormReading(amended, folder, true).read();

              var back = withoutMarks(inForm(folder));
              assertThat(text(part(back, "part-one")))
                  .as("seed %d", seed)
                  .isEqualTo(text(part(amended, "part-one")));
            });
  }

  // F65.
  @Test
  void oneActivityServesSeveralGoals() {
    PlanFolder folder = read(garden());

    assertThat(folder.plan().getActivityFirstRep().getDetail().getGoal())
        .extracting(Reference::getReference)
        .containsExactly("Goal/new-1", "Goal/new-2");
  }

  @Test
  void whatTheFormCannotHoldStaysWithTheGoalThatWasReworded() {
    PlanFolder folder = read(garden());
    folder.goals().get(1).addNote().setText("Said at the kitchen table.");
    var form = inForm(folder);
    form.getItemFirstRep().getItem().remove(0); // the first goal
    var goal = form.getItemFirstRep().getItemFirstRep();
    goal.getItemFirstRep().getAnswerFirstRep().setValue(words("Grow beans."));
    form.getItemFirstRep().getItem().remove(1); // the action, which counts both

    new FormReading(form, folder, true).read();

    assertThat(folder.plan().getGoal()).hasSize(1);
    assertThat(folder.goals().get(0).getLifecycleStatus().toCode()).isEqualTo("cancelled");
    assertThat(folder.goals().get(1).getDescription().getText()).isEqualTo("Grow beans.");
    assertThat(folder.goals().get(1).getNoteFirstRep().getText())
        .isEqualTo("Said at the kitchen table.");
  }

  @Test
  void aNeedOfTheReferralIsUsedAgainWithAllItsCodes() {
    var need = new Condition();
    need.setId("of-the-referral");
    need.setSubject(new Reference("Patient/p"));
    need.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("267076002");
    need.getCode().addCoding().setSystem(NEED_CODES).setCode("loneliness");
    need.addNote().setText("So quiet.");
    var before = text(need);
    for (boolean withKind : new boolean[] {true, false}) {
      var form = garden();
      var group = group("need", "need-words", "So quiet.");
      if (withKind) {
        group
            .addItem()
            .setLinkId("need-kind")
            .addAnswer()
            .setValue(new Coding(NEED_CODES, "loneliness", null));
      }
      form.getItemFirstRep().addItem(group);
      PlanFolder folder = folder(NewRecords.plan(form), "Organization/o");
      folder.needs().add(need);

      new FormReading(form, folder, false).read();
      new FormReading(form, folder, true).read();

      assertThat(folder.needs()).containsExactly(need);
      assertThat(text(need)).isEqualTo(before);
      assertThat(folder.plan().getAddressesFirstRep().getReference())
          .isEqualTo("Condition/of-the-referral");
    }
  }

  @Test
  void aNumberThatCountsNothingIsRefused() {
    var form = garden();
    form.getItemFirstRep()
        .getItem()
        .get(2)
        .getItem()
        .get(1)
        .addAnswer()
        .setValue(new IntegerType(3));

    assertThatThrownBy(() -> read(form))
        .isInstanceOf(RefusedRequest.class)
        .hasMessage("form-number-unknown");
  }

  @Test
  void aPermissionNeedsSomebodyToGiveItTo() {
    var form = new QuestionnaireResponse();
    form.setAuthored(new Date(0));
    var part = form.addItem().setLinkId("part-two");
    part.addItem().setLinkId("permission-story").addAnswer().setValue(new BooleanType(true));
    var folder = folder(NewRecords.plan(form), "");

    assertThatThrownBy(() -> new FormReading(form, folder, false).read())
        .hasMessage("form-permission-to-whom");
  }

  private static QuestionnaireResponse garden() {
    var form = new QuestionnaireResponse();
    form.setSubject(new Reference("Patient/p"));
    form.setAuthored(new Date(0));
    var part = form.addItem().setLinkId("part-one");
    part.addItem(group("goal", "goal-words", "Company."));
    part.addItem(group("goal", "goal-words", "Hands in the earth."));
    var action = group("action", "action-what", "The garden group.");
    var goals = action.addItem().setLinkId("action-goal");
    goals.addAnswer().setValue(new IntegerType(1));
    goals.addAnswer().setValue(new IntegerType(2));
    part.addItem(action);
    return form;
  }

  private static QuestionnaireResponseItemComponent group(
      String linkId, String question, String answer) {
    var group = new QuestionnaireResponseItemComponent().setLinkId(linkId);
    group.addItem().setLinkId(question).addAnswer().setValue(words(answer));
    return group;
  }

  private static StringType words(String text) {
    return new StringType(text);
  }

  private static PlanFolder read(QuestionnaireResponse form) {
    PlanFolder folder = folder(NewRecords.plan(form), "Organization/o");
    new FormReading(form, folder, false).read();
    return folder;
  }

  private static PlanFolder folder(CarePlan plan, String organisation) {
    return new PlanFolder(
        plan,
        new ArrayList<Condition>(),
        new ArrayList<Goal>(),
        new ArrayList<Consent>(),
        organisation,
        reference -> reference.hasDisplay() ? reference.getDisplay() : "");
  }

  /** With what the form cannot hold. */
  private static PlanFolder enriched(PlanFolder folder) {
    folder.plan().addNote().setText("A note.");
    folder.plan().addGoal(new Reference("Goal/elsewhere"));
    folder.plan().addActivity().setReference(new Reference("Task/t"));
    folder.plan().getActivity().forEach(each -> each.addProgress().setText("Went well."));
    folder.goals().forEach(goal -> goal.addOutcomeCode().setText("Better."));
    folder.needs().forEach(need -> need.addNote().setText("A second note."));
    return folder;
  }

  private static QuestionnaireResponse inForm(PlanFolder folder) {
    var form = new RandomForms(0).next();
    form.setItem(FilledForm.of(folder));
    return form;
  }

  private static QuestionnaireResponse withoutMarks(QuestionnaireResponse form) {
    form.getItem().forEach(part -> part.getItem().forEach(group -> group.setId(null)));
    return form;
  }

  private static QuestionnaireResponse part(QuestionnaireResponse form, String linkId) {
    var copy = form.copy();
    copy.getItem().removeIf(item -> !item.getLinkId().equals(linkId));
    return copy;
  }

  private static List<String> texts(PlanFolder folder) {
    return Stream.of(
            Stream.of(folder.plan()),
            folder.needs().stream(),
            folder.goals().stream(),
            folder.permissions().stream())
        .flatMap(each -> each)
        .map(each -> text((Resource) each))
        .toList();
  }

  private static String text(Resource resource) {
    return JSON.encodeResourceToString(resource);
  }
}
