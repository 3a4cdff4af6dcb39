package org.socialprescribing.referral.move;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Changes offers and referrals as a consequence of what a client wrote, in its transaction. */
final class ReferralStore {

  private final DaoRegistry daos;

  ReferralStore(DaoRegistry daos) {
    this.daos = daos;
  }

  /**
   * Reads the record as it stands in this transaction, and stores it again if it was changed.
   *
   * @param name {@code ServiceRequest/id}
   * @param change changes the record; false when nothing had to be changed
   */
  void change(String name, Predicate<ServiceRequest> change, TransactionDetails transaction) {
    IFhirResourceDao<ServiceRequest> dao = daos.getResourceDao(ServiceRequest.class);
    var own = new SystemRequestDetails();
    ServiceRequest record = dao.read(new IdType(name), own);
    if (change.test(record)) {
      // HAPI's number of the request that stored the version before; it does not come with this
      // one.
      record.getMeta().setSource(null);
      dao.update(record, null, true, false, own, transaction);
    }
  }
}
