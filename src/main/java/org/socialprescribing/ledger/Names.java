package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** How records are named in the tables: {@code Type/id}. */
final class Names {

  private Names() {}

  static String of(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  /** Of what is referred to; null when it is named in words only. */
  static @Nullable String of(Reference reference) {
    var id = reference.getReferenceElement();
    return id.hasResourceType() && id.hasIdPart()
        ? id.getResourceType() + "/" + id.getIdPart()
        : null;
  }

  static long version(Resource record) {
    return record.getIdElement().getVersionIdPartAsLong();
  }
}
