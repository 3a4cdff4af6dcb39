/**
 * Breaking glass: whoever needs a person's restricted information at once opens it, says why, and
 * is seen doing so.
 *
 * <p>It opens what the caller's standing reaches and a label holds back, for a limited time, to the
 * same caller only. Implements {@link org.socialprescribing.security.OpenedRecords}; F32, F33,
 * guide page <em>Access</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "audit",
      "compartment",
      "conformance",
      "conformance :: explain",
      "fhir",
      "security"
    })
package org.socialprescribing.breakglass;
