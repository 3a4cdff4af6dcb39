/**
 * The end of what is kept about people: a person's records are removed for ever, on request or when
 * their retention period has ended. Evidence of it stays, and bare facts for returns.
 *
 * <p>No API but the tables of the schema {@code retention}: {@code erasure} is the evidence; {@code
 * person, referral, move, contact} and {@code score} are for returns. Implements the guide page
 * <em>Rights of the person</em>, UK GDPR articles 5(1)(e) and 17, F31; decision 0051.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "compartment",
      "readmodel",
      "security"
    })
package org.socialprescribing.retention;
