package org.socialprescribing.demo.issuer;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Finds the ids that the storage gave to the demo's records. */
final class DemoStore {

  private final DaoRegistry daos;

  DemoStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** Type and id; empty until the demo is loaded. */
  Optional<String> find(Actor.Known known) {
    var search =
        SearchParameterMap.newSynchronous(
            "identifier", new TokenParam(known.system(), known.value()));
    List<? extends IBaseResource> found =
        daos.getResourceDao(known.type()).searchForResources(search, new SystemRequestDetails());
    return found.stream()
        .findFirst()
        .map(record -> known.type() + "/" + record.getIdElement().getIdPart());
  }
}
