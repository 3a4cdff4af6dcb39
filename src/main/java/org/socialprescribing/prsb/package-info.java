/**
 * Conformance to the PRSB Social Prescribing Information Standard v1.1: which rows of the standard
 * a real referral fills, and where in its record.
 *
 * <p>The mapping is one table, {@code ig/input/data/prsb-social-prescribing.csv}, which people
 * write and the guide shows. {@code GET /ServiceRequest/[id]/$prsb-conformance} gathers the record
 * behind a referral ({@link org.socialprescribing.prsb.PrsbStore} reads it), holds it against the
 * table, and answers as FHIR Parameters, as CSV or as a page. It never repeats what the record says
 * about the person, only where it says it. Implements the guide page <em>PRSB standard</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication",
      "publication :: html"
    })
package org.socialprescribing.prsb;
