package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;

/** Services of the directory in the storage, with the rights of whoever asks. */
final class ServiceStore {

  private final DaoRegistry daos;

  ServiceStore(DaoRegistry daos) {
    this.daos = daos;
  }

  HealthcareService read(String service, RequestDetails request) {
    return daos.getResourceDao(HealthcareService.class).read(new IdType(service), request);
  }

  /** Those to which people can be sent. */
  List<HealthcareService> activeOf(String organisation, RequestDetails request) {
    var search =
        SearchParameterMap.newSynchronous("organization", new ReferenceParam(organisation))
            .add("active", new TokenParam("true"));
    return daos.getResourceDao(HealthcareService.class).searchForResources(search, request);
  }

  /** Stores a new version in the transaction that is going on. */
  void put(HealthcareService service, RequestDetails request, TransactionDetails transaction) {
    daos.getResourceDao(HealthcareService.class)
        .update(service, null, true, false, request, transaction);
  }
}
