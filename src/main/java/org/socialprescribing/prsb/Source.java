package org.socialprescribing.prsb;

import org.hl7.fhir.r4.model.Resource;

/**
 * Where the record says what a row asks for; never what it says.
 *
 * @param record type, id and version, such as {@code Patient/12/_history/3}
 * @param element FHIRPath within that record
 */
record Source(String record, String element) {

  static Source of(Resource resource, Branch branch) {
    String version = resource.getIdElement().getVersionIdPart();
    return new Source(
        GatheredRecord.key(resource) + (version == null ? "" : "/_history/" + version),
        branch.expression());
  }
}
