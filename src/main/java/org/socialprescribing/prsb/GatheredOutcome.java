package org.socialprescribing.prsb;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Canonical;

/**
 * The later half of a gathered record: what was written because of the referral, found among the
 * records about its person by their references to it.
 */
final class GatheredOutcome {

  private static final String ABOUT_ME = Canonical.BASE + "/Questionnaire/about-me";
  private static final String CIRCUMSTANCES = Canonical.BASE + "/Questionnaire/circumstances";

  private final RecordLookup lookup;
  private final ServiceRequest referral;
  private final GatheredRecord gathered;

  /** Type and id of the referral, and of those that it was passed on by. */
  private final Set<String> referrals = new HashSet<>();

  GatheredOutcome(RecordLookup lookup, ServiceRequest referral, GatheredRecord gathered) {
    this.lookup = lookup;
    this.referral = referral;
    this.gathered = gathered;
    referrals.add(GatheredRecord.key(referral));
    about(ServiceRequest.class, ServiceRequest::getBasedOn)
        .forEach(onward -> referrals.add(GatheredRecord.key(onward)));
  }

  void add() {
    gathered.add(RecordPart.TASK, about(Task.class, task -> List.of(task.getFocus())));
    signposts();
    new GatheredContacts(lookup, gathered).add(about(Encounter.class, Encounter::getBasedOn));
    plans();
    forms();
    gathered.add(
        RecordPart.MESSAGE_BACK,
        about(Composition.class, message -> message.getEventFirstRep().getDetail()));
    gathered.addInstead(RecordPart.MESSAGE_BACK, gathered.of(RecordPart.TASK));
  }

  private void signposts() {
    gathered.add(RecordPart.SIGNPOST, about(Communication.class, Communication::getBasedOn));
    for (Communication signpost : gathered.of(RecordPart.SIGNPOST, Communication.class)) {
      List<Resource> named = found(signpost.getAbout());
      gathered.add(RecordPart.SIGNPOSTED_TO, named.isEmpty() ? List.of(signpost) : named);
    }
  }

  private void plans() {
    Set<String> needs =
        gathered.of(RecordPart.COMPLAINT).stream().map(GatheredRecord::key).collect(toSet());
    for (CarePlan plan : ofThePerson(CarePlan.class)) {
      if (plan.getAddresses().stream().map(GatheredOutcome::key).anyMatch(needs::contains)) {
        gathered.add(RecordPart.PLAN, List.of(plan));
        gathered.add(RecordPart.PLAN_NEED, found(plan.getAddresses()));
        gathered.add(RecordPart.GOAL, found(plan.getGoal()));
        plan.getActivity()
            .forEach(
                activity ->
                    gathered.add(
                        RecordPart.ACTIVITY_PERFORMER, found(activity.getDetail().getPerformer())));
        gathered.add(RecordPart.PLAN_REVIEWER, found(references(plan, "review-responsibility")));
      }
    }
    gathered.addFrom(RecordPart.STAGE_GOAL, RecordPart.GOAL, GatheredOutcome::isStage);
  }

  private void forms() {
    for (QuestionnaireResponse form : ofThePerson(QuestionnaireResponse.class)) {
      RecordPart part = partOf(form);
      boolean general = part != RecordPart.ASSESSMENT && form.getBasedOn().isEmpty();
      if (general || leadsHere(form.getBasedOn())) {
        gathered.add(part, List.of(form));
      }
    }
    gathered.addInstead(RecordPart.ABOUT_ME, gathered.of(RecordPart.PLAN));
    Set<String> forms =
        gathered.of(RecordPart.ASSESSMENT).stream().map(GatheredRecord::key).collect(toSet());
    for (Observation score : ofThePerson(Observation.class)) {
      boolean ofForm =
          score.getDerivedFrom().stream().map(GatheredOutcome::key).anyMatch(forms::contains);
      if (ofForm || leadsHere(score.getBasedOn())) {
        gathered.add(RecordPart.SCORE, List.of(score));
      }
    }
  }

  private static RecordPart partOf(QuestionnaireResponse form) {
    return switch (String.valueOf(form.getQuestionnaire()).replaceFirst("\\|.*", "")) {
      case ABOUT_ME -> RecordPart.ABOUT_ME;
      case CIRCUMSTANCES -> RecordPart.CIRCUMSTANCES;
      default -> RecordPart.ASSESSMENT;
    };
  }

  /** The records of this type about the person that refer to the referral. */
  private <T extends Resource> List<T> about(
      Class<T> type, Function<T, ? extends Collection<Reference>> links) {
    return ofThePerson(type).stream().filter(record -> leadsHere(links.apply(record))).toList();
  }

  private <T extends Resource> List<T> ofThePerson(Class<T> type) {
    return lookup.about(referral.getSubject(), type).stream()
        .filter(record -> !GatheredRecord.isInError(record))
        .toList();
  }

  private boolean leadsHere(Collection<Reference> references) {
    return references.stream().anyMatch(reference -> referrals.contains(key(reference)));
  }

  private List<Resource> found(Collection<Reference> references) {
    return references.stream().flatMap(this::found).toList();
  }

  private Stream<Resource> found(Reference reference) {
    return lookup.find(reference).stream();
  }

  private static List<Reference> references(CarePlan plan, String extension) {
    return plan.getExtensionsByUrl(Canonical.structureDefinition(extension)).stream()
        .map(each -> each.getValue())
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .toList();
  }

  private static boolean isStage(Resource resource) {
    return resource instanceof Goal goal
        && goal.hasExtension(Canonical.structureDefinition("stage-of"));
  }

  /** Type and id that a reference names; a version in it plays no part. */
  private static String key(Reference reference) {
    var id = reference.getReferenceElement();
    return id.getResourceType() + "/" + id.getIdPart();
  }
}
