package org.socialprescribing.plan.form;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.plan.PlanExtension;
import org.socialprescribing.plan.PlanStore;

/** {@code CarePlan/[id]/$form}: the plan as it stands now, on the form, ready to be changed. */
public final class FormEndpoint implements FhirEndpoint {

  private final PlanStore plans;
  private final FormStore store;

  public FormEndpoint(PlanStore plans, FormStore store) {
    this.plans = plans;
    this.store = store;
  }

  @Operation(name = "$form", typeName = "CarePlan", idempotent = true)
  public QuestionnaireResponse form(@IdParam IdType id, RequestDetails request) {
    CarePlan plan = plans.plan(id, request);
    QuestionnaireResponse form =
        store.formsOf(plan, request).findFirst().orElseGet(() -> begin(plan));
    form.setItem(FilledForm.of(store.folder(plan, form.getAuthor(), request)));
    form.getExtension()
        .removeIf(extension -> extension.getUrl().equals(PlanExtension.FORM_OF_PLAN.url()));
    form.addExtension(
        new Extension(PlanExtension.FORM_OF_PLAN.url(), new Reference(Numbering.name(plan))));
    return form;
  }

  /** A form for a plan that has none behind it: without an id, so that it is sent as a new one. */
  private static QuestionnaireResponse begin(CarePlan plan) {
    var form = new QuestionnaireResponse();
    form.setQuestionnaire(PlanForm.ADDRESS);
    form.setStatus(QuestionnaireResponseStatus.COMPLETED);
    form.setSubject(plan.getSubject().copy());
    form.setAuthored(plan.getMeta().getLastUpdated());
    form.setAuthor(plan.getAuthor().copy());
    return form;
  }
}
