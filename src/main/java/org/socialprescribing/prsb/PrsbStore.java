package org.socialprescribing.prsb;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Reads the record behind a referral from the storage, with the rights of whoever asks: what HAPI
 * hides from the request is not seen here either.
 */
final class PrsbStore {

  private final DaoRegistry daos;

  PrsbStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** The referral; HAPI's own refusal when there is none. */
  ServiceRequest referral(IdType id, RequestDetails request) {
    return daos.getResourceDao(ServiceRequest.class).read(id, request);
  }

  /** The records that this request may see. */
  RecordLookup asSeenBy(RequestDetails request) {
    return new VisibleStore(request);
  }

  private final class VisibleStore implements RecordLookup {

    private final RequestDetails request;

    VisibleStore(RequestDetails request) {
      this.request = request;
    }

    @Override
    public Optional<Resource> find(Reference reference) {
      var id = reference.getReferenceElement();
      if (!id.hasResourceType()
          || !id.hasIdPart()
          || !daos.isResourceTypeSupported(id.getResourceType())) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            (Resource)
                daos.getResourceDao(id.getResourceType())
                    .read(id.toUnqualifiedVersionless(), request));
      } catch (ResourceNotFoundException | ResourceGoneException gone) {
        return Optional.empty();
      }
    }

    @Override
    public <T extends Resource> List<T> about(Reference person, Class<T> type) {
      if (!daos.isResourceTypeSupported(type.getSimpleName())) {
        return List.of();
      }
      var search =
          SearchParameterMap.newSynchronous(
              "patient",
              new ReferenceParam(
                  person.getReferenceElement().toUnqualifiedVersionless().getValue()));
      // Not search(): for a request without _count that ends after the first page.
      return daos.getResourceDao(type).searchForResources(search, request);
    }
  }
}
