package org.socialprescribing.plan.form;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.plan.PlanStore;

/** Fetches the folder of a plan, and puts back what has changed in it. */
public final class FormStore {

  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";

  private final DaoRegistry daos;
  private final PlanStore plans;

  public FormStore(DaoRegistry daos, PlanStore plans) {
    this.daos = daos;
    this.plans = plans;
  }

  /** The plan that has this form behind it. */
  Optional<CarePlan> planOf(QuestionnaireResponse form, RequestDetails request) {
    String name = Numbering.name(form);
    return plans
        .find(CarePlan.class, "subject", form.getSubject().getReferenceElement(), request)
        .stream()
        .filter(
            plan ->
                plan.getSupportingInfo().stream()
                    .anyMatch(each -> Numbering.name(each).equals(name)))
        .findFirst();
  }

  /** The forms that a plan has behind it, the first one first. */
  Stream<QuestionnaireResponse> formsOf(CarePlan plan, RequestDetails request) {
    return plan.getSupportingInfo().stream()
        .flatMap(each -> plans.find(each, QuestionnaireResponse.class, request).stream())
        .filter(PlanForm::isFilled);
  }

  PlanFolder folder(CarePlan plan, Reference author, RequestDetails request) {
    var person = plan.getSubject().getReferenceElement();
    String organisation =
        Stream.of(author, plan.getAuthor())
            .map(each -> organisation(each, request))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    List<Condition> needs = records(plan.getAddresses(), Condition.class, request);
    List<Consent> permissions =
        plans.find(Consent.class, "patient", person, request).stream()
            .filter(consent -> Permissions.isAnswer(consent) && isOf(organisation, consent))
            .toList();
    return new PlanFolder(
        plan,
        needs,
        records(plan.getGoal(), Goal.class, request),
        new ArrayList<>(permissions),
        organisation,
        plans.names(request));
  }

  /** Adds the needs that the person has beside the plan, such as those of the referral. */
  void addOtherNeeds(PlanFolder folder, RequestDetails request) {
    var person = folder.plan().getSubject().getReferenceElement();
    List<String> there = folder.needs().stream().map(Numbering::name).toList();
    plans.find(Condition.class, "patient", person, request).stream()
        .filter(need -> need.getClinicalStatus().hasCoding(CLINICAL, "active"))
        .filter(need -> !there.contains(Numbering.name(need)))
        .forEach(folder.needs()::add);
  }

  /**
   * Stores what is new or changed: what is referred to first, and the plan before goals that it has
   * already, so that a new agreement is there when they change.
   */
  void save(PlanFolder folder, PlanFolder before, RequestDetails request, TransactionDetails now) {
    var save = new SavingStore(daos, request, now);
    folder.needs().forEach(need -> save.keep(need, before.needs()));
    folder.goals().forEach(goal -> save.settle(goal.getAddresses()));
    folder.goals().stream().filter(NewRecords::isNew).toList().forEach(save::create);
    CarePlan plan = folder.plan();
    save.settle(plan.getAddresses());
    save.settle(plan.getGoal());
    plan.getActivity().forEach(activity -> save.settle(activity.getDetail().getGoal()));
    save.keep(plan, List.of(before.plan()));
    folder.goals().forEach(goal -> save.keep(goal, before.goals()));
    folder.permissions().forEach(consent -> save.keep(consent, before.permissions()));
  }

  private <T extends Resource> List<T> records(
      List<Reference> references, Class<T> type, RequestDetails request) {
    return new ArrayList<>(
        references.stream().flatMap(each -> plans.find(each, type, request).stream()).toList());
  }

  private String organisation(Reference author, RequestDetails request) {
    if ("Organization".equals(author.getReferenceElement().getResourceType())) {
      return Numbering.name(author);
    }
    return plans
        .find(author, PractitionerRole.class, request)
        .map(PractitionerRole::getOrganization)
        .filter(Reference::hasReference)
        .map(Numbering::name)
        .orElse("");
  }

  private static boolean isOf(String organisation, Consent consent) {
    return consent.getOrganization().stream()
        .anyMatch(each -> Numbering.name(each).equals(organisation));
  }
}
