package org.socialprescribing.wellbeing.due;

import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** How records are named in the tables: {@code Type/id}. */
final class Names {

  private Names() {}

  static String of(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  /** Of a reference to a record on this server. */
  static String of(Reference reference) {
    var id = reference.getReferenceElement();
    return id.getResourceType() + "/" + id.getIdPart();
  }
}
