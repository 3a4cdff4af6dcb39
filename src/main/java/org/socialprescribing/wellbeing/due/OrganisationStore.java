package org.socialprescribing.wellbeing.due;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;

/** The organisations that are stored, with the rights of whoever asks. */
final class OrganisationStore {

  private final DaoRegistry daos;

  OrganisationStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /** HAPI's own refusal when there is none. */
  void require(IdType id, RequestDetails request) {
    daos.getResourceDao(Organization.class).read(id, request);
  }
}
