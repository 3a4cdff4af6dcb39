/**
 * Who saw and changed what of whom, and why: one row for each request that is answered and for each
 * transaction that is stored, in the schema {@code audit}, chained by hashes.
 *
 * <p>API: {@link org.socialprescribing.audit.AuditNotes}, by which a feature adds why somebody asks
 * and what an answer shows; {@link org.socialprescribing.audit.Disclosures}, which says what was
 * shown of a person and to whom. Shaped by <a href="https://profiles.ihe.net/ITI/BALP/">IHE Basic
 * Audit Log Patterns 1.1</a>. Implements the guide page <em>Audit</em>; decisions 0045 and 0046.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "compartment",
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication :: html",
      "security"
    })
package org.socialprescribing.audit;
