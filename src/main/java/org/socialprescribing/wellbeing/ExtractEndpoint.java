package org.socialprescribing.wellbeing;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.WriteGuard;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.springframework.beans.factory.ObjectProvider;

/** {@code QuestionnaireResponse/$extract}: the scores of a filled form, without storing them. */
public final class ExtractEndpoint implements FhirEndpoint {

  private final FormScores forms;
  private final RetestWatch retests;
  private final ObservationStore store;
  private final ObjectProvider<WriteGuard> guard;

  ExtractEndpoint(
      FormScores forms,
      RetestWatch retests,
      ObservationStore store,
      ObjectProvider<WriteGuard> guard) {
    this.forms = forms;
    this.retests = retests;
    this.store = store;
    this.guard = guard;
  }

  @Operation(name = "$extract", typeName = "QuestionnaireResponse", idempotent = true)
  public Bundle ofStored(@IdParam IdType id, RequestDetails request) {
    return extracted(store.response(id, request), request);
  }

  @Operation(name = "$extract", typeName = "QuestionnaireResponse", idempotent = true)
  public Bundle ofSent(
      @OperationParam(name = "questionnaire-response", typeName = "QuestionnaireResponse") @Nullable
          QuestionnaireResponse response,
      RequestDetails request) {
    if (response == null) {
      throw RefusedRequest.badRequest(
          Issue.error("body-missing", "There is no form to extract scores from.")
              .withAdvice(
                  "Send it as the parameter questionnaire-response of Parameters, or ask at its address, QuestionnaireResponse/[id]/$extract."));
    }
    guard.ifAvailable(rules -> rules.requireValid(response));
    return extracted(response, request);
  }

  private Bundle extracted(QuestionnaireResponse response, RequestDetails request) {
    List<Observation> scores = forms.of(response);
    if (scores.isEmpty()) {
      throw RefusedRequest.unprocessable(
          List.of(
              Issue.error(
                      "form-not-scored",
                      "The form that was filled is no instrument: it has no scores.")
                  .atElement("QuestionnaireResponse.questionnaire")
                  .withAdvice("Name the questionnaire of an instrument, such as ons4.")));
    }
    scores.forEach(score -> retests.watch(score, request));
    return transaction(scores);
  }

  private static Bundle transaction(List<Observation> scores) {
    var bundle = new Bundle();
    bundle.setType(BundleType.TRANSACTION);
    for (Resource score : scores) {
      String id = score.getIdElement().getIdPart();
      bundle
          .addEntry()
          .setResource(score)
          .getRequest()
          .setMethod(id == null ? HTTPVerb.POST : HTTPVerb.PUT)
          .setUrl(id == null ? "Observation" : "Observation/" + id);
    }
    return bundle;
  }
}
