package org.socialprescribing.ledger;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;

/** The providers that are stored, with the rights of whoever asks. */
final class ProviderStore {

  private final DaoRegistry daos;

  ProviderStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** HAPI's own refusal when there is none. */
  void require(IdType id, RequestDetails request) {
    daos.getResourceDao(Organization.class).read(id, request);
  }
}
