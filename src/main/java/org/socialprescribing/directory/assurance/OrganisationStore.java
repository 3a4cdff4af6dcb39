package org.socialprescribing.directory.assurance;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;

/** The organisations that are stored, with the rights of whoever asks. */
final class OrganisationStore {

  private final DaoRegistry daos;

  OrganisationStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** HAPI's own refusal when there is none. */
  Organization read(IdType id, RequestDetails request) {
    return daos.getResourceDao(Organization.class).read(id, request);
  }

  /**
   * @param names as {@code Organization/id}
   * @return by name
   */
  Map<String, Organization> all(Collection<String> names, RequestDetails request) {
    var ids = new TokenOrListParam();
    names.forEach(name -> ids.add(null, new IdType(name).getIdPart()));
    return daos
        .getResourceDao(Organization.class)
        .searchForResources(SearchParameterMap.newSynchronous().add("_id", ids), request)
        .stream()
        .collect(Collectors.toMap(Names::of, Function.identity()));
  }
}
