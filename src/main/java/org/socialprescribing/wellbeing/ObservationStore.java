package org.socialprescribing.wellbeing;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** Observations and filled forms in the storage, with the rights of whoever asks. */
final class ObservationStore {

  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private final DaoRegistry daos;

  ObservationStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** Stores it under its id in the transaction that is going on, as a new version if need be. */
  void put(Observation score, RequestDetails request, TransactionDetails transaction) {
    daos.getResourceDao(Observation.class).update(score, null, true, false, request, transaction);
  }

  /** HAPI's own refusal when there is none. */
  QuestionnaireResponse response(IdType id, RequestDetails request) {
    return daos.getResourceDao(QuestionnaireResponse.class).read(id, request);
  }

  /** HAPI's own refusal when there is none. */
  Patient person(IdType id, RequestDetails request) {
    return daos.getResourceDao(Patient.class).read(id, request);
  }

  /** Everything that was measured of a person. */
  List<Observation> surveysOf(String person, RequestDetails request) {
    return search(about(person).add("category", new TokenParam(CATEGORY, "survey")), request);
  }

  /** The scores of a person that have this code. */
  List<Observation> scoresOf(String person, Coding code, RequestDetails request) {
    return search(
        about(person).add("code", new TokenParam(code.getSystem(), code.getCode())), request);
  }

  private static SearchParameterMap about(String person) {
    return SearchParameterMap.newSynchronous("patient", new ReferenceParam(person));
  }

  private List<Observation> search(SearchParameterMap search, RequestDetails request) {
    // Not search(): for a request without _count that ends after the first page.
    return daos.getResourceDao(Observation.class).searchForResources(search, request);
  }
}
