package org.socialprescribing.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a person agrees to: all of a plan and its goals but the record of how it goes.
 *
 * <p>Named is what the agreement does not cover, so that whatever else is added to a plan is
 * covered.
 */
final class AgreedContent {

  private static final Set<String> HOW_IT_GOES =
      Set.of(
          PlanExtension.AGREEMENT.url(),
          PlanExtension.WHAT_CHANGED.url(),
          PlanExtension.REVIEW_RESPONSIBILITY.url());

  private AgreedContent() {}

  static boolean differs(CarePlan one, CarePlan other) {
    return !of(one).equalsDeep(of(other));
  }

  static boolean differs(Goal one, Goal other) {
    return !of(one).equalsDeep(of(other));
  }

  private static CarePlan of(CarePlan plan) {
    CarePlan content = plan.copy();
    withoutEnvelope(content);
    content.setIdentifier(null).setSupportingInfo(null).setStatusElement(null).setPeriod(null);
    content.setAuthor(null).setContributor(null);
    content.setExtension(
        content.getExtension().stream()
            .filter(extension -> !HOW_IT_GOES.contains(extension.getUrl()))
            .sorted(Comparator.comparing(Extension::getUrl))
            .collect(Collectors.toList()));
    content.getActivity().forEach(AgreedContent::keepWhatIsPlanned);
    return content;
  }

  private static void keepWhatIsPlanned(CarePlan.CarePlanActivityComponent activity) {
    activity.setProgress(null).setOutcomeCodeableConcept(null).setOutcomeReference(null);
    if (activity.hasDetail()) {
      activity.getDetail().setStatusElement(null).setStatusReason(null);
    }
  }

  private static Goal of(Goal goal) {
    Goal content = goal.copy();
    withoutEnvelope(content);
    content.setIdentifier(null).setLifecycleStatusElement(null).setAchievementStatus(null);
    content.setStatusDateElement(null).setStatusReasonElement(null).setNote(null);
    content.setOutcomeCode(null).setOutcomeReference(null);
    return content;
  }

  private static void withoutEnvelope(Resource record) {
    record.setId((String) null);
    record.setMeta(null).setLanguageElement(null).setImplicitRulesElement(null);
    if (record instanceof DomainResource domain) {
      domain.setText(null).setContained(List.of());
    }
  }
}
