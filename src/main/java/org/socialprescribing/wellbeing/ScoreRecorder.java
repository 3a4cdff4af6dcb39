package org.socialprescribing.wellbeing;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Stores the scores of a filled form with the form: both are stored, or neither is.
 *
 * <p>In a FHIR transaction it runs when all entries are stored and their references are resolved.
 * The scores pass the guide's validation as if a client had sent them.
 */
public final class ScoreRecorder implements StorageInterceptor {

  private final FormScores forms;
  private final ObservationStore store;

  ScoreRecorder(FormScores forms, ObservationStore store) {
    this.forms = forms;
    this.store = store;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(
      IBaseResource stored, RequestDetails request, TransactionDetails transaction) {
    if (stored instanceof QuestionnaireResponse response) {
      forms.of(response).forEach(score -> store.put(score, request, transaction));
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(
      IBaseResource before,
      IBaseResource after,
      RequestDetails request,
      TransactionDetails transaction) {
    if (after instanceof QuestionnaireResponse response) {
      List<Observation> scores = forms.of(response);
      if (before instanceof QuestionnaireResponse former) {
        var kept =
            scores.stream()
                .map(score -> score.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        forms.of(former).stream()
            .filter(score -> !kept.contains(score.getIdElement().getIdPart()))
            .map(score -> score.setStatus(ObservationStatus.ENTEREDINERROR))
            .forEach(score -> store.put(score, request, transaction));
      }
      scores.forEach(score -> store.put(score, request, transaction));
    }
  }
}
