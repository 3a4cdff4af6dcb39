package org.socialprescribing.plan.print;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.plan.Agreement;
import org.socialprescribing.plan.NameLookup;
import org.socialprescribing.plan.PlanExtension;
import org.socialprescribing.plan.Words;
import org.socialprescribing.plan.print.PersonsCopy.Change;
import org.socialprescribing.plan.print.PersonsCopy.Contact;
import org.socialprescribing.plan.print.PersonsCopy.PrintedActivity;

/**
 * Copies out of a plan what the person may hang up at home: their own words and what was arranged
 * with them. Notes, progress, reasons, flags, codes and numbers are not asked for.
 */
final class Copying {

  private static final Set<CarePlanActivityStatus> NOT_FOLLOWED =
      EnumSet.of(
          CarePlanActivityStatus.CANCELLED,
          CarePlanActivityStatus.STOPPED,
          CarePlanActivityStatus.ENTEREDINERROR);

  private static final Set<String> GROUPS = Set.of("HealthcareService", "Organization");

  private final CarePlan plan;
  private final NameLookup names;

  Copying(CarePlan plan, NameLookup names) {
    this.plan = plan;
    this.names = names;
  }

  PersonsCopy copy(String name, Contact writtenWith, List<Condition> needs, List<Goal> goals) {
    var labels = new GoalLabels(goals);
    return new PersonsCopy(
        name,
        writtenWith,
        Words.day(plan.getMeta().getLastUpdatedElement().getValueAsString()),
        one(PlanExtension.WHAT_MATTERS),
        one(PlanExtension.HOW_TO_SUPPORT),
        one(PlanExtension.WHAT_TO_KNOW),
        all(PlanExtension.CONDITION),
        strengths(),
        needs.stream().flatMap(Copying::ownWords).toList(),
        labels.printed(),
        actions(labels),
        connections(labels),
        all(PlanExtension.WHAT_I_CAN_DO),
        changes(),
        agreement(),
        Words.day(one(PlanExtension.REVIEW_DATE)));
  }

  private List<String> strengths() {
    return PlanExtension.STRENGTH
        .on(plan)
        .map(each -> Words.of((CodeableConcept) each.getValue()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private List<PrintedActivity> actions(GoalLabels labels) {
    return followed()
        .filter(detail -> !isConnection(detail))
        .map(detail -> printed(detail, title(detail), "", who(detail), labels))
        .filter(activity -> !activity.what().isEmpty())
        .toList();
  }

  private List<PrintedActivity> connections(GoalLabels labels) {
    return followed()
        .filter(this::isConnection)
        .map(detail -> printed(detail, who(detail), detail.getDescription(), "", labels))
        .toList();
  }

  private Stream<CarePlanActivityDetailComponent> followed() {
    return plan.getActivity().stream()
        .map(CarePlanActivityComponent::getDetail)
        .filter(detail -> detail.hasStatus() && !NOT_FOLLOWED.contains(detail.getStatus()));
  }

  private PrintedActivity printed(
      CarePlanActivityDetailComponent detail,
      String what,
      String more,
      String who,
      GoalLabels labels) {
    return new PrintedActivity(
        what,
        more == null ? "" : more,
        who,
        Words.when(detail.getScheduled()),
        values(PlanExtension.WHAT_TO_EXPECT.on(detail)).stream().findFirst().orElse(""),
        values(PlanExtension.STRATEGY.on(detail)),
        labels.of(detail.getGoal()),
        detail.getStatus() == CarePlanActivityStatus.COMPLETED);
  }

  /** A group or service with a name is what the person is connected to. */
  private boolean isConnection(CarePlanActivityDetailComponent detail) {
    return !who(detail).isEmpty()
        && (!detail.hasDescription() || detail.getPerformer().stream().anyMatch(Copying::isGroup));
  }

  private static boolean isGroup(Reference performer) {
    return GROUPS.contains(String.valueOf(performer.getReferenceElement().getResourceType()));
  }

  private static String title(CarePlanActivityDetailComponent detail) {
    return detail.hasDescription() ? detail.getDescription() : Words.of(detail.getCode());
  }

  private String who(CarePlanActivityDetailComponent detail) {
    return detail.getPerformer().stream()
        .map(each -> isThePerson(each) ? "me" : names.nameOf(each))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A need that only others have put into words may not be for everybody who comes to visit. */
  private static Stream<String> ownWords(Condition need) {
    return need.getNote().stream().filter(Copying::isThePersons).limit(1).map(Annotation::getText);
  }

  private static boolean isThePersons(Annotation note) {
    return !note.hasAuthor()
        || note.getAuthor() instanceof Reference author
            && "Patient".equals(author.getReferenceElement().getResourceType());
  }

  private boolean isThePerson(Reference reference) {
    return reference.hasReference()
        && reference
            .getReferenceElement()
            .getIdPart()
            .equals(plan.getSubject().getReferenceElement().getIdPart());
  }

  private List<Change> changes() {
    return PlanExtension.WHAT_CHANGED
        .on(plan)
        .sorted(Comparator.comparing(each -> part(each, "on")))
        .map(each -> new Change(Words.day(part(each, "on")), part(each, "words")))
        .toList();
  }

  private static String part(Extension change, String name) {
    return change.getExtensionByUrl(name).getValue().primitiveValue();
  }

  private String agreement() {
    Agreement said = Agreement.of(plan);
    String on = said.on().isEmpty() ? "" : " on " + Words.day(said.on());
    if (!said.agreed()) {
      return "I have not agreed to this plan yet.";
    }
    return said.by().isEmpty()
        ? "I agreed to this plan" + on + "."
        : said.by() + " agreed to this plan for me" + on + ".";
  }

  private String one(PlanExtension kind) {
    return all(kind).stream().findFirst().orElse("");
  }

  private List<String> all(PlanExtension kind) {
    return values(kind.on(plan));
  }

  private static List<String> values(Stream<Extension> extensions) {
    return extensions.map(each -> each.getValue().primitiveValue()).toList();
  }
}
