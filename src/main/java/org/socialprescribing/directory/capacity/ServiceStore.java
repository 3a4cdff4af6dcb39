package org.socialprescribing.directory.capacity;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;

/** Services of the directory in the storage, with the rights of whoever asks. */
final class ServiceStore {

  private final DaoRegistry daos;

  ServiceStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /**
   * @param names as {@code HealthcareService/id}
   * @return by name
   */
  Map<String, HealthcareService> all(Collection<String> names, RequestDetails request) {
    if (names.isEmpty()) {
      return Map.of();
    }
    var ids = new TokenOrListParam();
    names.forEach(name -> ids.add(null, new IdType(name).getIdPart()));
    return daos
        .getResourceDao(HealthcareService.class)
        .searchForResources(SearchParameterMap.newSynchronous().add("_id", ids), request)
        .stream()
        .collect(
            Collectors.toMap(
                service -> "HealthcareService/" + service.getIdElement().getIdPart(),
                Function.identity()));
  }
}
