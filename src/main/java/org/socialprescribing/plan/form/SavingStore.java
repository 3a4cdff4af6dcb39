package org.socialprescribing.plan.form;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Stores the records of one folder, in the transaction and for the request of its form. */
final class SavingStore {

  private final DaoRegistry daos;
  private final RequestDetails request;
  private final TransactionDetails transaction;
  private final Map<String, String> stored = new HashMap<>();

  SavingStore(DaoRegistry daos, RequestDetails request, TransactionDetails transaction) {
    this.daos = daos;
    this.request = request;
    this.transaction = transaction;
  }

  /** Creates a new record, and stores a known one if it has changed. */
  <T extends Resource> void keep(T record, List<T> before) {
    if (NewRecords.isNew(record)) {
      create(record);
    } else if (!stored.containsValue(Numbering.name(record))
        && before.stream().noneMatch(record::equalsDeep)) {
      dao(record).update(record, null, true, false, request, transaction);
    }
  }

  <T extends Resource> void create(T record) {
    String name = Numbering.name(record);
    record.setId((String) null);
    var outcome = dao(record).create(record, null, true, request, transaction);
    stored.put(name, record.fhirType() + "/" + outcome.getId().getIdPart());
  }

  /** Leads references to records that have been created by now to where they are. */
  void settle(List<Reference> references) {
    references.forEach(
        each -> {
          String known = stored.get(each.getReference());
          if (known != null) {
            each.setReference(known);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private <T extends Resource> IFhirResourceDao<T> dao(T record) {
    return (IFhirResourceDao<T>) daos.getResourceDao(record.fhirType());
  }
}
