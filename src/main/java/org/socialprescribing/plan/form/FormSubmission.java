package org.socialprescribing.plan.form;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.plan.PlanStore;

/**
 * Turns a filled form into a plan with its records, or changes them, in the transaction that stores
 * the form: both are there, or neither.
 */
public final class FormSubmission implements StorageInterceptor {

  private final PlanStore plans;
  private final FormStore store;

  public FormSubmission(PlanStore plans, FormStore store) {
    this.plans = plans;
    this.store = store;
  }

  /** A plan that names a new form came with it, and is taken as it was sent. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(
      IBaseResource resource, RequestDetails request, TransactionDetails transaction) {
    if (resource instanceof QuestionnaireResponse form
        && PlanForm.isFilled(form)
        && store.planOf(form, request).isEmpty()) {
      write(form, target(form, request), false, request, transaction);
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(
      IBaseResource before,
      IBaseResource after,
      RequestDetails request,
      TransactionDetails transaction) {
    if (after instanceof QuestionnaireResponse form && PlanForm.isFilled(form)) {
      Optional<CarePlan> plan = store.planOf(form, request);
      write(
          form,
          plan.orElseGet(() -> target(form, request)),
          plan.isPresent(),
          request,
          transaction);
    }
  }

  /** The plan that a form is about which no plan has behind it yet. */
  private CarePlan target(QuestionnaireResponse form, RequestDetails request) {
    Reference named = PlanForm.plan(form);
    if (named.hasReference()) {
      return plans
          .find(named, CarePlan.class, request)
          .filter(plan -> isOfSamePerson(plan, form))
          .orElseThrow(FormRefusals::planOfAnother);
    }
    if (PlanForm.has(form, "part-one")) {
      return NewRecords.plan(form);
    }
    List<CarePlan> open = plans.openPlansOf(form.getSubject().getReferenceElement(), request);
    if (open.size() != 1) {
      throw FormRefusals.whichPlan(open.size());
    }
    return open.get(0);
  }

  private void write(
      QuestionnaireResponse form,
      CarePlan plan,
      boolean again,
      RequestDetails request,
      TransactionDetails transaction) {
    PlanFolder folder = store.folder(plan, form.getAuthor(), request);
    store.addOtherNeeds(folder, request);
    PlanFolder before = folder.copy();
    new FormReading(form, folder, again).read();
    if (!again) {
      plan.addSupportingInfo(new Reference(Numbering.name(form)));
    }
    store.save(folder, before, request, transaction);
  }

  private static boolean isOfSamePerson(CarePlan plan, QuestionnaireResponse form) {
    return Numbering.name(plan.getSubject()).equals(Numbering.name(form.getSubject()));
  }
}
